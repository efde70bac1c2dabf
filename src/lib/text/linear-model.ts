// A linear classifier over hashed sparse features, read from bytes. Made by scripts/train; see data/models/README.md.
// Layout (all integers unsigned LEB128 unless said): feature count; class count; the sorted keys as differences; for each
// feature how many classes it weighs (a byte); then all class numbers (bytes); then all weights (signed bytes).

import { readVarint, type Cursor } from './varint.ts';

export class LinearModel {
  readonly classCount: number;
  private readonly mask: number;
  /**
   * Two numbers a slot: the key, and where its entries begin times 256 plus how many there are; 0 in a free slot. Looking
   * a key up is a walk through memory that no cache holds, so a slot is as small as can be.
   */
  private readonly slots: Int32Array;
  /** A weight times 256 plus its class. */
  private readonly entries: Int16Array;

  constructor(bytes: Uint8Array) {
    const cursor: Cursor = { bytes, at: 0 };
    const featureCount = readVarint(cursor);
    this.classCount = readVarint(cursor);
    const keys = new Int32Array(featureCount);
    let key = 0;
    for (let index = 0; index < featureCount; index++) keys[index] = key = (key + readVarint(cursor)) | 0;
    const counts = bytes.subarray(cursor.at, cursor.at + featureCount);
    let entryCount = 0;
    for (const count of counts) entryCount += count;
    const classesAt = cursor.at + featureCount;
    const weights = new Int8Array(entryCount);
    weights.set(bytes.subarray(classesAt + entryCount, classesAt + 2 * entryCount));
    this.entries = new Int16Array(entryCount);
    for (let at = 0; at < entryCount; at++) this.entries[at] = weights[at]! * 256 + bytes[classesAt + at]!;

    const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * featureCount)));
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size);
    let entry = 0;
    for (let index = 0; index < featureCount; index++) {
      const count = counts[index]!;
      // A feature without entries is as good as unknown.
      if (count === 0) continue;
      let slot = keys[index]! & this.mask;
      while (this.slots[2 * slot + 1]!) slot = (slot + 1) & this.mask;
      this.slots[2 * slot] = keys[index]!;
      this.slots[2 * slot + 1] = (entry << 8) | count;
      entry += count;
    }
  }

  /** Sets `scores[class]` to the sum of the weights of the first `count` keys. */
  score(keys: Int32Array, count: number, scores: Float32Array): void {
    const { mask, slots, entries } = this;
    scores.fill(0);
    for (let index = 0; index < count; index++) {
      const key = keys[index]!;
      let slot = key & mask;
      let place = slots[2 * slot + 1]!;
      while (place !== 0 && slots[2 * slot] !== key) {
        slot = (slot + 1) & mask;
        place = slots[2 * slot + 1]!;
      }
      const begin = place >>> 8;
      const end = begin + (place & 0xff);
      for (let at = begin; at < end; at++) {
        const entry = entries[at]!;
        scores[entry & 0xff]! += entry >> 8;
      }
    }
  }
}
