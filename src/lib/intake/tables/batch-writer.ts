// Cells that are text already, as a database gives them, to a batch as the tokenizer makes it, so that one reader reads both.

import { AS_IS } from './cell-batch.ts';
import type { CellBatch } from './cell-batch.ts';

const COMMA = 0x2c;
const FIRST_BYTES = 65_536;

export class BatchWriter {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_BYTES);
  #used = 0;
  #begins: number[] = [];
  #ends: number[] = [];
  #firstCells: number[] = [0];
  #starts: number[] = [];
  #stops: number[] = [];
  #lines: number[] = [];

  get records(): number {
    return this.#lines.length;
  }

  /** `line` is what a person counts the record as, from 1. */
  add(cells: readonly string[], line: number): void {
    this.#starts.push(this.#used);
    for (const [at, cell] of cells.entries()) {
      // UTF-8 takes at most three bytes for a UTF-16 unit; one more is the comma's.
      this.#makeRoom(3 * cell.length + 1);
      if (at > 0) this.#bytes[this.#used++] = COMMA;
      this.#begins.push(this.#used);
      this.#used += this.#encoder.encodeInto(cell, this.#bytes.subarray(this.#used)).written;
      this.#ends.push(this.#used);
    }
    this.#stops.push(this.#used);
    this.#firstCells.push(this.#begins.length);
    this.#lines.push(line);
  }

  /** What was added since the last time. */
  take(): CellBatch {
    const batch: CellBatch = {
      bytes: this.#bytes.slice(0, this.#used),
      records: this.#lines.length,
      firstCells: Uint32Array.from(this.#firstCells),
      begins: Uint32Array.from(this.#begins),
      ends: Uint32Array.from(this.#ends),
      forms: new Uint8Array(this.#begins.length).fill(AS_IS),
      starts: Uint32Array.from(this.#starts),
      stops: Uint32Array.from(this.#stops),
      lines: Uint32Array.from(this.#lines),
      broken: new Uint8Array(this.#lines.length),
    };
    this.#used = 0;
    this.#begins = [];
    this.#ends = [];
    this.#firstCells = [0];
    this.#starts = [];
    this.#stops = [];
    this.#lines = [];
    return batch;
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#used + bytes));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
