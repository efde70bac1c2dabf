// The ways in which a table writes stances to what they say, each worked out once.

import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import { stanceKey } from '#lib/intake/tables/stance-words.ts';
import type { StanceReading } from '#lib/intake/tables/table-mapping.ts';
import { NO_CODE } from '../table/dictionary.ts';
import { numberOf } from './number-of.ts';

/** What a way to write a stance says instead of a number: no row, or (UNREADABLE) nothing that is known. */
export const LEFT_OUT = Infinity;
const UNREADABLE = NaN;

export class StanceMeanings {
  /** The codes of the ways to write them. */
  readonly written = new ByteDictionary();
  readonly #reading: StanceReading;
  readonly #decode: CellDecoder;
  readonly #meanings: number[] = [];
  readonly #leftOut: number[] = [];

  constructor(reading: StanceReading, decode: CellDecoder) {
    this.#reading = reading;
    this.#decode = decode;
  }

  /** A number, LEFT_OUT (which is counted) or UNREADABLE. NO_CODE is an empty cell. */
  of(code: number): number {
    if (code === NO_CODE) return this.#meaningOf('');
    const meaning = (this.#meanings[code] ??= this.#meaningOf(this.#decode(this.written.bytesOf(code))));
    if (meaning === LEFT_OUT) this.#leftOut[code] = (this.#leftOut[code] ?? 0) + 1;
    return meaning;
  }

  /** As they are written, with how many; most first. */
  get leftOut(): (readonly [string, number])[] {
    return this.#leftOut
      .flatMap((count, code): [string, number][] =>
        count ? [[this.#decode(this.written.bytesOf(code)), count]] : [],
      )
      .sort((a, b) => b[1] - a[1]);
  }

  #meaningOf(text: string): number {
    if (this.#reading.kind === 'numbers') return text === '' ? UNREADABLE : numberOf(text);
    const value = this.#reading.values[stanceKey(text)];
    return value === undefined ? UNREADABLE : value === null ? LEFT_OUT : value;
  }
}
