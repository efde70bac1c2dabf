// A linear classifier in training: the averaged perceptron (Freund and Schapire 1999, Collins 2002) over hashed features.
// Only features counted often enough beforehand have weights, and only for the classes that a mistake has touched.

import { writeVarint } from '../../src/lib/text/varint.ts';

/** Counts features ahead of training, so that rare ones never get weights. Open addressing; grows as needed. */
export class FeatureCounts {
  private mask = 2 ** 20 - 1;
  private keys = new Int32Array(2 ** 20);
  private counts = new Uint16Array(2 ** 20);
  private used = 0;

  add(key: number): void {
    let slot = key & this.mask;
    while (this.counts[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    if (this.counts[slot] === 0) {
      this.keys[slot] = key;
      this.used++;
    }
    if (this.counts[slot]! < 65535) this.counts[slot]!++;
    if (this.used * 2 > this.mask) this.grow();
  }

  /** The keys counted at least `least` times. */
  frequent(least: number): Int32Array {
    return this.keys.filter((_, slot) => this.counts[slot]! >= least);
  }

  private grow(): void {
    const { keys, counts } = this;
    this.mask = this.mask * 2 + 1;
    this.keys = new Int32Array(this.mask + 1);
    this.counts = new Uint16Array(this.mask + 1);
    for (let from = 0; from < keys.length; from++) {
      if (counts[from] === 0) continue;
      let slot = keys[from]! & this.mask;
      while (this.counts[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = keys[from]!;
      this.counts[slot] = counts[from]!;
    }
  }
}

export class AveragedPerceptron {
  readonly classCount: number;
  private readonly mask: number;
  /**
   * Four numbers a slot, side by side for the processor's cache: the key; where its entries begin in the pool; how many
   * there are; and for how many there is room, or -1 in a free slot.
   */
  private readonly slots: Int32Array;
  private classes = new Uint8Array(2 ** 20);
  private weights = new Float32Array(2 ** 20);
  private sums = new Float32Array(2 ** 20);
  private poolEnd = 0;
  /** Grows with every example, so that `sums` can tell how long a weight stood. */
  private clock = 1;

  constructor(classCount: number, known: Int32Array) {
    this.classCount = classCount;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * known.length)));
    this.mask = size - 1;
    this.slots = new Int32Array(4 * size);
    for (let slot = 0; slot < size; slot++) this.slots[4 * slot + 3] = -1;
    for (const key of known) {
      let slot = key & this.mask;
      while (this.slots[4 * slot + 3]! >= 0) slot = (slot + 1) & this.mask;
      this.slots[4 * slot] = key;
      this.slots[4 * slot + 3] = 0;
    }
  }

  /** Where the key's four numbers are in `slots`; -1 for a key that gets no weights. */
  private find(key: number): number {
    const { mask, slots } = this;
    let slot = key & mask;
    while (slots[4 * slot + 3]! >= 0) {
      if (slots[4 * slot] === key) return 4 * slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  score(keys: Int32Array, count: number, scores: Float32Array): void {
    const { slots, classes, weights } = this;
    scores.fill(0);
    for (let index = 0; index < count; index++) {
      const at = this.find(keys[index]!);
      if (at < 0) continue;
      const begin = slots[at + 1]!;
      const end = begin + slots[at + 2]!;
      for (let entry = begin; entry < end; entry++) scores[classes[entry]!]! += weights[entry]!;
    }
  }

  /** Moves the weights towards `right` and away from `wrong`. */
  update(keys: Int32Array, count: number, right: number, wrong: number): void {
    for (let index = 0; index < count; index++) {
      const at = this.find(keys[index]!);
      if (at < 0) continue;
      this.add(at, right, 1);
      this.add(at, wrong, -1);
    }
  }

  private add(at: number, label: number, step: number): void {
    const { slots } = this;
    const length = slots[at + 2]!;
    let entry = slots[at + 1]!;
    const end = entry + length;
    while (entry < end && this.classes[entry] !== label) entry++;
    if (entry === end) {
      if (length === slots[at + 3]) this.makeRoom(at);
      entry = slots[at + 1]! + length;
      slots[at + 2] = length + 1;
      this.classes[entry] = label;
      this.weights[entry] = 0;
      this.sums[entry] = 0;
    }
    this.weights[entry]! += step;
    this.sums[entry]! += step * this.clock;
  }

  /** Moves a feature's entries to the end of the pool, with twice the room. */
  private makeRoom(at: number): void {
    const length = this.slots[at + 2]!;
    const room = Math.min(this.classCount, Math.max(2, length * 2));
    const begin = this.slots[at + 1]!;
    if (this.poolEnd + room > this.classes.length) {
      const size = this.classes.length * 2;
      this.classes = grown(new Uint8Array(size), this.classes);
      this.weights = grown(new Float32Array(size), this.weights);
      this.sums = grown(new Float32Array(size), this.sums);
    }
    for (let entry = 0; entry < length; entry++) {
      this.classes[this.poolEnd + entry] = this.classes[begin + entry]!;
      this.weights[this.poolEnd + entry] = this.weights[begin + entry]!;
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

  /** Replaces the weights by their averages; training is over. */
  average(): void {
    for (let at = 0; at < this.poolEnd; at++) this.weights[at]! -= this.sums[at]! / this.clock;
  }

  /**
   * The averaged weights in the layout of src/lib/text/linear-model.ts: scaled so that `clip` becomes 127, rounded, zeros
   * dropped, and then the weakest features dropped until at most `mostEntries` weights are left.
   */
  toBytes(mostEntries: number, clipQuantile = 0.9998): Uint8Array {
    const { classCount } = this;
    const sizes = this.weights
      .slice(0, this.poolEnd)
      .map(Math.abs)
      .filter((size) => size > 0)
      .sort();
    const clip = sizes[Math.floor((sizes.length - 1) * clipQuantile)] ?? 1;
    const features: { key: number; entries: number[]; strength: number }[] = [];
    for (let slot = 0; slot <= this.mask; slot++) {
      const [key, begin, length] = this.slots.subarray(4 * slot) as unknown as [number, number, number];
      const entries: number[] = [];
      let strength = 0;
      for (let at = begin; at < begin + length; at++) {
        const scaled = (this.weights[at]! / clip) * 127;
        const weight = Math.round(Math.max(-127, Math.min(127, scaled)));
        if (!weight) continue;
        entries.push(this.classes[at]!, weight);
        strength = Math.max(strength, Math.abs(scaled));
      }
      if (entries.length) features.push({ key: key >>> 0, entries, strength });
    }
    features.sort((a, b) => b.strength - a.strength || a.key - b.key);
    let entryCount = 0;
    let kept = 0;
    while (kept < features.length) {
      entryCount += features[kept]!.entries.length / 2;
      if (entryCount > mostEntries) break;
      kept++;
    }
    features.length = kept;
    features.sort((a, b) => a.key - b.key);

    const head: number[] = [];
    writeVarint(head, kept);
    writeVarint(head, classCount);
    let before = 0;
    for (const { key } of features) {
      writeVarint(head, key - before);
      before = key;
    }
    const counts = features.map(({ entries }) => entries.length / 2);
    const classes: number[] = [];
    const values: number[] = [];
    for (const { entries } of features)
      for (let at = 0; at < entries.length; at += 2) {
        classes.push(entries[at]!);
        values.push(entries[at + 1]! & 0xff);
      }
    return concatBytes([head, counts, classes, values]);
  }
}

function grown<T extends Uint8Array | Float32Array>(bigger: T, list: T): T {
  bigger.set(list);
  return bigger;
}

function concatBytes(parts: readonly number[][]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
