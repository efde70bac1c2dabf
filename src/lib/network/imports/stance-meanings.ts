// The ways in which a table writes stances to what they say, each worked out once.

import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellBatch } from '#lib/intake/tables/cell-batch.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import type { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import { stanceKey } from '#lib/intake/tables/stance-words.ts';
import type { StanceReading } from '#lib/intake/tables/table-mapping.ts';
import { NO_CODE } from '../table/dictionary.ts';
import { numberOf } from './number-of.ts';

/** What a way to write a stance says instead of a number: no row, or (UNREADABLE) nothing that is known. */
export const LEFT_OUT = Infinity;
const UNREADABLE = NaN;

export class StanceMeanings {
  readonly #written: ByteDictionary;
  readonly #reading: StanceReading;
  readonly #decode: CellDecoder;
  readonly #meanings: number[] = [];
  readonly #leftOut: number[] = [];
  readonly #ofNothing: number;

  constructor(memory: TableMemory, reading: StanceReading, decode: CellDecoder) {
    this.#written = new ByteDictionary(memory);
    this.#reading = reading;
    this.#decode = decode;
    this.#ofNothing = this.#meaningOf('');
  }

  /** The codes of the ways in which a batch's column writes them, as ByteDictionary has it. */
  codeColumn(batch: CellBatch, first: number, column: number): Int32Array {
    this.#written.codeColumn(batch, first, column);
    for (let code = this.#meanings.length; code < this.#written.size; code++) {
      this.#meanings.push(this.#meaningOf(this.#decode(this.#written.bytesOf(code))));
      this.#leftOut.push(0);
    }
    return this.#written.codes;
  }

  /** A number, LEFT_OUT (which is counted) or UNREADABLE. NO_CODE is an empty cell. */
  of(code: number): number {
    if (code === NO_CODE) return this.#ofNothing;
    const meaning = this.#meanings[code]!;
    if (meaning === LEFT_OUT) this.#leftOut[code]!++;
    return meaning;
  }

  /** As they are written, with how many; most first. */
  get leftOut(): (readonly [string, number])[] {
    return this.#leftOut
      .flatMap((count, code): [string, number][] =>
        count ? [[this.#decode(this.#written.bytesOf(code)), count]] : [],
      )
      .sort((a, b) => b[1] - a[1]);
  }

  #meaningOf(text: string): number {
    if (this.#reading.kind === 'numbers') return text === '' ? UNREADABLE : numberOf(text);
    const value = this.#reading.values[stanceKey(text)];
    return value === undefined ? UNREADABLE : value === null ? LEFT_OUT : value;
  }
}
