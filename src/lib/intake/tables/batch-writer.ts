// Cells that are text already, as a database gives them, to a batch as the tokenizer makes it, so that one reader reads both.

import { CellBatch } from './cell-batch.ts';
import { Area } from './kernels/area.ts';
import { MARGIN, RECORD_BYTES } from './kernels/table-loops.ts';
import type { TableMemory } from './kernels/table-memory.ts';

const FIRST_BYTES = 65_536;
const COMMA = 0x2c;

export class BatchWriter {
  readonly #memory: TableMemory;
  readonly #bytesArea: Area;
  readonly #recordsArea: Area;
  readonly #cellsArea: Area;
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_BYTES);
  #used = 0;
  /** As table-loops.ts has them, but for addresses, which count from the first byte here. */
  #records: number[] = [];
  #cells: number[] = [];
  #narrowest = 2 ** 31 - 1;
  #widest = 0;

  constructor(memory: TableMemory) {
    this.#memory = memory;
    this.#bytesArea = new Area(memory);
    this.#recordsArea = new Area(memory);
    this.#cellsArea = new Area(memory);
  }

  get records(): number {
    return this.#records.length / 4;
  }

  /** `line` is what a person counts the record as, from 1. */
  add(cells: readonly string[], line: number): void {
    const start = this.#used;
    const firstCell = this.#cells.length / 2;
    for (const [at, cell] of cells.entries()) {
      // UTF-8 takes at most three bytes for a UTF-16 unit; one more is the comma's.
      this.#makeRoom(3 * cell.length + 1);
      if (at > 0) this.#bytes[this.#used++] = COMMA;
      const begin = this.#used;
      this.#used += this.#encoder.encodeInto(cell, this.#bytes.subarray(begin)).written;
      this.#cells.push(begin, this.#used);
    }
    this.#records.push(firstCell, start, this.#used, line);
    this.#narrowest = Math.min(this.#narrowest, cells.length);
    this.#widest = Math.max(this.#widest, cells.length);
  }

  /** What was added since the last time. */
  take(): CellBatch {
    const records = this.records;
    this.#bytesArea.fit(this.#used + MARGIN);
    this.#recordsArea.fit(RECORD_BYTES * (records + 1));
    this.#cellsArea.fit(4 * this.#cells.length);
    const { bytes, words } = this.#memory;
    const from = this.#bytesArea.at;
    bytes.set(this.#bytes.subarray(0, this.#used), from);
    const recordsAt = this.#recordsArea.at >> 2;
    for (const [at, word] of this.#records.entries())
      words[recordsAt + at] = at % 4 === 1 || at % 4 === 2 ? from + word : word;
    words[recordsAt + this.#records.length] = this.#cells.length / 2;
    const cellsAt = this.#cellsArea.at >> 2;
    for (const [at, word] of this.#cells.entries()) words[cellsAt + at] = from + word;
    const batch = new CellBatch(this.#memory, {
      recordsAt: this.#recordsArea.at,
      cellsAt: this.#cellsArea.at,
      records,
      narrowest: this.#narrowest,
      widest: this.#widest,
    });
    this.#used = 0;
    this.#records = [];
    this.#cells = [];
    this.#narrowest = 2 ** 31 - 1;
    this.#widest = 0;
    return batch;
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#used + bytes));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
