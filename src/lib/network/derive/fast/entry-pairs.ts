// The pairs of the entries of one issue after another, added up over issues: for each two actors, how often and how far
// apart. An entry is an actor with a stance and how often it takes it.

import type { ChosenRows } from './chosen-rows.ts';
import { layOut } from './lay-out.ts';
import type { Places } from './lay-out.ts';
import type { PairKernels } from './pair-kernels.ts';

type Part =
  | 'factors'
  | 'counts'
  | 'changes'
  | 'actorOf'
  | 'levelOf'
  | 'entries'
  | 'rows'
  | 'table'
  | 'activity'
  | 'out';

export class EntryPairs {
  /** Per cell, how often it occurs: to be filled before an issue is gathered. */
  readonly counts: Float64Array;
  /** Per cell, by how much it has changed: 0 but while an issue's changes are gathered. */
  readonly changes: Float64Array;
  /** Per actor, the counts of all issues gathered since `clear`. */
  readonly activity: Float64Array;

  readonly #kernels: PairKernels;
  readonly #floats: Float64Array;
  readonly #at: Places<Part>;
  readonly #actors: number;
  readonly #levels: number;

  static #layOut(
    { cells, cellsFrom }: ChosenRows,
    actors: number,
    levels: number,
    from: number,
  ): Places<Part> {
    let mostCells = 0;
    for (let issue = 0; issue + 1 < cellsFrom.length; issue++)
      mostCells = Math.max(mostCells, cellsFrom[issue + 1]! - cellsFrom[issue]!);
    const lengths: Record<Part, number> = {
      factors: 16 * levels * levels,
      counts: 8 * cells,
      changes: 8 * cells,
      actorOf: 4 * cells,
      levelOf: 4 * cells,
      entries: 16 * mostCells,
      rows: 4 * actors,
      table: 16 * actors * levels,
      activity: 8 * actors,
      out: 16 * actors * actors,
    };
    return layOut(lengths, from);
  }

  static bytes(rows: ChosenRows, actors: number, levels: number): number {
    return EntryPairs.#layOut(rows, actors, levels, 0).end;
  }

  /** In the memory of `kernels` from `base` on. A pair of entries with these levels adds 1 and their distance. */
  constructor(
    kernels: PairKernels,
    base: number,
    rows: ChosenRows,
    actors: number,
    levels: number,
    distance: (k: number, l: number) => number,
  ) {
    const at = EntryPairs.#layOut(rows, actors, levels, base);
    this.#kernels = kernels;
    this.#floats = new Float64Array(kernels.buffer);
    this.#at = at;
    this.#actors = actors;
    this.#levels = levels;
    this.counts = new Float64Array(kernels.buffer, at.counts, rows.cells);
    this.changes = new Float64Array(kernels.buffer, at.changes, rows.cells);
    this.activity = new Float64Array(kernels.buffer, at.activity, actors);
    const words = new Int32Array(kernels.buffer);
    words.set(rows.actorOf, at.actorOf >> 2);
    words.set(rows.levelOf, at.levelOf >> 2);
    for (let k = 0; k < levels; k++)
      for (let l = 0; l < levels; l++)
        this.#floats.set([1, distance(k, l)], (at.factors >> 3) + 2 * (k * levels + l));
  }

  /** Forgets all sums. */
  clear(): void {
    const from = this.#at.out >> 3;
    this.#floats.fill(0, from, from + 2 * this.#actors * this.#actors);
    this.activity.fill(0);
  }

  /** Turns to the issue of these cells; gives how many of them occur. */
  gather(from: number, to: number): number {
    return this.#gather(from, to, this.#at.counts);
  }

  /** Turns to what has changed in the issue of these cells, of which `counts` has the mean of before and after. */
  gatherChanges(from: number, to: number): void {
    this.#gather(from, to, this.#at.changes);
  }

  #gather(from: number, to: number, changes: number): number {
    const { counts, actorOf, levelOf, factors, entries, rows, table, activity } = this.#at;
    return this.#kernels.gather(
      from,
      to,
      counts,
      changes,
      actorOf,
      levelOf,
      this.#levels,
      factors,
      entries,
      rows,
      table,
      16 * this.#actors,
      activity,
    );
  }

  /** Adds the pairs of the issue gathered last. */
  add(): void {
    this.#kernels.pairGathered(this.#at.out, 16 * this.#actors, 0);
  }

  /**
   * Adds what the changes gathered last make of the pairs. With n and n' before and after, and d = n' - n, the product
   * n'(i) n'(j) - n(i) n(j) is d(i) (n(j) + n'(j)) / 2 + d(j) (n(i) + n'(i)) / 2.
   */
  addChanges(): void {
    this.#kernels.pairGathered(this.#at.out, 16 * this.#actors, 1);
  }

  /** Where the sums are, two for each pair: at twice (row i, column j) from `from` on. */
  get sums(): { readonly floats: Float64Array; readonly from: number } {
    return { floats: this.#floats, from: this.#at.out >> 3 };
  }

  /** Copies the sums of every pair of actors, see pairs.ts; the second times `scale`. */
  collect(both: Float64Array, conflict: Float64Array, scale: number): void {
    const floats = this.#floats;
    const actors = this.#actors;
    const out = this.#at.out >> 3;
    for (let i = 0, pair = 0; i < actors; i++)
      for (let j = i + 1; j < actors; j++, pair++) {
        const [there, back] = [out + 2 * (i * actors + j), out + 2 * (j * actors + i)];
        both[pair] = floats[there]! + floats[back]!;
        conflict[pair] = (floats[there + 1]! + floats[back + 1]!) * scale;
      }
  }
}
