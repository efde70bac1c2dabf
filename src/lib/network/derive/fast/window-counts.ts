// How often each cell occurs in a window. Where every statement counts 1, a move of the window counts only the rows that
// come in and go out, in whole numbers, so that nothing drifts; else, or where the window is smoothed, it counts anew.

import { weightOfDay } from '../../windows/window.ts';
import type { Window } from '../../windows/window.ts';
import type { ChosenRows } from './chosen-rows.ts';
import { firstFrom } from './first-from.ts';

/** A move is a small step where the window has so many times the rows that come in or go out. */
const ROWS_FOR_EACH_MOVED = 32;

export class WindowCounts {
  /** Per cell, n(i,c,k): for pairs, with the root of what the window makes of each statement's day. */
  readonly counts: Float64Array;
  /** Per cell, how many statements, each counted as 1; may be the same array as `counts`. */
  statements: Float64Array;
  /** Per cell, what the statements add to their actor's activity; may be the same array as `counts`. */
  activity: Float64Array;
  /** Per cell, its count before the last small step; only of the cells that it may have changed. */
  before = new Float64Array(0);

  readonly #rows: ChosenRows;
  readonly #mayMove: boolean;
  /** Per group, how many of its rows are in the window. */
  readonly #inGroup: Int32Array;
  /** The rows that `counts` counts, where it may move. */
  #from = 0;
  #to = 0;
  #changed = new Int32Array(0);
  #changedCells = 0;
  /** Per cell, the last step that changed it. */
  #turnOf = new Int32Array(0);
  #turn = 0;

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

  /**
   * Counts the window. Where it is a small step from the last one, gives the cells that may have changed, ascending; `before`
   * has what they were. Null where all may have.
   */
  moveTo(window: Window): Int32Array | null {
    const from = firstFrom(this.#rows.days, window.from);
    const to = Math.max(from, firstFrom(this.#rows.days, window.to + 1));
    if (!this.#mayMove || window.smoothing) {
      this.#countAnew(window, from, to);
      return null;
    }
    const moved = Math.abs(from - this.#from) + Math.abs(to - this.#to);
    const isStep = this.statements === this.counts && moved * ROWS_FOR_EACH_MOVED < to - from;
    if (isStep) this.#note(from, to);
    this.#move(from, to);
    return isStep ? this.#changed.subarray(0, this.#changedCells).sort() : null;
  }

  /** Notes the cells of the rows that come in or go out, and their counts before. */
  #note(from: number, to: number): void {
    const { cellOf } = this.#rows;
    if (this.#changed.length === 0) {
      this.#changed = new Int32Array(this.counts.length);
      this.before = new Float64Array(this.counts.length);
      this.#turnOf = new Int32Array(this.counts.length);
    }
    this.#changedCells = 0;
    this.#turn++;
    const note = (begin: number, end: number): void => {
      for (let row = begin; row < end; row++) {
        const cell = cellOf[row]!;
        if (this.#turnOf[cell] === this.#turn) continue;
        this.#turnOf[cell] = this.#turn;
        this.before[cell] = this.counts[cell]!;
        this.#changed[this.#changedCells++] = cell;
      }
    };
    note(Math.min(from, this.#from), Math.max(from, this.#from));
    note(Math.min(to, this.#to), Math.max(to, this.#to));
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
