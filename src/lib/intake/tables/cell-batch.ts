// Records of cells as ranges of bytes: what every kind of table is read as, a batch of some thousand records at a time, so
// that a million rows never become a million strings. A batch and its arrays hold until the next one is asked for.

/** How the bytes of a cell stand for its content: as they are, or with quotation marks doubled. */
export const AS_IS = 0;
export const DOUBLED = 1;

export interface CellBatch {
  /** UTF-8, or another encoding whose first 128 characters are ASCII. */
  readonly bytes: Uint8Array;
  readonly records: number;
  /** Of record r, the cells from `firstCells[r]` up to `firstCells[r + 1]`. */
  readonly firstCells: Uint32Array;
  /** Per cell, where its content begins and ends in `bytes`, without quotation marks around it. */
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
  /** Per cell, AS_IS or DOUBLED. */
  readonly forms: Uint8Array;
  /** Per record, all of it in `bytes`, without its line end. */
  readonly starts: Uint32Array;
  readonly stops: Uint32Array;
  /** Per record, the line of the file on which it begins, from 1. */
  readonly lines: Uint32Array;
  /** Per record, 1 where a quotation mark opens that nothing closes: it then has no cells. */
  readonly broken: Uint8Array;
}

const QUOTE = 0x22;

/**
 * Writes the content of a cell with doubled quotation marks to `room` from `to` on, where there must be as much of it; gives
 * its length.
 */
export function undouble(bytes: Uint8Array, begin: number, end: number, room: Uint8Array, to = 0): number {
  let next = to;
  for (let at = begin; at < end; at++) {
    const byte = bytes[at]!;
    room[next++] = byte;
    if (byte === QUOTE && at + 1 < end && bytes[at + 1] === QUOTE) at++;
  }
  return next - to;
}

/** The content of cell `cell` of the batch (counted over all its records) as bytes. */
export function cellBytes(batch: CellBatch, cell: number): Uint8Array {
  const [begin, end] = [batch.begins[cell]!, batch.ends[cell]!];
  if (batch.forms[cell] === AS_IS) return batch.bytes.subarray(begin, end);
  const room = new Uint8Array(end - begin);
  return room.subarray(0, undouble(batch.bytes, begin, end, room));
}
