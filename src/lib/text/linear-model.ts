// A linear classifier over hashed sparse features, read from bytes. Made by scripts/train; see data/models/README.md.
// Layout (all integers unsigned LEB128 unless said): feature count; class count; the sorted keys as differences; for each
// feature how many classes it weighs (a byte); then all class numbers (bytes); then all weights (signed bytes).

import { readVarint, type Cursor } from './varint.ts';

/** Marks a slot whose feature is weighed for so many classes that all are summed. */
const WHOLE_ROW = 0xff;
/** From this many weights on, summing all classes two at a time is quicker than picking single ones. */
const FEWEST_FOR_ROW = 24;

export class LinearModel {
  readonly classCount: number;
  private readonly mask: number;
  /**
   * Two numbers a slot: the key, and where its weights begin times 256 plus how many there are, or plus `WHOLE_ROW`;
   * 0 in a free slot.
   */
  private readonly slots: Int32Array;
  /** Of features with few weights: a weight times 256 plus its class. */
  private readonly entries: Int16Array;
  /** Of the others: all weights, two classes a number, the second times 65,536. */
  private readonly rows: Int32Array;
  /** The sums, two classes a number like `rows`. A sum of 255 signed bytes fits 16 bits. */
  private readonly sums: Int32Array;

  constructor(bytes: Uint8Array) {
    const cursor: Cursor = { bytes, at: 0 };
    const featureCount = readVarint(cursor);
    this.classCount = readVarint(cursor);
    const keys = new Int32Array(featureCount);
    let key = 0;
    for (let index = 0; index < featureCount; index++) keys[index] = key = (key + readVarint(cursor)) | 0;
    const counts = bytes.subarray(cursor.at, cursor.at + featureCount);
    let entryCount = 0;
    let sparseCount = 0;
    let rowCount = 0;
    for (const count of counts) {
      entryCount += count;
      if (count < FEWEST_FOR_ROW) sparseCount += count;
      else rowCount++;
    }
    const classesAt = cursor.at + featureCount;
    const weights = new Int8Array(entryCount);
    weights.set(bytes.subarray(classesAt + entryCount, classesAt + 2 * entryCount));

    const width = (this.classCount + 1) >> 1;
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * featureCount)));
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size);
    this.entries = new Int16Array(sparseCount);
    this.rows = new Int32Array(rowCount * width);
    this.sums = new Int32Array(width);
    let sparse = 0;
    let row = 0;
    for (let index = 0, read = 0; index < featureCount; index++) {
      const count = counts[index]!;
      // A feature without weights is as good as unknown.
      if (count === 0) continue;
      const slot = this.freeSlot(keys[index]!);
      this.slots[2 * slot] = keys[index]!;
      const isRow = count >= FEWEST_FOR_ROW;
      this.slots[2 * slot + 1] = isRow ? (row << 8) | WHOLE_ROW : (sparse << 8) | count;
      for (const end = read + count; read < end; read++) {
        const weight = weights[read]!;
        const cls = bytes[classesAt + read]!;
        if (isRow) this.rows[row + (cls >> 1)]! += cls & 1 ? weight << 16 : weight;
        else this.entries[sparse++] = weight * 256 + cls;
      }
      if (isRow) row += width;
    }
  }

  private freeSlot(key: number): number {
    let slot = key & this.mask;
    while (this.slots[2 * slot + 1]!) slot = (slot + 1) & this.mask;
    return slot;
  }

  /** Sets `scores[class]` to the sum of the weights of the first `count` keys, at most 255. */
  score(keys: Int32Array, count: number, scores: Float32Array): void {
    const { mask, slots, entries, rows, sums } = this;
    const width = sums.length;
    sums.fill(0);
    for (let index = 0; index < count; index++) {
      const key = keys[index]!;
      let slot = key & mask;
      let place = slots[2 * slot + 1]!;
      while (place !== 0 && slots[2 * slot] !== key) {
        slot = (slot + 1) & mask;
        place = slots[2 * slot + 1]!;
      }
      const begin = place >>> 8;
      const length = place & 0xff;
      if (length === WHOLE_ROW) {
        for (let pair = 0; pair < width; pair++) sums[pair] = (sums[pair]! + rows[begin + pair]!) | 0;
        continue;
      }
      for (let at = begin; at < begin + length; at++) {
        const entry = entries[at]!;
        const cls = entry & 0xff;
        sums[cls >> 1]! += (entry >> 8) << (16 * (cls & 1));
      }
    }
    for (let pair = 0; pair < width; pair++) {
      const both = sums[pair]!;
      const first = (both << 16) >> 16;
      scores[2 * pair] = first;
      // Of an odd number of classes there is no last one; writing beyond the end does nothing.
      scores[2 * pair + 1] = (both - first) >> 16;
    }
  }
}
