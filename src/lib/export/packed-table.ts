// A table of statements that was read, with its quotes, as bytes that can be kept, and back. What it is called is not among
// them: a name changes, the content does not.

import { Failure } from '#lib/model/failure.ts';
import type { CodedColumn } from '#lib/network/table/dictionary.ts';
import type { StatementTable } from '#lib/network/table/statement-table.ts';
import type { Column } from './packed-columns.ts';
import { packColumns, unpackColumns } from './packed-columns.ts';

export interface KeptTable {
  readonly table: StatementTable;
  /** By row as it came (see `origins`); null where the table has no quotes. */
  readonly quoteOf: ((origin: number) => string | null) | null;
  /** Per issue, what it is in full where its label is short; null where the table has none. */
  readonly issueTexts: readonly (string | null)[] | null;
}

interface About {
  readonly rows: number;
  readonly range: number;
  readonly labels: Readonly<Record<CodedName, readonly string[]>>;
  readonly hasQuotes: boolean;
  readonly issueTexts: readonly (string | null)[] | null;
}

/** Of quotes, so many bytes a piece, and so many of them until the caller may do something else. */
const PIECE_BYTES = 2 ** 20;
const QUOTES_A_TURN = 1024;

export interface PackingWish {
  /** Bounds the quotes alone. */
  readonly mostBytes?: number;
  /** Called every so often; what it gives is waited for. */
  readonly breathe?: () => Promise<void> | void;
}

const CODED = ['actor', 'organization', 'country', 'issue', 'document'] as const;
type CodedName = (typeof CODED)[number];

/** In pieces, as `packColumns` gives them; rejects with `table-too-large-to-keep` where there are more quotes than wished for. */
export async function packTable(kept: KeptTable, wish: PackingWish = {}): Promise<Uint8Array<ArrayBuffer>[]> {
  const { table, quoteOf, issueTexts } = kept;
  const coded: Record<CodedName, CodedColumn> = {
    ...table.actors,
    issue: table.issues,
    document: table.documents,
  };
  const about: About = {
    rows: table.rows,
    range: table.range,
    labels: Object.fromEntries(CODED.map((name) => [name, coded[name].labels])) as About['labels'],
    hasQuotes: quoteOf !== null,
    issueTexts,
  };
  return packColumns(about, {
    ...Object.fromEntries(CODED.map((name) => [name, coded[name].codes])),
    days: table.days,
    levels: table.levels,
    stances: table.stances,
    origins: table.origins,
    ...(table.weights ? { weights: table.weights } : {}),
    ...(quoteOf ? await packQuotes(table, quoteOf, wish) : {}),
  });
}

/** Quotes by origin: where each begins, and all of them one after the other in UTF-8. */
async function packQuotes(
  { origins }: StatementTable,
  quoteOf: NonNullable<KeptTable['quoteOf']>,
  { mostBytes = Infinity, breathe }: PackingWish,
): Promise<{ quoteStarts: Uint32Array; quoteBytes: Uint8Array[] }> {
  const encoder = new TextEncoder();
  let count = 0;
  for (const origin of origins) count = Math.max(count, origin + 1);
  const starts = new Uint32Array(count + 1);
  const pieces: Uint8Array[] = [];
  let used = 0;
  const write = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length;) {
      const at = used % PIECE_BYTES;
      if (at === 0) pieces.push(new Uint8Array(PIECE_BYTES));
      const part = bytes.subarray(from, from + PIECE_BYTES - at);
      pieces.at(-1)!.set(part, at);
      used += part.length;
      from += part.length;
    }
  };
  let encoded = new Uint8Array(2 ** 12);
  for (let origin = 0; origin < count; origin++) {
    if (breathe && origin % QUOTES_A_TURN === 0) await breathe();
    const quote = quoteOf(origin) ?? '';
    if (3 * quote.length > encoded.length) encoded = new Uint8Array(6 * quote.length);
    write(encoded.subarray(0, encoder.encodeInto(quote, encoded).written));
    if (used > mostBytes) throw new Failure('table-too-large-to-keep');
    starts[origin + 1] = used;
  }
  const last = pieces.pop() ?? new Uint8Array();
  return { quoteStarts: starts, quoteBytes: [...pieces, last.subarray(0, ((used - 1) % PIECE_BYTES) + 1)] };
}

/** Throws `table-damaged` where columns are missing, of different lengths, or name what is not there. */
export function unpackTable(buffer: ArrayBuffer): KeptTable {
  const { about, columns } = unpackColumns(buffer);
  const { rows, range, labels, hasQuotes, issueTexts } = about as About;
  const need = <Kind extends Column>(
    name: string,
    kind: new (length: number) => Kind,
    length: number,
  ): Kind => {
    const column = columns.get(name);
    if (!(column instanceof kind) || (length >= 0 && column.length !== length))
      throw new Failure('table-damaged', name);
    return column;
  };
  const coded = (name: CodedName): CodedColumn => {
    const codes = need(name, Int32Array, rows);
    const known = labels[name].length;
    if (codes.some((code) => code < -1 || code >= known)) throw new Failure('table-damaged', name);
    return { labels: labels[name], codes };
  };
  const levels = need('levels', Float64Array, -1);
  const stances = need('stances', Int32Array, rows);
  if (stances.some((stance) => stance < 0 || stance >= levels.length))
    throw new Failure('table-damaged', 'stances');
  const table: StatementTable = {
    rows,
    actors: { actor: coded('actor'), organization: coded('organization'), country: coded('country') },
    issues: coded('issue'),
    documents: coded('document'),
    days: need('days', Int32Array, rows),
    levels,
    stances,
    range,
    weights: columns.has('weights') ? need('weights', Float64Array, rows) : null,
    origins: need('origins', Int32Array, rows),
  };
  return { table, quoteOf: hasQuotes ? quotesOf(columns) : null, issueTexts };
}

function quotesOf(columns: ReadonlyMap<string, Column>): NonNullable<KeptTable['quoteOf']> {
  const [starts, bytes] = [columns.get('quoteStarts'), columns.get('quoteBytes')];
  if (!(starts instanceof Uint32Array) || !(bytes instanceof Uint8Array))
    throw new Failure('table-damaged', 'quotes');
  const decoder = new TextDecoder();
  return (origin) => decoder.decode(bytes.subarray(starts[origin], starts[origin + 1])) || null;
}
