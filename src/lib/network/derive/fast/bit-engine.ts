// Pairs of actors from rows of bits: for votes, where an actor takes one stance at most on an issue and all take it on one
// day. A column is an issue, columns are sorted by day, so that a window is a range of columns and a filter a mask. For each
// actor, one row says where it has a stance, and one for each threshold where its stance is above.

import type { StatementTable } from '../../table/statement-table.ts';
import type { Window } from '../../windows/window.ts';
import type { ChosenRows } from './chosen-rows.ts';
import { countBits } from './count-bits.ts';
import { firstFrom } from './first-from.ts';
import { layOut } from './lay-out.ts';
import { loadPairKernels } from './pair-kernels.ts';
import type { PairKernels } from './pair-kernels.ts';
import type { PairEngine, PairSums } from './pair-sums.ts';

const COLUMNS_A_BLOCK = 128;
const WORDS_A_BLOCK = COLUMNS_A_BLOCK / 32;
/** Each threshold takes another pass over all pairs. */
const MOST_LEVELS = 4;
/** With fewer bits set than one in so many, rows of bits are mostly nothing. */
const BITS_A_STATEMENT = 64;

export class BitEngine implements PairEngine {
  readonly #kernels: PairKernels;
  readonly #words: Int32Array;
  readonly #at: Readonly<Record<'present' | 'masked' | 'above' | 'both' | 'differ', number>>;
  readonly #actors: number;
  /** 32-bit words of one row. */
  readonly #stride: number;
  readonly #daysOfColumns: Int32Array;
  readonly #issuesOfColumns: Int32Array;
  /** What a pair that a threshold parts counts. */
  readonly #gaps: Float64Array;
  readonly #mask: Int32Array;

  /** Whether the rows can be kept as bits. A smoothed window and DNA's Jaccard of graded stances cannot, whatever the rows. */
  static fits(
    table: StatementTable,
    { rows, cells, cellsFrom, actorOf, weights, days, issueOf }: ChosenRows,
    actors: number,
  ): boolean {
    if (weights !== null || rows !== cells || rows === 0 || table.levels.length > MOST_LEVELS) return false;
    let issues = 0;
    for (let issue = 0; issue + 1 < cellsFrom.length; issue++)
      if (cellsFrom[issue] !== cellsFrom[issue + 1]) issues++;
    if (actors * issues > BITS_A_STATEMENT * cells) return false;
    for (let issue = 0; issue + 1 < cellsFrom.length; issue++)
      for (let cell = cellsFrom[issue]! + 1; cell < cellsFrom[issue + 1]!; cell++)
        if (actorOf[cell] === actorOf[cell - 1]) return false;
    const firstRowOf = new Int32Array(cellsFrom.length).fill(-1);
    for (let row = 0; row < rows; row++) {
      const issue = issueOf[row]!;
      if (firstRowOf[issue] === -1) firstRowOf[issue] = row;
      else if (days[firstRowOf[issue]!] !== days[row]) return false;
    }
    return true;
  }

  /** `rows` that fit. `preferPlain` is for tests. */
  constructor(table: StatementTable, rows: ChosenRows, actors: number, preferPlain = false) {
    this.#actors = actors;
    const columnOf = new Int32Array(rows.cellsFrom.length).fill(-1);
    const issues: number[] = [];
    for (const issue of rows.issueOf) if (columnOf[issue] === -1) columnOf[issue] = issues.push(issue) - 1;
    this.#issuesOfColumns = Int32Array.from(issues);
    this.#daysOfColumns = new Int32Array(issues.length);
    this.#stride = Math.ceil(issues.length / COLUMNS_A_BLOCK) * WORDS_A_BLOCK;
    this.#gaps = Float64Array.from(
      table.levels.subarray(1),
      (level, below) => (level - table.levels[below]!) / table.range,
    );
    const bytesOfRows = actors * this.#stride * 4;
    const bytesOfPairs = actors * actors * 2;
    const at = layOut({
      present: bytesOfRows,
      masked: bytesOfRows,
      above: bytesOfRows * Math.max(1, this.#gaps.length),
      both: bytesOfPairs,
      differ: bytesOfPairs,
    });
    this.#at = at;
    this.#kernels = loadPairKernels(at.end, preferPlain);
    this.#words = new Int32Array(this.#kernels.buffer);
    this.#mask = new Int32Array(this.#stride);
    for (let row = 0; row < rows.rows; row++) {
      const column = columnOf[rows.issueOf[row]!]!;
      const cell = rows.cellOf[row]!;
      const word = rows.actorOf[cell]! * this.#stride + (column >> 5);
      const bit = 1 << (column & 31);
      this.#daysOfColumns[column] = rows.days[row]!;
      this.#words[(at.present >> 2) + word]! |= bit;
      for (let below = 0; below < rows.levelOf[cell]!; below++)
        this.#words[(at.above >> 2) + below * actors * this.#stride + word]! |= bit;
    }
  }

  sum(window: Window, issueFilter: Uint8Array | null, sums: PairSums): void {
    const days = this.#daysOfColumns;
    const from = firstFrom(days, window.from);
    const to = Math.max(from, firstFrom(days, window.to + 1));
    const firstWord = Math.floor(from / COLUMNS_A_BLOCK) * WORDS_A_BLOCK;
    const words = Math.ceil(to / COLUMNS_A_BLOCK) * WORDS_A_BLOCK - firstWord;
    this.#setMask(from, to, firstWord, firstWord + words, issueFilter);

    const [memory, mask, stride] = [this.#words, this.#mask, this.#stride];
    for (let actor = 0; actor < this.#actors; actor++) {
      const present = (this.#at.present >> 2) + actor * stride;
      const masked = (this.#at.masked >> 2) + actor * stride;
      let statements = 0;
      for (let word = firstWord; word < firstWord + words; word++) {
        const bits = memory[present + word]! & mask[word]!;
        memory[masked + word] = bits;
        statements += countBits(bits);
      }
      sums.activity[actor] = sums.statements[actor] = statements;
    }

    sums.conflict.fill(0);
    const { both, differ, masked, above } = this.#at;
    for (let below = 0; below < Math.max(1, this.#gaps.length); below++) {
      const plane = above + below * this.#actors * stride * 4;
      this.#kernels.bitPairs(
        masked + firstWord * 4,
        plane + firstWord * 4,
        stride * 4,
        this.#actors,
        words * 4,
        both,
        differ,
      );
      const gap = this.#gaps[below] ?? 0;
      for (let pair = 0, parted = differ >> 2; pair < sums.conflict.length; pair++, parted++)
        sums.conflict[pair]! += gap * memory[parted]!;
    }
    for (let pair = 0; pair < sums.both.length; pair++) sums.both[pair] = memory[(both >> 2) + pair]!;

    // Each has one stance on an issue: with two of them, those of the same stance are those without conflict.
    if (sums.jaccard)
      for (let i = 0, pair = 0; i < this.#actors; i++)
        for (let j = i + 1; j < this.#actors; j++, pair++)
          sums.jaccard[pair] =
            sums.activity[i]! + sums.activity[j]! - (sums.both[pair]! - sums.conflict[pair]!);
    if (sums.self) {
      sums.self.both.set(sums.activity);
      sums.self.conflict.fill(0);
    }
  }

  #setMask(
    from: number,
    to: number,
    firstWord: number,
    endWord: number,
    issueFilter: Uint8Array | null,
  ): void {
    this.#mask.fill(0, firstWord, endWord);
    for (let column = from; column < to; column++)
      if (!issueFilter || issueFilter[this.#issuesOfColumns[column]!])
        this.#mask[column >> 5]! |= 1 << (column & 31);
  }
}
