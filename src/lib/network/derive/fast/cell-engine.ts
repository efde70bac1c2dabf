// Pairs of actors cell by cell: for stances of so many different values (a score between 0 and 1, say) that a table over
// them would not fit. Slower than the count engine, and as exact.

import type { StatementTable } from '../../table/statement-table.ts';
import type { Window } from '../../windows/window.ts';
import { firstPairOf } from '../pairs.ts';
import type { ChosenRows } from './chosen-rows.ts';
import type { PairEngine, PairSums } from './pair-sums.ts';
import { WindowCounts } from './window-counts.ts';

export class CellEngine implements PairEngine {
  readonly #rows: ChosenRows;
  readonly #actors: number;
  readonly #counts: WindowCounts;
  /** Per cell, its stance on a scale of length 1. */
  readonly #stances: Float64Array;
  /** Per actor, Σ n(i,c,k). */
  readonly #totals: Float64Array;

  constructor(table: StatementTable, rows: ChosenRows, actors: number, byStance: boolean) {
    this.#rows = rows;
    this.#actors = actors;
    this.#counts = new WindowCounts(rows, byStance, new Float64Array(rows.cells));
    this.#stances = Float64Array.from(rows.levelOf, (level) => table.levels[level]! / table.range);
    this.#totals = new Float64Array(actors);
  }

  sum(window: Window, issueFilter: Uint8Array | null, sums: PairSums): void {
    const { cellsFrom } = this.#rows;
    this.#counts.moveTo(window);
    for (const column of [sums.both, sums.conflict, sums.activity, sums.statements]) column.fill(0);
    for (const column of [this.#totals, sums.jaccard, sums.self?.both, sums.self?.conflict]) column?.fill(0);
    for (let issue = 0; issue + 1 < cellsFrom.length; issue++)
      if (!issueFilter || issueFilter[issue]) this.#sumIssue(cellsFrom[issue]!, cellsFrom[issue + 1]!, sums);
    if (!sums.jaccard) return;
    for (let i = 0, pair = 0; i < this.#actors; i++)
      for (let j = i + 1; j < this.#actors; j++, pair++)
        sums.jaccard[pair] = this.#totals[i]! + this.#totals[j]! - sums.jaccard[pair]!;
  }

  #sumIssue(from: number, to: number, sums: PairSums): void {
    const { actorOf } = this.#rows;
    const { counts, statements, activity } = this.#counts;
    const { both, conflict, jaccard, self } = sums;
    const stances = this.#stances;
    for (let first = from; first < to; first++) {
      const actor = actorOf[first]!;
      sums.activity[actor]! += activity[first]!;
      sums.statements[actor]! += statements[first]!;
      const a = counts[first]!;
      if (a === 0) continue;
      this.#totals[actor]! += a;
      if (self) self.both[actor]! += a * a;
      const row = firstPairOf(actor, this.#actors);
      for (let other = first + 1; other < to; other++) {
        const b = counts[other]!;
        if (b === 0) continue;
        const distance = Math.abs(stances[first]! - stances[other]!);
        const otherActor = actorOf[other]!;
        if (otherActor === actor) {
          if (!self) continue;
          self.both[actor]! += 2 * a * b;
          self.conflict[actor]! += 2 * a * b * distance;
          continue;
        }
        both[row + otherActor]! += a * b;
        conflict[row + otherActor]! += a * b * distance;
        // See the count engine: how much less than by both apart.
        if (jaccard && distance === 0) jaccard[row + otherActor]! += a + b - a * b;
      }
    }
  }
}
