// The keys of one pair's features, gathered anew for each pair in the same memory: pairs are many, and a set made for each
// would be most of what reading them takes.

const FEWEST = 1024;

export class FeatureKeys {
  private keys = new Int32Array(FEWEST);
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  add(key: number): void {
    if (this.count === this.keys.length) {
      const longer = new Int32Array(2 * this.count);
      longer.set(this.keys);
      this.keys = longer;
    }
    this.keys[this.count++] = key;
  }

  /** Each key once, in rising order: a view that holds until `clear`. */
  distinct(): Int32Array {
    const sorted = this.keys.subarray(0, this.count).sort();
    let kept = 0;
    for (let at = 0; at < sorted.length; at++)
      if (at === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = sorted[at]!;
    return sorted.subarray(0, kept);
  }
}
