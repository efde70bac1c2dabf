// Finds the node nearest to a point among tens of thousands: nodes are sorted into the cells of a square grid over 0 to 1,
// and a search looks only at the cells around the point.

export class NodeGrid {
  readonly #xy: Float32Array;
  readonly #side: number;
  /** Where each cell's nodes begin in `#nodes`. */
  readonly #starts: Uint32Array;
  readonly #nodes: Uint32Array;

  /** `xy` holds x and y of each node one after the other, all from 0 to 1; it is kept, not copied. */
  constructor(xy: Float32Array) {
    const count = xy.length / 2;
    this.#xy = xy;
    this.#side = Math.max(1, Math.min(1024, Math.round(Math.sqrt(count / 2))));
    this.#starts = new Uint32Array(this.#side * this.#side + 1);
    this.#nodes = new Uint32Array(count);
    const cells = new Uint32Array(count);
    for (let node = 0; node < count; node++) {
      const cell = this.#row(xy[2 * node + 1]!) * this.#side + this.#row(xy[2 * node]!);
      cells[node] = cell;
      this.#starts[cell + 1]!++;
    }
    for (let cell = 0; cell < this.#side * this.#side; cell++) this.#starts[cell + 1]! += this.#starts[cell]!;
    const next = this.#starts.slice();
    for (let node = 0; node < count; node++) this.#nodes[next[cells[node]!]!++] = node;
  }

  /**
   * The node whose `gap` is least of those within `reach`, or null. `gap` gives the distance from the point to a node's
   * rim, from the distance to its middle, or Infinity for a node that does not count.
   */
  nearest(
    x: number,
    y: number,
    reach: number,
    gap: (node: number, distance: number) => number,
  ): number | null {
    let best: number | null = null;
    let least = Infinity;
    const lastRow = this.#row(y + reach);
    const lastColumn = this.#row(x + reach);
    for (let row = this.#row(y - reach); row <= lastRow; row++)
      for (let column = this.#row(x - reach); column <= lastColumn; column++) {
        const cell = row * this.#side + column;
        for (let i = this.#starts[cell]!; i < this.#starts[cell + 1]!; i++) {
          const node = this.#nodes[i]!;
          const distance = Math.hypot(this.#xy[2 * node]! - x, this.#xy[2 * node + 1]! - y);
          if (distance > reach) continue;
          const off = gap(node, distance);
          if (off < least) {
            least = off;
            best = node;
          }
        }
      }
    return best;
  }

  #row(at: number): number {
    return Math.max(0, Math.min(this.#side - 1, Math.floor(at * this.#side)));
  }
}
