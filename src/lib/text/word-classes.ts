// Classes of words that are used alike: for the commonest words of English a coarse and a fine one, clusters of word vectors
// that scripts/train/words makes. What a model learns of one word goes for its neighbours too. Kept by the hashes of the
// words' normal forms, so a strange word may now and then pass as a known one.
// Layout (LEB128 unless said): how many words; their hashes in order, as differences; a byte each for the coarse classes; two
// bytes each for the fine ones, all low bytes first.

import { readVarint, writeVarint, type Cursor } from './varint.ts';

/** Classes are counted from 1; 0 is for a word that is not known. */
export interface WordClass {
  readonly coarse: number;
  readonly fine: number;
}

export const NO_CLASS: WordClass = { coarse: 0, fine: 0 };

export class WordClasses {
  /** By hash: the fine class times 2^8, and the coarse one. */
  private readonly byHash = new Map<number, number>();

  /** Reads what `writeWordClasses` wrote; no bytes know no word. */
  constructor(bytes: Uint8Array) {
    if (!bytes.length) return;
    const cursor: Cursor = { bytes, at: 0 };
    const count = readVarint(cursor);
    const hashes = new Int32Array(count);
    let hash = 0;
    for (let index = 0; index < count; index++) hashes[index] = hash = (hash + readVarint(cursor)) | 0;
    const coarse = bytes.subarray(cursor.at, (cursor.at += count));
    const fineLow = bytes.subarray(cursor.at, (cursor.at += count));
    const fineHigh = bytes.subarray(cursor.at);
    for (let index = 0; index < count; index++)
      this.byHash.set(hashes[index]!, (fineHigh[index]! << 16) | (fineLow[index]! << 8) | coarse[index]!);
  }

  /** The classes of the word with this `hashString` of its normal form. */
  of(hash: number): WordClass {
    const packed = this.byHash.get(hash);
    if (packed === undefined) return NO_CLASS;
    return { coarse: packed & 0xff, fine: packed >> 8 };
  }
}

/** The bytes of classes by hash; of two words with one hash the first is kept. Classes must fit their bytes. */
export function writeWordClasses(words: Iterable<readonly [hash: number, classes: WordClass]>): Uint8Array {
  const byHash = new Map<number, WordClass>();
  for (const [hash, classes] of words) if (!byHash.has(hash)) byHash.set(hash, classes);
  const sorted = [...byHash].sort(([a], [b]) => a - b);
  const bytes: number[] = [];
  writeVarint(bytes, sorted.length);
  let before = 0;
  for (const [hash] of sorted) {
    writeVarint(bytes, hash - before);
    before = hash;
  }
  for (const [, { coarse }] of sorted) bytes.push(coarse);
  for (const [, { fine }] of sorted) bytes.push(fine & 0xff);
  for (const [, { fine }] of sorted) bytes.push(fine >> 8);
  return Uint8Array.from(bytes);
}
