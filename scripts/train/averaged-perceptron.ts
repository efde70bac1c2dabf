// A linear classifier in training: the averaged perceptron (Freund and Schapire 1999, Collins 2002) over hashed features.
// Only features counted often enough beforehand have weights, and only for the classes that a mistake has touched.

import { packLinearModel, type WeightedFeature } from './pack-linear-model.ts';

/**
 * Counts features ahead of training, so that rare ones never get weights: one byte for each hash of 26 bits, so a few rare
 * features that share a byte pass as frequent.
 */
export class FeatureCounts {
  private readonly counts = new Uint8Array(2 ** 26);

  add(keys: Int32Array, count: number): void {
    for (let index = 0; index < count; index++) {
      const at = keys[index]! & (2 ** 26 - 1);
      if (this.counts[at]! < 255) this.counts[at]!++;
    }
  }

  of(key: number): number {
    return this.counts[key & (2 ** 26 - 1)]!;
  }
}

export class AveragedPerceptron {
  readonly classCount: number;
  private readonly counts: FeatureCounts;
  private readonly leastCount: number;
  private mask = 2 ** 16 - 1;
  /**
   * Four numbers a slot, side by side for the processor's cache: the key; where its entries begin in the pool; how many
   * there are; and for how many there is room, 0 in a free slot.
   */
  private slots: Int32Array = new Int32Array(4 * 2 ** 16);
  private used = 0;
  /** A weight times 256 plus its class; weights are whole numbers while they are learned. */
  private entries = new Int32Array(2 ** 20);
  private sums = new Float32Array(2 ** 20);
  private poolEnd = 0;
  /** Grows with every example, so that `sums` can tell how long a weight stood. */
  private clock = 1;

  /** Features counted less than `leastCount` times get no weights. */
  constructor(classCount: number, counts: FeatureCounts, leastCount: number) {
    this.classCount = classCount;
    this.counts = counts;
    this.leastCount = leastCount;
  }

  /** Where the key's four numbers are in `slots`, or those of the free slot where it would be. */
  private find(key: number): number {
    const { mask, slots } = this;
    let slot = key & mask;
    while (slots[4 * slot + 3] !== 0 && slots[4 * slot] !== key) slot = (slot + 1) & mask;
    return 4 * slot;
  }

  score(keys: Int32Array, count: number, scores: Float32Array): void {
    const { slots, entries } = this;
    scores.fill(0);
    for (let index = 0; index < count; index++) {
      const slot = this.find(keys[index]!);
      const begin = slots[slot + 1]!;
      const end = begin + slots[slot + 2]!;
      for (let at = begin; at < end; at++) scores[entries[at]! & 0xff]! += entries[at]! >> 8;
    }
  }

  /** Moves the weights towards `right` and away from `wrong`. */
  update(keys: Int32Array, count: number, right: number, wrong: number): void {
    for (let index = 0; index < count; index++) {
      if (this.counts.of(keys[index]!) < this.leastCount) continue;
      const at = this.find(keys[index]!);
      if (this.slots[at + 3] === 0) {
        this.slots[at] = keys[index]!;
        this.used++;
      }
      this.add(at, right, 1);
      this.add(at, wrong, -1);
    }
    if (this.used * 2 > this.mask) this.growSlots();
  }

  private growSlots(): void {
    const { slots, mask } = this;
    this.mask = mask * 2 + 1;
    this.slots = new Int32Array(4 * (this.mask + 1));
    for (let from = 0; from < slots.length; from += 4)
      if (slots[from + 3]) this.slots.set(slots.subarray(from, from + 4), this.find(slots[from]!));
  }

  private add(at: number, label: number, step: number): void {
    const { slots } = this;
    const length = slots[at + 2]!;
    let entry = slots[at + 1]!;
    const end = entry + length;
    while (entry < end && (this.entries[entry]! & 0xff) !== label) entry++;
    if (entry === end) {
      if (length === slots[at + 3]) this.makeRoom(at);
      entry = slots[at + 1]! + length;
      slots[at + 2] = length + 1;
      this.entries[entry] = label;
      this.sums[entry] = 0;
    }
    this.entries[entry]! += step * 256;
    this.sums[entry]! += step * this.clock;
  }

  /** Moves a feature's entries to the end of the pool, with twice the room. */
  private makeRoom(at: number): void {
    const length = this.slots[at + 2]!;
    const room = Math.min(this.classCount, Math.max(2, length * 2));
    const begin = this.slots[at + 1]!;
    if (this.poolEnd + room > this.entries.length) {
      const size = this.entries.length * 2;
      this.entries = grown(new Int32Array(size), this.entries);
      this.sums = grown(new Float32Array(size), this.sums);
    }
    for (let entry = 0; entry < length; entry++) {
      this.entries[this.poolEnd + entry] = this.entries[begin + entry]!;
      this.sums[this.poolEnd + entry] = this.sums[begin + entry]!;
    }
    this.slots[at + 1] = this.poolEnd;
    this.slots[at + 3] = room;
    this.poolEnd += room;
  }

  /** To be called once per example. */
  tick(): void {
    this.clock += 1e-5;
  }

  /** The average of the weight at one place in the pool. */
  private averageAt(at: number): number {
    return (this.entries[at]! >> 8) - this.sums[at]! / this.clock;
  }

  /**
   * The averaged weights as bytes, of which at most `mostEntries`; the quantile of their sizes that is given counts as the
   * largest.
   */
  toBytes(mostEntries: number, clipQuantile = 0.9998): Uint8Array {
    const sizes = new Float32Array(this.poolEnd)
      .map((_, at) => Math.abs(this.averageAt(at)))
      .filter((size) => size > 0)
      .sort();
    const clip = sizes[Math.floor((sizes.length - 1) * clipQuantile)] ?? 1;
    return packLinearModel(this.averages(), this.classCount, clip, mostEntries);
  }

  private *averages(): Generator<WeightedFeature> {
    for (let slot = 0; slot <= this.mask; slot++) {
      const [key, begin, length] = this.slots.subarray(4 * slot) as unknown as [number, number, number];
      const weights: number[] = [];
      for (let at = begin; at < begin + length; at++)
        weights.push(this.entries[at]! & 0xff, this.averageAt(at));
      yield { key, weights };
    }
  }
}

function grown<T extends Int32Array | Float32Array>(bigger: T, list: T): T {
  bigger.set(list);
  return bigger;
}
