// Sums over pairs up to every block of columns, so that those over many whole blocks are one subtraction. Kept in 16 bits:
// for at most 65,535 columns.

export class PrefixPairs {
  readonly #sums: Uint16Array;
  readonly #pairs: number;
  readonly #planes: number;

  static readonly MOST_COLUMNS = 2 ** 16 - 1;

  static bytes(blocks: number, planes: number, pairs: number): number {
    return 2 * (blocks + 1) * planes * pairs;
  }

  /** `read` puts into its second argument, plane by plane, the sums over each pair in a block. */
  constructor(
    blocks: number,
    planes: number,
    pairs: number,
    read: (block: number, into: Uint16Array) => void,
  ) {
    this.#pairs = pairs;
    this.#planes = planes;
    const length = planes * pairs;
    this.#sums = new Uint16Array((blocks + 1) * length);
    const ofBlock = new Uint16Array(length);
    for (let block = 0; block < blocks; block++) {
      read(block, ofBlock);
      const [before, after] = [block * length, (block + 1) * length];
      for (let at = 0; at < length; at++) this.#sums[after + at] = this.#sums[before + at]! + ofBlock[at]!;
    }
  }

  /** Adds to each pair's sum a plane's sums over the blocks from `from` to before `to`, times a factor. */
  addTo(sums: Float64Array, plane: number, from: number, to: number, factor: number): void {
    const all = this.#sums;
    const before = (from * this.#planes + plane) * this.#pairs;
    const after = (to * this.#planes + plane) * this.#pairs;
    for (let pair = 0; pair < this.#pairs; pair++)
      sums[pair]! += factor * (all[after + pair]! - all[before + pair]!);
  }
}
