// Long texts, each kept as its bytes and made a string only when one is read: a million quotes cost what their bytes do.
// They come some thousand at a time, as `gatherTexts` of table-loops.ts leaves them.

import { undouble } from './undouble.ts';

export class TextStore {
  readonly #pieces: Uint8Array[] = [];
  /** Where each piece begins, counted over all of them. */
  readonly #begins: number[] = [];
  #length = 0;

  /** Where the next text will lie; for `bytesOf`. */
  get length(): number {
    return this.#length;
  }

  /** Keeps a copy of texts one after the other. */
  add(texts: Uint8Array): void {
    if (texts.length === 0) return;
    this.#begins.push(this.#length);
    this.#pieces.push(texts.slice());
    this.#length += texts.length;
  }

  /** The text that lies at `place`; `length` is in bytes, or its complement where quotation marks are doubled. */
  bytesOf(place: number, length: number): Uint8Array {
    const written = length < 0 ? ~length : length;
    const piece = this.#pieceAt(place);
    if (piece < 0) return new Uint8Array(0);
    const begin = place - this.#begins[piece]!;
    const bytes = this.#pieces[piece]!.subarray(begin, begin + written);
    if (length >= 0) return bytes;
    const room = new Uint8Array(written);
    return room.subarray(0, undouble(bytes, 0, written, room));
  }

  /** The last piece that does not begin after `place`; -1 where there is none. */
  #pieceAt(place: number): number {
    let [low, high] = [0, this.#begins.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#begins[middle]! <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
