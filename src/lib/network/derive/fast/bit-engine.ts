// Pairs of actors from rows of bits: for votes, where an actor takes one stance at most on an issue and all take it on one
// day. A column is an issue, columns are sorted by day, so that a window is a range of columns and a filter a mask. For each
// actor, one row says where it has a stance, and one for each threshold where its stance is above.

import type { StatementTable } from '../../table/statement-table.ts';
import type { Window } from '../../windows/window.ts';
import { pairCount } from '../pairs.ts';
import type { ChosenRows } from './chosen-rows.ts';
import { countBits } from './count-bits.ts';
import { firstFrom } from './first-from.ts';
import { layOut } from './lay-out.ts';
import { loadPairKernels } from './pair-kernels.ts';
import type { PairKernels } from './pair-kernels.ts';
import type { PairEngine, PairSums } from './pair-sums.ts';
import { PrefixPairs } from './prefix-pairs.ts';

const COLUMNS_A_BLOCK = 128;
const WORDS_A_BLOCK = COLUMNS_A_BLOCK / 32;
/** Each threshold takes another pass over all pairs. */
const MOST_LEVELS = 4;
/** From so many whole blocks on, subtracting sums up to them is quicker than counting them. */
const FEWEST_PREFIXED = 4;
const MOST_PREFIX_BYTES = 2 ** 25;
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
  /** Whether sums up to every block may be kept; they are made when they are first of use. */
  readonly #mayPrefix: boolean;
  #prefix: PrefixPairs | null = null;

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
    const blocks = this.#stride / WORDS_A_BLOCK;
    this.#mayPrefix =
      issues.length <= PrefixPairs.MOST_COLUMNS &&
      PrefixPairs.bytes(blocks, 1 + this.#gaps.length, pairCount(actors)) <= MOST_PREFIX_BYTES;
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

    sums.both.fill(0);
    sums.conflict.fill(0);
    const firstWhole = Math.ceil(from / COLUMNS_A_BLOCK);
    const endWhole = Math.floor(to / COLUMNS_A_BLOCK);
    if (!issueFilter && this.#mayPrefix && endWhole - firstWhole >= FEWEST_PREFIXED) {
      this.#addPrefixed(firstWhole, endWhole, sums);
      this.#addPairs(firstWord, firstWhole * WORDS_A_BLOCK, this.#at.masked, sums);
      this.#addPairs(endWhole * WORDS_A_BLOCK, firstWord + words, this.#at.masked, sums);
    } else this.#addPairs(firstWord, firstWord + words, this.#at.masked, sums);

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

  /** Adds the pairs in the columns of these words, of rows of what is present, whole or masked. */
  #addPairs(firstWord: number, endWord: number, present: number, sums: PairSums): void {
    if (firstWord === endWord) return;
    for (let below = 0; below < Math.max(1, this.#gaps.length); below++) {
      this.#countPairs(firstWord, endWord, present, below);
      const [memory, gap] = [this.#words, this.#gaps[below] ?? 0];
      const [both, differ] = [this.#at.both >> 2, this.#at.differ >> 2];
      for (let pair = 0; pair < sums.conflict.length; pair++) {
        if (below === 0) sums.both[pair]! += memory[both + pair]!;
        sums.conflict[pair]! += gap * memory[differ + pair]!;
      }
    }
  }

  #countPairs(firstWord: number, endWord: number, present: number, below: number): void {
    const { above, both, differ } = this.#at;
    this.#kernels.bitPairs(
      present + firstWord * 4,
      above + (below * this.#actors * this.#stride + firstWord) * 4,
      this.#stride * 4,
      this.#actors,
      (endWord - firstWord) * 4,
      both,
      differ,
    );
  }

  #addPrefixed(firstBlock: number, endBlock: number, sums: PairSums): void {
    const pairs = sums.both.length;
    const planes = 1 + this.#gaps.length;
    this.#prefix ??= new PrefixPairs(this.#stride / WORDS_A_BLOCK, planes, pairs, (block, into) => {
      for (let below = 0; below < Math.max(1, this.#gaps.length); below++) {
        this.#countPairs(block * WORDS_A_BLOCK, (block + 1) * WORDS_A_BLOCK, this.#at.present, below);
        const counted = (at: number): Int32Array => this.#words.subarray(at >> 2, (at >> 2) + pairs);
        if (below === 0) into.set(counted(this.#at.both));
        if (below < this.#gaps.length) into.set(counted(this.#at.differ), (below + 1) * pairs);
      }
    });
    this.#prefix.addTo(sums.both, 0, firstBlock, endBlock, 1);
    for (const [below, gap] of this.#gaps.entries())
      this.#prefix.addTo(sums.conflict, below + 1, firstBlock, endBlock, gap);
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
