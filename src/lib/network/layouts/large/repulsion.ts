// What all nodes do to one another, in about n log n: cells that are far away act as one mass (Barnes and Hut 1986). The
// tree is made anew at every step from the nodes sorted along a Z-shaped curve (Morton 1966; Warren and Salmon 1993): a
// cell is a range of that order, and cells lie in the order of a walk through the tree, each with where to go on when it
// is done with, so that no stack is needed.

/** A cell counts as one mass where its side is less than this share of its distance. */
const OPENING = 1.1;
/** Cells of so few nodes are not divided. */
const LEAF = 8;
const DEPTH = 16;

export class Repulsion {
  readonly #count: number;
  readonly #masses: Float64Array;
  readonly #keys: Uint32Array;
  #order: Uint32Array;
  #spare: Uint32Array;
  /** Places and masses in the order along the curve. */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #mass: Float64Array;
  /** Per cell: mass, its middle, the square of the distance from which it counts as one, and the cell to go on with. */
  readonly #cellMass: Float64Array;
  readonly #cellX: Float64Array;
  readonly #cellY: Float64Array;
  readonly #cellFar: Float64Array;
  readonly #cellNext: Uint32Array;
  /** The range of its nodes. */
  readonly #cellFrom: Uint32Array;
  readonly #cellTo: Uint32Array;
  #cells = 0;
  #side = 1;

  constructor(masses: Float64Array) {
    const count = masses.length;
    // Every divided cell has two children or more.
    const most = 2 * count + 1;
    this.#count = count;
    this.#masses = masses;
    this.#keys = new Uint32Array(count);
    this.#order = Uint32Array.from({ length: count }, (_, i) => i);
    this.#spare = new Uint32Array(count);
    this.#x = new Float64Array(count);
    this.#y = new Float64Array(count);
    this.#mass = new Float64Array(count);
    this.#cellMass = new Float64Array(most);
    this.#cellX = new Float64Array(most);
    this.#cellY = new Float64Array(most);
    this.#cellFar = new Float64Array(most);
    this.#cellNext = new Uint32Array(most);
    this.#cellFrom = new Uint32Array(most);
    this.#cellTo = new Uint32Array(most);
  }

  /**
   * Adds to `forceX` and `forceY`, per node, `strength` × both masses ÷ distance, away from every other node; and to
   * `stiffness` how much of that there is per unit of distance. `x` and `y` must be numbers.
   */
  addTo(
    forceX: Float64Array,
    forceY: Float64Array,
    stiffness: Float64Array,
    x: Float64Array,
    y: Float64Array,
    strength: number,
  ): void {
    this.#sort(x, y);
    this.#cells = 0;
    this.#divide(0, this.#count, 0);
    const { length } = this.#keys;
    const cells = this.#cells;
    const [xs, ys, mass] = [this.#x, this.#y, this.#mass];
    const [cellX, cellY, cellMass, cellFar] = [this.#cellX, this.#cellY, this.#cellMass, this.#cellFar];
    const [cellNext, cellFrom, cellTo] = [this.#cellNext, this.#cellFrom, this.#cellTo];
    for (let i = 0; i < length; i++) {
      const atX = xs[i]!;
      const atY = ys[i]!;
      let [pushX, pushY, sum] = [0, 0, 0];
      let cell = 0;
      while (cell < cells) {
        const dx = atX - cellX[cell]!;
        const dy = atY - cellY[cell]!;
        const square = dx * dx + dy * dy;
        // Its middle may be far from a node that is in it.
        if (square > cellFar[cell]! && (i < cellFrom[cell]! || i >= cellTo[cell]!)) {
          const share = cellMass[cell]! / square;
          pushX += dx * share;
          pushY += dy * share;
          sum += share;
          cell = cellNext[cell]!;
          continue;
        }
        // A cell that is not divided is followed by no part of it.
        if (cellNext[cell]! > cell + 1) {
          cell++;
          continue;
        }
        const to = cellTo[cell]!;
        for (let j = cellFrom[cell]!; j < to; j++) {
          const offX = atX - xs[j]!;
          const offY = atY - ys[j]!;
          const near = offX * offX + offY * offY;
          if (near === 0) continue;
          const share = mass[j]! / near;
          pushX += offX * share;
          pushY += offY * share;
          sum += share;
        }
        cell = cellNext[cell]!;
      }
      const node = this.#order[i]!;
      const own = strength * mass[i]!;
      forceX[node]! += own * pushX;
      forceY[node]! += own * pushY;
      stiffness[node]! += own * sum;
    }
  }

  /** Sorts the nodes along the curve; three counting sorts by 11 bits each. */
  #sort(x: Float64Array, y: Float64Array): void {
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let node = 0; node < this.#count; node++) {
      if (x[node]! < left) left = x[node]!;
      if (x[node]! > right) right = x[node]!;
      if (y[node]! < low) low = y[node]!;
      if (y[node]! > high) high = y[node]!;
    }
    this.#side = Math.max(right - left, high - low) * 1.000_001 || 1;
    const perUnit = 65_536 / this.#side;
    for (let node = 0; node < this.#count; node++)
      this.#keys[node] = spread((x[node]! - left) * perUnit) | (spread((y[node]! - low) * perUnit) << 1);
    for (const shift of [0, 11, 22]) this.#pass(shift);
    for (let i = 0; i < this.#count; i++) {
      const node = this.#order[i]!;
      this.#x[i] = x[node]!;
      this.#y[i] = y[node]!;
      this.#mass[i] = this.#masses[node]!;
    }
  }

  #pass(shift: number): void {
    const [from, to, keys, counts] = [this.#order, this.#spare, this.#keys, COUNTS];
    counts.fill(0);
    for (let i = 0; i < from.length; i++) counts[(keys[from[i]!]! >>> shift) & 2047]!++;
    let sum = 0;
    for (let bucket = 0; bucket < 2048; bucket++) {
      const here = counts[bucket]!;
      counts[bucket] = sum;
      sum += here;
    }
    for (let i = 0; i < from.length; i++) {
      const node = from[i]!;
      to[counts[(keys[node]! >>> shift) & 2047]!++] = node;
    }
    this.#order = to;
    this.#spare = from;
  }

  /** Makes the cell of the nodes from `from` to before `to`, which share the first `least` pairs of bits, and all in it. */
  #divide(from: number, to: number, least: number): void {
    const cell = this.#cells++;
    let depth = least;
    const differing = this.#keys[this.#order[from]!]! ^ this.#keys[this.#order[to - 1]!]!;
    // What is all in one quarter of a cell is divided as that quarter.
    while (depth < DEPTH && ((differing >>> (2 * (DEPTH - 1 - depth))) & 3) === 0) depth++;
    const isLeaf = to - from <= LEAF || depth === DEPTH;
    let [mass, atX, atY] = [0, 0, 0];
    if (isLeaf) {
      for (let i = from; i < to; i++) {
        mass += this.#mass[i]!;
        atX += this.#mass[i]! * this.#x[i]!;
        atY += this.#mass[i]! * this.#y[i]!;
      }
    } else {
      const shift = 2 * (DEPTH - 1 - depth);
      let start = from;
      for (let quarter = 0; quarter < 4 && start < to; quarter++) {
        const end = quarter === 3 ? to : this.#endOf(start, to, shift, quarter);
        if (end > start) {
          const child = this.#cells;
          this.#divide(start, end, depth + 1);
          mass += this.#cellMass[child]!;
          atX += this.#cellMass[child]! * this.#cellX[child]!;
          atY += this.#cellMass[child]! * this.#cellY[child]!;
        }
        start = end;
      }
    }
    this.#cellFrom[cell] = from;
    this.#cellTo[cell] = to;
    this.#cellMass[cell] = mass;
    this.#cellX[cell] = atX / mass;
    this.#cellY[cell] = atY / mass;
    this.#cellFar[cell] = (this.#side / 2 ** depth / OPENING) ** 2;
    this.#cellNext[cell] = this.#cells;
  }

  /** Where the nodes of a quarter end, by halving. */
  #endOf(from: number, to: number, shift: number, quarter: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (((this.#keys[this.#order[middle]!]! >>> shift) & 3) <= quarter) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const COUNTS = new Uint32Array(2048);

/** The low 16 bits, each followed by an empty one. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
