// The pairs of the entries of one issue after another, added up over issues: for each two actors, how often and how far
// apart. An entry is an actor with a stance and how often it takes it.

import type { PairKernels } from './pair-kernels.ts';

/** For every two stances, two factors that each pair of entries with them counts. */
export type Factors = (k: number, l: number) => readonly [number, number];

export class EntryPairs {
  readonly #kernels: PairKernels;
  readonly #words: Int32Array;
  readonly #floats: Float64Array;
  readonly #factors: number;
  readonly #scaled: number;
  readonly #entries: number;
  readonly #out: number;
  readonly #actors: number;
  readonly #levels: number;
  #end: number;

  static bytes(actors: number, levels: number, mostEntries: number): number {
    return 16 * (levels * levels + levels + mostEntries + actors * actors);
  }

  /** In the memory of `kernels` from `at` on, for so many actors, stances and entries of one issue. */
  constructor(
    kernels: PairKernels,
    at: number,
    actors: number,
    levels: number,
    mostEntries: number,
    factors: Factors,
  ) {
    this.#kernels = kernels;
    this.#words = new Int32Array(kernels.buffer);
    this.#floats = new Float64Array(kernels.buffer);
    this.#factors = at;
    this.#scaled = this.#factors + 16 * levels * levels;
    this.#entries = this.#scaled + 16 * levels;
    this.#out = this.#entries + 16 * mostEntries;
    this.#actors = actors;
    this.#levels = levels;
    this.#end = this.#entries;
    for (let k = 0; k < levels; k++)
      for (let l = 0; l < levels; l++)
        this.#floats.set(factors(k, l), (this.#factors >> 3) + 2 * (k * levels + l));
  }

  /** Forgets all sums. */
  clear(): void {
    this.#floats.fill(0, this.#out >> 3, (this.#out >> 3) + 2 * this.#actors * this.#actors);
  }

  /** Begins another issue. Entries are then put in order of their actors. */
  begin(): void {
    this.#end = this.#entries;
  }

  put(actor: number, level: number, count: number): void {
    this.#words[this.#end >> 2] = actor << 4;
    this.#words[(this.#end >> 2) + 1] = level << 4;
    this.#floats[(this.#end >> 3) + 1] = count;
    this.#end += 16;
  }

  /** Adds the pairs of the entries that were put since `begin`. */
  add(): void {
    this.#kernels.entryPairs(
      this.#entries,
      this.#end,
      this.#factors,
      16 * this.#levels,
      this.#scaled,
      this.#out,
      16 * this.#actors,
    );
  }

  /** Copies the sums of every pair of actors, see pairs.ts. */
  collect(first: Float64Array, second: Float64Array | null): void {
    for (let i = 0, pair = 0; i < this.#actors; i++) {
      let from = (this.#out >> 3) + 2 * (i * this.#actors + i + 1);
      for (let j = i + 1; j < this.#actors; j++, pair++, from += 2) {
        first[pair] = this.#floats[from]!;
        if (second) second[pair] = this.#floats[from + 1]!;
      }
    }
  }
}
