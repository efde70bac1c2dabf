// Pairs of actors from cells: for any statements, however often repeated, graded, weighted or smoothed. Issues that few
// actors speak about are worked off entry by entry; those that many speak about become columns of matrices, whose products
// are quicker than so many pairs.

import type { StatementTable } from '../../table/statement-table.ts';
import type { Window } from '../../windows/window.ts';
import { firstPairOf } from '../pairs.ts';
import type { ChosenRows } from './chosen-rows.ts';
import { EntryPairs } from './entry-pairs.ts';
import { IssueMatrix } from './issue-matrix.ts';
import { layOut } from './lay-out.ts';
import { loadPairKernels } from './pair-kernels.ts';
import type { PairEngine, PairSums } from './pair-sums.ts';
import { WindowCounts } from './window-counts.ts';

/** How many products of 16-bit numbers take as long as one pair of entries: measured with bench:network. */
const PRODUCTS_A_PAIR = { wasm: 24, plain: 2 };
/** Of all cells, what a filter may turn before it is quicker to begin anew: measured likewise. */
const MOST_TURNED = 0.25;

export interface CountEngineOptions {
  /** As the rows were chosen. */
  readonly byStance: boolean;
  readonly normalization: string;
  /** Without WebAssembly, for tests. */
  readonly preferPlain?: boolean;
}

export class CountEngine implements PairEngine {
  readonly #table: StatementTable;
  readonly #rows: ChosenRows;
  readonly #counts: WindowCounts;
  readonly #pairs: EntryPairs;
  readonly #matrix: IssueMatrix;
  /** Per actor, Σ n(i,c,k); for Jaccard. */
  readonly #totals: Float64Array;
  /** Whether a step may be added to the sums of the window before. */
  readonly #mayStep: boolean;
  /** What distances are in, times this. */
  readonly #scale: number;
  /** That of the sums; undefined where there are none yet. */
  #filter: Uint8Array | null | undefined;
  /** From so many entries on, an issue is a column. */
  readonly #leastForMatrix: number;

  constructor(table: StatementTable, rows: ChosenRows, actors: number, options: CountEngineOptions) {
    this.#table = table;
    this.#rows = rows;
    const levels = Math.max(1, table.levels.length);
    const productsAPair = options.preferPlain ? PRODUCTS_A_PAIR.plain : PRODUCTS_A_PAIR.wasm;
    this.#leastForMatrix = Math.max(2, actors * Math.sqrt(levels / productsAPair));
    let columns = 0;
    for (let issue = 0; issue + 1 < rows.cellsFrom.length; issue++)
      if (rows.cellsFrom[issue + 1]! - rows.cellsFrom[issue]! >= this.#leastForMatrix) columns++;
    const at = layOut({
      pairs: EntryPairs.bytes(rows, actors, levels),
      matrix: IssueMatrix.bytes(actors, levels, columns),
    });
    const kernels = loadPairKernels(at.end, options.preferPlain);
    // In whole numbers where the stances are, so that steps add up exactly however many there are.
    const isWhole = table.levels.every((level) => Number.isInteger(level));
    this.#mayStep =
      isWhole && options.normalization !== 'jaccard' && options.normalization !== 'vector-cosine';
    this.#scale = isWhole ? 1 / table.range : 1;
    const unit = isWhole ? 1 : table.range;
    const distance = (k: number, l: number): number =>
      Math.abs((table.levels[k] ?? 0) - (table.levels[l] ?? 0)) / unit;
    this.#pairs = new EntryPairs(kernels, at.pairs, rows, actors, levels, distance);
    this.#counts = new WindowCounts(rows, options.byStance, this.#pairs.counts);
    this.#totals = new Float64Array(actors);
    const gaps = Float64Array.from(table.levels.subarray(1), (_, below) => distance(below, below + 1));
    this.#matrix = new IssueMatrix(kernels, at.matrix, actors, columns, gaps);
  }

  sum(window: Window, issueFilter: Uint8Array | null, sums: PairSums): void {
    const changed = this.#counts.moveTo(window);
    const turned = changed && this.#mayStep ? this.#turnedIssues(issueFilter) : null;
    if (changed && turned) {
      this.#sumChanges(changed, this.#filter ?? null);
      for (const issue of turned) this.#sumTurned(issue, !issueFilter || issueFilter[issue] !== 0);
    } else this.#sumAll(window, issueFilter, sums);
    this.#filter = issueFilter && issueFilter.slice();
    this.#pairs.collect(sums.both, sums.conflict, this.#scale);
    if (sums.jaccard) this.#finishJaccard(sums.jaccard);
    this.#sumActors(issueFilter, sums);
  }

  /** The issues that one of the last filter and this lets through and the other not; null where they are many. */
  #turnedIssues(issueFilter: Uint8Array | null): number[] | null {
    const last = this.#filter;
    if (last === undefined) return null;
    const turned: number[] = [];
    if (last === issueFilter) return turned;
    const { cellsFrom, cells } = this.#rows;
    let turnedCells = 0;
    for (let issue = 0; issue + 1 < cellsFrom.length; issue++) {
      if (Boolean(last?.[issue] ?? 1) === Boolean(issueFilter?.[issue] ?? 1)) continue;
      turned.push(issue);
      turnedCells += cellsFrom[issue + 1]! - cellsFrom[issue]!;
      if (turnedCells > MOST_TURNED * cells) return null;
    }
    return turned;
  }

  /** Adds an issue that was filtered away to the sums, or takes it out. */
  #sumTurned(issue: number, isIn: boolean): void {
    const [from, to] = [this.#rows.cellsFrom[issue]!, this.#rows.cellsFrom[issue + 1]!];
    const { counts } = this.#counts;
    const { changes } = this.#pairs;
    for (let cell = from; cell < to; cell++) changes[cell] = isIn ? counts[cell]! : -counts[cell]!;
    this.#pairs.gatherChanges(from, to);
    this.#pairs.add();
    changes.fill(0, from, to);
  }

  #sumAll(window: Window, issueFilter: Uint8Array | null, sums: PairSums): void {
    const { cellsFrom } = this.#rows;
    const areWhole = this.#counts.areWhole(window);
    for (const column of [this.#totals, sums.jaccard, sums.self?.both, sums.self?.conflict]) column?.fill(0);
    this.#pairs.clear();
    this.#matrix.clear();
    for (let issue = 0; issue + 1 < cellsFrom.length; issue++) {
      const [from, to] = [cellsFrom[issue]!, cellsFrom[issue + 1]!];
      if (from === to || (issueFilter && !issueFilter[issue])) continue;
      const entries = this.#pairs.gather(from, to);
      if (entries === 0) continue;
      if (sums.self) this.#addSelves(from, to, sums.self);
      if (sums.jaccard) this.#addShared(from, to, sums.jaccard);
      if (!areWhole || entries < this.#leastForMatrix || !this.#matrix.take()) this.#pairs.add();
    }
    this.#matrix.addTo(this.#pairs.sums.floats, this.#pairs.sums.from);
  }

  /** What the cells that have changed, ascending, make of the sums. */
  #sumChanges(changed: Int32Array, issueFilter: Uint8Array | null): void {
    const { cellsFrom } = this.#rows;
    const { counts, before } = this.#counts;
    const { changes } = this.#pairs;
    for (let at = 0, issue = 0; at < changed.length;) {
      while (cellsFrom[issue + 1]! <= changed[at]!) issue++;
      const begin = at;
      while (at < changed.length && changed[at]! < cellsFrom[issue + 1]!) at++;
      if (issueFilter && !issueFilter[issue]) continue;
      for (let each = begin; each < at; each++) {
        const cell = changed[each]!;
        changes[cell] = counts[cell]! - before[cell]!;
        counts[cell]! -= changes[cell]! / 2;
      }
      this.#pairs.gatherChanges(cellsFrom[issue]!, cellsFrom[issue + 1]!);
      this.#pairs.addChanges();
      for (let each = begin; each < at; each++) {
        const cell = changed[each]!;
        counts[cell]! += changes[cell]! / 2;
        changes[cell] = 0;
      }
    }
  }

  #sumActors(issueFilter: Uint8Array | null, sums: PairSums): void {
    const { statements, activity } = this.#counts;
    if (statements === this.#counts.counts) {
      sums.activity.set(this.#pairs.activity);
      sums.statements.set(this.#pairs.activity);
      return;
    }
    const { cellsFrom, actorOf } = this.#rows;
    sums.activity.fill(0);
    sums.statements.fill(0);
    for (let issue = 0; issue + 1 < cellsFrom.length; issue++) {
      if (issueFilter && !issueFilter[issue]) continue;
      for (let cell = cellsFrom[issue]!; cell < cellsFrom[issue + 1]!; cell++) {
        sums.activity[actorOf[cell]!]! += activity[cell]!;
        sums.statements[actorOf[cell]!]! += statements[cell]!;
      }
    }
  }

  /** An actor's own pairs on an issue, every stance with every stance. */
  #addSelves(from: number, to: number, self: NonNullable<PairSums['self']>): void {
    const { actorOf, levelOf } = this.#rows;
    const { levels, range } = this.#table;
    const { counts } = this.#counts;
    for (let first = from; first < to; first++)
      for (let other = first; other < to && actorOf[other] === actorOf[first]; other++) {
        const both = counts[first]! * counts[other]! * (other === first ? 1 : 2);
        const distance = Math.abs(levels[levelOf[first]!]! - levels[levelOf[other]!]!) / range;
        self.both[actorOf[first]!]! += both;
        self.conflict[actorOf[first]!]! += both * distance;
      }
  }

  /**
   * DNA's Jaccard divides by what only one of two actors says and the pairs of what both say. Of a stance on an issue that
   * both take, a and b times, that is a b where it would else be a + b: adds up by how much it is less.
   */
  #addShared(from: number, to: number, less: Float64Array): void {
    const { actorOf, levelOf } = this.#rows;
    const { counts } = this.#counts;
    const actors = this.#totals.length;
    for (let first = from; first < to; first++) {
      const a = counts[first]!;
      if (a === 0) continue;
      this.#totals[actorOf[first]!]! += a;
      const row = firstPairOf(actorOf[first]!, actors);
      for (let other = first + 1; other < to; other++) {
        const b = counts[other]!;
        if (b !== 0 && levelOf[other] === levelOf[first]) less[row + actorOf[other]!]! += a + b - a * b;
      }
    }
  }

  #finishJaccard(divisors: Float64Array): void {
    const totals = this.#totals;
    for (let i = 0, pair = 0; i < totals.length; i++)
      for (let j = i + 1; j < totals.length; j++, pair++)
        divisors[pair] = totals[i]! + totals[j]! - divisors[pair]!;
  }
}
