// Long texts, each kept as its bytes and made a string only when one is read: a million quotes cost what their bytes do.
// Blocks of fixed size, so that nothing is copied when they grow.

import { AS_IS, undouble } from './cell-batch.ts';

/** At least as long as the longest record, so that whatever is in one fits. */
const BLOCK_BYTES = 8 * 2 ** 20;
/** From here on the engine's own copy is faster than a loop. */
const LONG = 128;

export class TextStore {
  readonly #blocks: Uint8Array[] = [];
  #used = BLOCK_BYTES;
  #added = 0;

  /** How long the text is that was added last, in bytes. */
  get added(): number {
    return this.#added;
  }

  /** Where the copy of `bytes.subarray(begin, end)`, which are in the form of a cell, lies; for `bytesAt`. */
  add(bytes: Uint8Array, begin: number, end: number, form: number = AS_IS): number {
    const length = end - begin;
    if (this.#used + length > BLOCK_BYTES) {
      this.#blocks.push(new Uint8Array(BLOCK_BYTES));
      this.#used = 0;
    }
    const block = this.#blocks[this.#blocks.length - 1]!;
    const from = this.#used;
    this.#added = length;
    if (form !== AS_IS) this.#added = undouble(bytes, begin, end, block, from);
    else if (length > LONG) block.set(bytes.subarray(begin, end), from);
    else for (let at = 0; at < length; at++) block[from + at] = bytes[begin + at]!;
    this.#used += this.#added;
    return (this.#blocks.length - 1) * BLOCK_BYTES + from;
  }

  bytesAt(place: number, length: number): Uint8Array {
    const block = this.#blocks[Math.floor(place / BLOCK_BYTES)] ?? new Uint8Array(0);
    return block.subarray(place % BLOCK_BYTES, (place % BLOCK_BYTES) + length);
  }
}
