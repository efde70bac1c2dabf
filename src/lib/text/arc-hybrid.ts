// The state of a transition-based dependency parse in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a
// stack, a buffer, and the tree so far. Positions are 1 to `size`; 0 is "nothing"; `size + 1` is the artificial root, which
// stands at the end of the buffer and takes exactly one dependent. Every sequence of allowed moves ends in a projective tree.

export class ArcHybrid {
  size = 0;
  /** The buffer's first position. */
  front = 1;
  depth = 0;
  stack: Int32Array = new Int32Array(0);
  heads: Int32Array = new Int32Array(0);
  labels: Int32Array = new Int32Array(0);
  /** Outermost and second outermost dependents on either side, 0 where there is none. */
  left1: Int32Array = new Int32Array(0);
  left2: Int32Array = new Int32Array(0);
  right1: Int32Array = new Int32Array(0);
  right2: Int32Array = new Int32Array(0);
  /** The set of relations on either side, as one hash. */
  leftLabels: Int32Array = new Int32Array(0);
  rightLabels: Int32Array = new Int32Array(0);

  /** Starts over for a sentence of `size` words. */
  reset(size: number): void {
    const length = size + 2;
    if (this.stack.length < length) {
      this.stack = new Int32Array(length);
      this.heads = new Int32Array(length);
      this.labels = new Int32Array(length);
      this.left1 = new Int32Array(length);
      this.left2 = new Int32Array(length);
      this.right1 = new Int32Array(length);
      this.right2 = new Int32Array(length);
      this.leftLabels = new Int32Array(length);
      this.rightLabels = new Int32Array(length);
    } else {
      for (const list of [this.heads, this.labels, this.left1, this.left2, this.right1, this.right2])
        list.fill(0, 0, length);
      for (const list of [this.leftLabels, this.rightLabels]) list.fill(0, 0, length);
    }
    this.size = size;
    this.front = 1;
    this.depth = 0;
  }

  get done(): boolean {
    return this.front > this.size && this.depth === 0;
  }

  /** The position `down` places below the stack's top, or 0. */
  stacked(down: number): number {
    return down < this.depth ? this.stack[this.depth - 1 - down]! : 0;
  }

  get canShift(): boolean {
    return this.front <= this.size;
  }

  /** Attaching the stack's top to the buffer's front; to the artificial root only as the last move. */
  get canLeft(): boolean {
    return this.front <= this.size ? this.depth > 0 : this.depth === 1;
  }

  /** Attaching the stack's top to what lies beneath it. */
  get canRight(): boolean {
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  left(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.front;
    this.heads[child] = head;
    this.labels[child] = label;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftLabels[head]! |= 1 << (label % 31);
  }

  right(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.heads[child] = head;
    this.labels[child] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightLabels[head]! |= 1 << (label % 31);
  }
}
