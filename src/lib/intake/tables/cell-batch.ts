// Records of cells as ranges of bytes: what every kind of table is read as, a batch of some thousand records at a time, so
// that a million rows never become a million strings. It lies in a TableMemory, in the form of table-loops.ts, and holds until
// the next one is asked for.

import { CELL_BYTES, RECORD_BYTES } from './kernels/table-loops.ts';
import type { TableMemory } from './kernels/table-memory.ts';
import { undouble } from './undouble.ts';

export interface BatchPlace {
  /** Where its records and its cells are. */
  readonly recordsAt: number;
  readonly cellsAt: number;
  readonly records: number;
  /** The fewest and the most cells that one of its records has; no cells at all are a record that is broken. */
  readonly narrowest: number;
  readonly widest: number;
}

export class CellBatch {
  readonly memory: TableMemory;
  readonly recordsAt: number;
  readonly cellsAt: number;
  readonly records: number;
  readonly narrowest: number;
  readonly widest: number;

  /** Bytes are UTF-8, or another encoding whose first 128 characters are ASCII. */
  constructor(memory: TableMemory, place: BatchPlace) {
    this.memory = memory;
    this.recordsAt = place.recordsAt;
    this.cellsAt = place.cellsAt;
    this.records = place.records;
    this.narrowest = place.narrowest;
    this.widest = place.widest;
  }

  /** The first `records` of them. */
  upTo(records: number): CellBatch {
    return records < this.records ? new CellBatch(this.memory, { ...this, records }) : this;
  }

  /** The number of the first cell of record `record`; of the one after the last, where the cells end. */
  firstCell(record: number): number {
    return this.memory.words[(this.recordsAt + RECORD_BYTES * record) >> 2]!;
  }

  /** How many cells a record has: none where a quotation mark opens in it that nothing closes. */
  width(record: number): number {
    return this.firstCell(record + 1) - this.firstCell(record);
  }

  /** The line of the file on which a record begins, from 1. */
  line(record: number): number {
    return this.memory.words[((this.recordsAt + RECORD_BYTES * record) >> 2) + 3]!;
  }

  /** A record as it came, without its line end. */
  recordBytes(record: number): Uint8Array {
    const { words, bytes } = this.memory;
    const at = (this.recordsAt + RECORD_BYTES * record) >> 2;
    return bytes.subarray(words[at + 1]!, words[at + 2]!);
  }

  /** From the beginning of the first record to the end of the last, in bytes. */
  get length(): number {
    const { words } = this.memory;
    const last = this.recordsAt + RECORD_BYTES * (this.records - 1);
    return this.records === 0 ? 0 : words[(last >> 2) + 2]! - words[(this.recordsAt >> 2) + 1]!;
  }

  /** How long the content of a cell is, as it is written. */
  cellLength(cell: number): number {
    const at = (this.cellsAt + CELL_BYTES * cell) >> 2;
    const end = this.memory.words[at + 1]!;
    return (end < 0 ? ~end : end) - this.memory.words[at]!;
  }

  /** The content of a cell (counted over all records), without quotation marks around it or doubled. */
  cellBytes(cell: number): Uint8Array {
    const { words, bytes } = this.memory;
    const at = (this.cellsAt + CELL_BYTES * cell) >> 2;
    const [begin, end] = [words[at]!, words[at + 1]!];
    if (end >= 0) return bytes.subarray(begin, end);
    const room = new Uint8Array(~end - begin);
    return room.subarray(0, undouble(bytes, begin, ~end, room));
  }
}
