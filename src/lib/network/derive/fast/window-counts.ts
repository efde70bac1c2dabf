// How often each cell occurs in a window. Where every statement counts 1, a move of the window counts only the rows that
// come in and go out, in whole numbers, so that nothing drifts; else, or where the window is smoothed, it counts anew.

import { weightOfDay } from '../../windows/window.ts';
import type { Window } from '../../windows/window.ts';
import type { ChosenRows } from './chosen-rows.ts';
import { firstFrom } from './first-from.ts';

export class WindowCounts {
  /** Per cell, n(i,c,k): for pairs, with the root of what the window makes of each statement's day. */
  readonly counts: Float64Array;
  /** Per cell, how many statements, each counted as 1; may be the same array as `counts`. */
  statements: Float64Array;
  /** Per cell, what the statements add to their actor's activity; may be the same array as `counts`. */
  activity: Float64Array;

  readonly #rows: ChosenRows;
  readonly #mayMove: boolean;
  /** Per group, how many of its rows are in the window. */
  readonly #inGroup: Int32Array;
  /** The rows that `counts` counts, where it may move. */
  #from = 0;
  #to = 0;

  /** `byStance` as the rows were chosen; `counts` is room for one number a cell, all 0. */
  constructor(rows: ChosenRows, byStance: boolean, counts: Float64Array) {
    this.#rows = rows;
    // Where stances are ignored, which of an actor's stances is the earliest changes with the window.
    this.#mayMove = rows.weights === null && (rows.groupOf === null || byStance);
    this.counts = counts;
    this.statements = this.counts;
    this.activity = this.counts;
    this.#inGroup = new Int32Array(rows.groups);
  }

  /** Whether all counts are whole numbers. */
  areWhole(window: Window): boolean {
    return this.#rows.weights === null && !window.smoothing;
  }

  moveTo(window: Window): void {
    const from = firstFrom(this.#rows.days, window.from);
    const to = Math.max(from, firstFrom(this.#rows.days, window.to + 1));
    if (this.#mayMove && !window.smoothing) this.#move(from, to);
    else this.#countAnew(window, from, to);
  }

  #move(from: number, to: number): void {
    const [oldFrom, oldTo] = [this.#from, this.#to];
    if (this.statements !== this.counts || Math.abs(from - oldFrom) + Math.abs(to - oldTo) > to - from) {
      this.counts.fill(0);
      this.#inGroup.fill(0);
      this.statements = this.counts;
      this.activity = this.counts;
      this.#add(from, to);
    } else {
      this.#add(from, Math.min(to, oldFrom));
      this.#add(Math.max(from, oldTo), to);
      this.#remove(oldFrom, Math.min(oldTo, from));
      this.#remove(Math.max(oldFrom, to), oldTo);
    }
    this.#from = from;
    this.#to = to;
  }

  #add(from: number, to: number): void {
    const { cellOf, groupOf } = this.#rows;
    const [counts, inGroup] = [this.counts, this.#inGroup];
    if (!groupOf) for (let row = from; row < to; row++) counts[cellOf[row]!]!++;
    else for (let row = from; row < to; row++) if (inGroup[groupOf[row]!]!++ === 0) counts[cellOf[row]!]!++;
  }

  #remove(from: number, to: number): void {
    const { cellOf, groupOf } = this.#rows;
    const [counts, inGroup] = [this.counts, this.#inGroup];
    if (!groupOf) for (let row = from; row < to; row++) counts[cellOf[row]!]!--;
    else for (let row = from; row < to; row++) if (--inGroup[groupOf[row]!]! === 0) counts[cellOf[row]!]!--;
  }

  #countAnew(window: Window, from: number, to: number): void {
    const { days, cellOf, groupOf, weights } = this.#rows;
    if (this.statements === this.counts) {
      this.statements = new Float64Array(this.counts.length);
      this.activity = new Float64Array(this.counts.length);
    }
    for (const column of [this.counts, this.statements, this.activity]) column.fill(0);
    this.#inGroup.fill(0);
    for (let row = from; row < to; row++) {
      const nearness = weightOfDay(window, days[row]!);
      if (nearness === 0 || (groupOf && this.#inGroup[groupOf[row]!]!++ > 0)) continue;
      const cell = cellOf[row]!;
      const weight = weights ? weights[row]! : 1;
      this.counts[cell]! += weight * Math.sqrt(nearness);
      this.statements[cell]!++;
      this.activity[cell]! += weight * nearness;
    }
  }
}
