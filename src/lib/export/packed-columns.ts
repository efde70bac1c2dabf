// Columns of numbers with a head in JSON, as a run of bytes and back: how a table that was read is kept, so that a million
// rows are neither written nor read as text. Four bytes that say what it is, the head's length, the head, then each column
// at a multiple of eight bytes. In the byte order of the machine, which alone reads it again.

import { Failure } from '#lib/model/failure.ts';

const COLUMN_KINDS = {
  i8: Int8Array,
  u8: Uint8Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type Kind = keyof typeof COLUMN_KINDS;
export type Column = Int8Array | Uint8Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** "ENT1" in ASCII. */
const SIGNATURE = 0x31544e45;
const ALIGNED = 8;
const FIXED_BYTES = 8;

interface Head {
  readonly about: unknown;
  readonly columns: readonly (readonly [name: string, kind: Kind, length: number])[];
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;

/**
 * `about` is whatever JSON holds; a column may come in parts, one after the other, of which all but the last fill a multiple of
 * eight bytes. Gives the bytes in pieces, each a multiple of eight long, which share the columns' memory: they are many
 * megabytes.
 */
export function packColumns(
  about: unknown,
  columns: Readonly<Record<string, Column | readonly Column[]>>,
): Uint8Array<ArrayBuffer>[] {
  const named = Object.entries(columns).map(
    ([name, column]) => [name, Array.isArray(column) ? column : [column]] as [string, readonly Column[]],
  );
  const head: Head = {
    about,
    columns: named.map(([name, parts]) => [
      name,
      kindOf(parts[0]!),
      parts.reduce((sum, { length }) => sum + length, 0),
    ]),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const first = new Uint8Array(aligned(FIXED_BYTES + text.length));
  new Uint32Array(first.buffer, 0, 2).set([SIGNATURE, text.length]);
  first.set(text, FIXED_BYTES);
  return [first, ...named.flatMap(([, parts]) => parts.flatMap(piecesOf))];
}

/** The column's own bytes, and what is left over filled up with zeros. */
function piecesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array<ArrayBuffer>[] {
  const whole = byteLength - (byteLength % ALIGNED);
  const bytes = new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
  const rest = new Uint8Array(aligned(byteLength - whole));
  rest.set(bytes.subarray(whole));
  return [bytes.subarray(0, whole), rest].filter(({ length }) => length > 0);
}

/** The columns share the memory of `buffer`. Throws `table-damaged` where it is not what `packColumns` made. */
export function unpackColumns(buffer: ArrayBuffer): {
  readonly about: unknown;
  readonly columns: ReadonlyMap<string, Column>;
} {
  if (buffer.byteLength < FIXED_BYTES) throw new Failure('table-damaged');
  const [signature, length] = new Uint32Array(buffer, 0, 2);
  if (signature !== SIGNATURE || FIXED_BYTES + length! > buffer.byteLength)
    throw new Failure('table-damaged');
  try {
    const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, FIXED_BYTES, length))) as Head;
    const columns = new Map<string, Column>();
    let at = aligned(FIXED_BYTES + length!);
    for (const [name, kind, count] of head.columns) {
      const column = new COLUMN_KINDS[kind](buffer, at, count);
      columns.set(name, column);
      at += aligned(column.byteLength);
    }
    return { about: head.about, columns };
  } catch (cause) {
    throw new Failure('table-damaged', null, { cause });
  }
}

function kindOf(column: Column): Kind {
  return (Object.keys(COLUMN_KINDS) as Kind[]).find((kind) => column instanceof COLUMN_KINDS[kind])!;
}
