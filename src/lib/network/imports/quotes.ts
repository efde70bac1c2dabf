// What was said, row by row, as bytes until somebody reads it.

import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import type { TextStore } from '#lib/intake/tables/text-store.ts';

export class Quotes {
  readonly #store: TextStore;
  readonly #places: Float64Array;
  readonly #lengths: Int32Array;
  readonly #decode: CellDecoder;

  /** `places` and `lengths` are per row as it came, as TextStore has them. */
  constructor(store: TextStore, places: Float64Array, lengths: Int32Array, decode: CellDecoder) {
    this.#store = store;
    this.#places = places;
    this.#lengths = lengths;
    this.#decode = decode;
  }

  /** The words behind a row, by which it was as it came (see `StatementTable.origins`); null where there are none. */
  of(origin: number): string | null {
    const bytes = this.#store.bytesOf(this.#places[origin]!, this.#lengths[origin]!);
    return this.#decode(bytes).trim() || null;
  }
}
