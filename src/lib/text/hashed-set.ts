// A set of words kept as the sorted hashes of their normalised forms: small to ship, quick to ask, and now and then wrong
// (one strange word in `SPARSENESS` passes as a member), which is good enough for a feature and for nothing else.
// Layout (LEB128): how many bits a hash has; how many hashes; the hashes as differences.

import { hashString } from './hash.ts';
import { readVarint, writeVarint, type Cursor } from './varint.ts';

/** How many possible hashes there are to one that is taken, at least. */
const SPARSENESS = 64;

export class HashedSet {
  private readonly shift: number;
  private readonly bits: Uint8Array;

  /** Reads the set at the cursor and moves the cursor past it. */
  constructor(cursor: Cursor) {
    const width = readVarint(cursor);
    this.shift = 32 - width;
    this.bits = new Uint8Array(Math.max(1, 2 ** width / 8));
    const count = readVarint(cursor);
    let hash = 0;
    for (let index = 0; index < count; index++) {
      hash += readVarint(cursor);
      this.bits[hash >> 3]! |= 1 << (hash & 7);
    }
  }

  /** Whether a word with this `hashString` is (most likely) in the set. */
  has(hash: number): boolean {
    const place = hash >>> this.shift;
    return (this.bits[place >> 3]! & (1 << (place & 7))) !== 0;
  }
}

/** The reverse of reading: the bytes of a set of words, which are hashed as they stand. */
export function writeHashedSet(words: Iterable<string>): number[] {
  const unique = [...new Set(words)];
  const width = Math.max(3, Math.ceil(Math.log2(Math.max(1, unique.length) * SPARSENESS)));
  const hashes = [...new Set(unique.map((word) => hashString(word) >>> (32 - width)))].sort((a, b) => a - b);
  const bytes: number[] = [];
  writeVarint(bytes, width);
  writeVarint(bytes, hashes.length);
  let before = 0;
  for (const hash of hashes) {
    writeVarint(bytes, hash - before);
    before = hash;
  }
  return bytes;
}
