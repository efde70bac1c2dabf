// Bytes to small whole numbers in order of first appearance, so that a column of names is a column of numbers and a name
// becomes a string once. A hash table of open addressing over one arena of bytes, which are compared and mixed four at a
// time; the hash mixes as MurmurHash3 does (A. Appleby, public domain).

import { AS_IS, undouble } from './cell-batch.ts';
import type { CellBatch } from './cell-batch.ts';

/** What an empty cell has instead of a code. */
export const NONE = -1;

const SPACE = 0x20;
const FIRST_BYTES = 1024;
const FIRST_CODES = 64;

export class ByteDictionary {
  #size = 0;
  /** Two numbers a place: code + 1 (0 is free) and its hash. At most half of the places are taken. */
  #places = new Int32Array(4 * FIRST_CODES);
  /** Where a code's bytes begin in the arena; those of the next end them. */
  #begins = new Int32Array(FIRST_CODES + 1);
  #arena = new Uint8Array(FIRST_BYTES);
  #arenaWords = new DataView(this.#arena.buffer);

  get size(): number {
    return this.#size;
  }

  /** The code of `bytes.subarray(begin, end)`; the bytes are copied where they are new. */
  codeOf(bytes: Uint8Array, begin: number, end: number): number {
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const hash = hashOf(words, begin, end - begin);
    return this.#find(words, hash, begin, end - begin) ?? this.#add(hash, bytes, begin, end);
  }

  /**
   * Of the records of a batch from `first` on, the codes of what they have in `column`, without spaces around it; NONE where
   * that is empty, and for records that have no such column. Written to `codes` at the record's place.
   */
  codeColumn(batch: CellBatch, first: number, column: number, codes: Int32Array): void {
    const { bytes, begins, ends, forms, firstCells, records } = batch;
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let lastBegin = 0;
    let lastLength = -1;
    let last = NONE;
    for (let record = first; record < records; record++) {
      const cell = firstCells[record]! + column;
      if (cell >= firstCells[record + 1]!) {
        codes[record] = NONE;
        continue;
      }
      if (forms[cell] !== AS_IS) {
        codes[record] = this.#codeOfDoubled(batch, cell);
        continue;
      }
      let begin = begins[cell]!;
      let end = ends[cell]!;
      while (begin < end && bytes[begin]! <= SPACE) begin++;
      while (begin < end && bytes[end - 1]! <= SPACE) end--;
      const length = end - begin;
      // Columns are often in order.
      if (length !== lastLength || !areSame(words, lastBegin, words, begin, length)) {
        lastBegin = begin;
        lastLength = length;
        const hash = hashOf(words, begin, length);
        last =
          length === 0
            ? NONE
            : (this.#find(words, hash, begin, length) ?? this.#add(hash, bytes, begin, end));
      }
      codes[record] = last;
    }
  }

  bytesOf(code: number): Uint8Array {
    return this.#arena.subarray(this.#begins[code]!, this.#begins[code + 1]!);
  }

  #codeOfDoubled({ bytes, begins, ends }: CellBatch, cell: number): number {
    const room = new Uint8Array(ends[cell]! - begins[cell]!);
    let [begin, end] = [0, undouble(bytes, begins[cell]!, ends[cell]!, room)];
    while (begin < end && room[begin]! <= SPACE) begin++;
    while (begin < end && room[end - 1]! <= SPACE) end--;
    return begin === end ? NONE : this.codeOf(room, begin, end);
  }

  #find(words: DataView, hash: number, begin: number, length: number): number | null {
    const places = this.#places;
    const begins = this.#begins;
    const mask = places.length - 2;
    let place = (hash << 1) & mask;
    for (let next = places[place]!; next !== 0; next = places[place]!) {
      if (places[place + 1] === hash) {
        const from = begins[next - 1]!;
        if (begins[next]! - from === length && areSame(this.#arenaWords, from, words, begin, length))
          return next - 1;
      }
      place = (place + 2) & mask;
    }
    return null;
  }

  #add(hash: number, bytes: Uint8Array, begin: number, end: number): number {
    const code = this.#size++;
    if (code + 1 === this.#begins.length) this.#begins = larger(new Int32Array(2 * code + 2), this.#begins);
    const from = this.#begins[code]!;
    const to = from + end - begin;
    if (to > this.#arena.length) {
      let room = this.#arena.length;
      while (room < to) room *= 2;
      this.#arena = larger(new Uint8Array(room), this.#arena);
      this.#arenaWords = new DataView(this.#arena.buffer);
    }
    for (let at = from, source = begin; at < to; at++, source++) this.#arena[at] = bytes[source]!;
    this.#begins[code + 1] = to;
    if (this.#size * 4 > this.#places.length) this.#rehash();
    const mask = this.#places.length - 2;
    let place = (hash << 1) & mask;
    while (this.#places[place] !== 0) place = (place + 2) & mask;
    this.#places[place] = code + 1;
    this.#places[place + 1] = hash;
    return code;
  }

  #rehash(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 2;
    for (let old = 0; old < this.#places.length; old += 2) {
      if (this.#places[old] === 0) continue;
      const hash = this.#places[old + 1]!;
      let place = (hash << 1) & mask;
      while (places[place] !== 0) place = (place + 2) & mask;
      places[place] = this.#places[old]!;
      places[place + 1] = hash;
    }
    this.#places = places;
  }
}

/** From behind, where "Article 17" differs from "Article 18". */
function areSame(a: DataView, aBegin: number, b: DataView, bBegin: number, length: number): boolean {
  if (length < 4) {
    for (let at = 0; at < length; at++) if (a.getUint8(aBegin + at) !== b.getUint8(bBegin + at)) return false;
    return true;
  }
  for (let at = length - 4; at > 0; at -= 4)
    if (a.getInt32(aBegin + at, true) !== b.getInt32(bBegin + at, true)) return false;
  // The first word may lie over the one before it.
  return a.getInt32(aBegin, true) === b.getInt32(bBegin, true);
}

function hashOf(words: DataView, begin: number, length: number): number {
  let hash = length;
  if (length < 4) {
    for (let at = begin; at < begin + length; at++) hash = (hash << 8) | words.getUint8(at);
    return mixed(hash);
  }
  const last = begin + length - 4;
  for (let at = begin; at < last; at += 4) {
    hash = Math.imul(hash ^ words.getInt32(at, true), 0xcc9e2d51);
    hash ^= hash >>> 15;
  }
  // The last word may lie over the one before it.
  return mixed(hash ^ words.getInt32(last, true));
}

function mixed(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function larger<Column extends Int32Array | Uint8Array>(empty: Column, column: Column): Column {
  empty.set(column);
  return empty;
}
