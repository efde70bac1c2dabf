// What was said, row by row, as bytes until somebody reads it.

import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import type { TextStore } from '#lib/intake/tables/text-store.ts';
import type { StatementTable } from '../table/statement-table.ts';

export class Quotes {
  readonly #store: TextStore;
  readonly #places: Float64Array;
  readonly #lengths: Uint32Array;
  readonly #decode: CellDecoder;

  /** `places` and `lengths` are per row as it came. */
  constructor(store: TextStore, places: Float64Array, lengths: Uint32Array, decode: CellDecoder) {
    this.#store = store;
    this.#places = places;
    this.#lengths = lengths;
    this.#decode = decode;
  }

  /** The words behind a row of the table; null where there are none. */
  of(table: StatementTable, row: number): string | null {
    const origin = table.origins[row]!;
    const length = this.#lengths[origin]!;
    return length === 0 ? null : this.#decode(this.#store.bytesAt(this.#places[origin]!, length));
  }
}
