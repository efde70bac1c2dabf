// Issues that many actors speak about as the columns of matrices of 16-bit numbers, a row for each actor: one matrix of how
// often, and one for each threshold between two stances, of how often above it less how often not. With n and D their rows,
// n(i) n(j) - D(i) D(j) is twice the pairs that the threshold parts, and the distance of two stances is the sum of the gaps
// at the thresholds that part them; equal gaps take one product of all thresholds' columns. All in whole numbers, so that
// nothing is lost.

import type { PairKernels } from './pair-kernels.ts';

const MOST_PRODUCT = 2 ** 31 - 1;
const MOST_COUNT = 2 ** 15 - 1;
/** Matrices of which so much is in use are multiplied together, empty columns and all. */
const FULL_ENOUGH = 0.6;

export class IssueMatrix {
  readonly #kernels: PairKernels;
  readonly #halves: Int16Array;
  readonly #words: Int32Array;
  readonly #rows: number;
  readonly #product: number;
  readonly #actors: number;
  readonly #padded: number;
  /** What each threshold's parted pairs count. */
  readonly #gaps: Float64Array;
  /** Of one matrix's columns in a row; an actor's rows of all matrices lie one behind the other. */
  readonly #plane: number;
  readonly #stride: number;
  #columns = 0;
  #bound = 0;

  static bytes(actors: number, levels: number, mostColumns: number): number {
    const padded = paddedTo(actors, 4);
    return levels * padded * paddedTo(mostColumns, 8) * 2 + padded * padded * 4;
  }

  /** In the memory of `kernels` from `at` on. `gaps` are the distances from each level to the next. */
  constructor(kernels: PairKernels, at: number, actors: number, mostColumns: number, gaps: Float64Array) {
    this.#kernels = kernels;
    this.#halves = new Int16Array(kernels.buffer);
    this.#words = new Int32Array(kernels.buffer);
    this.#actors = actors;
    this.#padded = paddedTo(actors, 4);
    this.#gaps = gaps;
    this.#plane = paddedTo(mostColumns, 8) * 2;
    this.#stride = (gaps.length + 1) * this.#plane;
    this.#rows = at;
    this.#product = at + this.#padded * this.#stride;
  }

  clear(): void {
    const from = this.#rows >> 1;
    const used = paddedTo(this.#columns, 8);
    for (let row = 0; row < (this.#gaps.length + 1) * this.#padded; row++) {
      const at = from + (row * this.#plane) / 2;
      this.#halves.fill(0, at, at + used);
    }
    this.#columns = 0;
    this.#bound = 0;
  }

  /**
   * Takes the issue that was gathered last for a column and says so; false where its counts might be too large for the
   * numbers that they would be kept in. Counts must be whole.
   */
  take(): boolean {
    const most = this.#kernels.mostGathered();
    // All thresholds may be added up in one product.
    const product = Math.max(1, this.#gaps.length) * most * most;
    if (most > MOST_COUNT || this.#bound + product > MOST_PRODUCT) return false;
    this.#bound += product;
    this.#kernels.columnGathered(
      this.#rows + 2 * this.#columns++,
      this.#stride,
      this.#plane,
      this.#gaps.length,
    );
    return true;
  }

  /** Adds the pairs over all issues taken to two sums for each pair: at twice (row i, column j), i before j. */
  addTo(floats: Float64Array, from: number): void {
    if (this.#columns === 0) return;
    const used = paddedTo(this.#columns, 8) * 2;
    const gaps = this.#gaps;
    this.#multiply(0, used);
    // Once for every threshold.
    this.#addHowOften(floats, from, gaps.reduce((sum, gap) => sum + gap, 0) / 2);
    if (used >= FULL_ENOUGH * this.#plane && gaps.every((gap) => gap === gaps[0])) {
      if (gaps.length === 0) return;
      this.#multiply(1, gaps.length * this.#plane);
      this.#takeParted(floats, from, gaps[0]! / 2);
      return;
    }
    for (const [below, gap] of gaps.entries()) {
      this.#multiply(below + 1, used);
      this.#takeParted(floats, from, gap / 2);
    }
  }

  /** From the first column of a matrix on so many bytes, over the ends of matrices. */
  #multiply(matrix: number, bytes: number): void {
    this.#kernels.products(
      this.#rows + matrix * this.#plane,
      this.#stride,
      this.#padded,
      bytes,
      this.#product,
      this.#padded * 4,
    );
  }

  #addHowOften(floats: Float64Array, from: number, factor: number): void {
    const [words, actors] = [this.#words, this.#actors];
    for (let i = 0; i < actors; i++) {
      const product = (this.#product >> 2) + i * this.#padded;
      const sums = from + 2 * i * actors;
      for (let j = i + 1; j < actors; j++) {
        const often = words[product + j]!;
        floats[sums + 2 * j]! += often;
        floats[sums + 2 * j + 1]! += factor * often;
      }
    }
  }

  #takeParted(floats: Float64Array, from: number, factor: number): void {
    const [words, actors] = [this.#words, this.#actors];
    for (let i = 0; i < actors; i++) {
      const product = (this.#product >> 2) + i * this.#padded;
      const sums = from + 2 * i * actors + 1;
      for (let j = i + 1; j < actors; j++) floats[sums + 2 * j]! -= factor * words[product + j]!;
    }
  }
}

function paddedTo(length: number, multiple: number): number {
  return Math.ceil(length / multiple) * multiple;
}
