// The ways in which a table writes stances to what they say, each worked out once.

import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellBatch } from '#lib/intake/tables/cell-batch.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import type { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import { stanceKey } from '#lib/intake/tables/stance-words.ts';
import type { StanceReading } from '#lib/intake/tables/table-mapping.ts';
import { numberOf } from './number-of.ts';

/** What a way to write a stance says instead of a number: no row, or (UNREADABLE) nothing that is known. */
const LEFT_OUT = Infinity;
const UNREADABLE = NaN;

/** The code of an empty cell; those of the ways to write a stance follow. */
export const EMPTY = 0;

export class StanceMeanings {
  readonly #written: ByteDictionary;
  readonly #reading: StanceReading;
  readonly #decode: CellDecoder;
  /** By code. */
  readonly #meanings: number[] = [];
  /** How often a code that says no number was met. */
  readonly #met: number[] = [];
  #areNumbers = new Uint8Array(16);

  constructor(memory: TableMemory, reading: StanceReading, decode: CellDecoder) {
    this.#written = new ByteDictionary(memory);
    this.#reading = reading;
    this.#decode = decode;
    this.#add('');
  }

  /** By code, the number that is said; of those that say none, nobody asks. */
  get values(): readonly number[] {
    return this.#meanings;
  }

  /** The codes of what a batch's column says from record `first` on, written to `codes`. */
  codeColumn(batch: CellBatch, first: number, column: number, codes: Int32Array): void {
    this.#written.codeColumn(batch, first, column);
    for (let way = this.#meanings.length - 1; way < this.#written.size; way++)
      this.#add(this.#decode(this.#written.bytesOf(way)));
    const ways = this.#written.codes;
    for (let record = first; record < batch.records; record++) codes[record - first] = ways[record]! + 1;
  }

  /** By code, 1 where it says a number, and not that there is no row or nothing that is known. */
  get areNumbers(): Uint8Array {
    return this.#areNumbers;
  }

  /** Whether there is no row of it by the mapping, of a code that says no number; how often each is asked of is counted. */
  leavesOut(code: number): boolean {
    this.#met[code]!++;
    return this.#meanings[code] === LEFT_OUT;
  }

  /** Of which there are no rows by the mapping, as they are written, with how many; most first. */
  get leftOut(): (readonly [string, number])[] {
    return this.#listMet((meaning) => meaning === LEFT_OUT);
  }

  /** Of which the mapping says nothing, in the same way. */
  get unknown(): (readonly [string, number])[] {
    return this.#listMet(Number.isNaN);
  }

  #listMet(isSuch: (meaning: number) => boolean): (readonly [string, number])[] {
    return this.#met
      .flatMap((count, code): [string, number][] =>
        count && code !== EMPTY && isSuch(this.#meanings[code]!)
          ? [[this.#decode(this.#written.bytesOf(code - 1)), count]]
          : [],
      )
      .sort((a, b) => b[1] - a[1]);
  }

  #add(text: string): void {
    const meaning = this.#meaningOf(text);
    const code = this.#meanings.push(meaning) - 1;
    this.#met.push(0);
    if (code === this.#areNumbers.length) {
      const larger = new Uint8Array(2 * code);
      larger.set(this.#areNumbers);
      this.#areNumbers = larger;
    }
    this.#areNumbers[code] = Number(Number.isFinite(meaning));
  }

  #meaningOf(text: string): number {
    if (this.#reading.kind === 'numbers') {
      const number = numberOf(text);
      if (this.#reading.none.includes(number)) return LEFT_OUT;
      return Number.isFinite(number) ? number - this.#reading.middle : UNREADABLE;
    }
    const value = this.#reading.values[stanceKey(text)];
    return value === undefined ? UNREADABLE : value === null ? LEFT_OUT : value;
  }
}
