// A column in which every cell stands for a number (a day, a weight, a stance): each way to write one is worked out once.

import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellBatch } from '#lib/intake/tables/cell-batch.ts';
import type { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';

/** So many different ways are remembered from one batch to the next. */
const MOST_KEPT = 100_000;

export class WrittenNumbers {
  readonly #written: ByteDictionary;
  readonly #numberOf: (bytes: Uint8Array) => number;
  #numbers = new Float64Array(64);
  #known = 0;

  constructor(memory: TableMemory, numberOf: (bytes: Uint8Array) => number) {
    this.#written = new ByteDictionary(memory);
    this.#numberOf = numberOf;
  }

  /** What the cells of a batch's column stand for, by the numbers of their records from `first` on; `empty` for empty ones. */
  read(batch: CellBatch, first: number, column: number, empty: number, into: Float64Array): void {
    if (this.#written.size > MOST_KEPT) {
      this.#written.clear();
      this.#known = 0;
    }
    this.#written.codeColumn(batch, first, column);
    if (this.#numbers.length < this.#written.size) {
      const larger = new Float64Array(2 * this.#written.size);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const numbers = this.#numbers;
    for (; this.#known < this.#written.size; this.#known++)
      numbers[this.#known] = this.#numberOf(this.#written.bytesOf(this.#known));
    const { codes } = this.#written;
    for (let record = first; record < batch.records; record++) {
      const code = codes[record]!;
      into[record] = code < 0 ? empty : numbers[code]!;
    }
  }
}
