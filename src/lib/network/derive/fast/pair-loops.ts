// What the inner loops of deriving a network of actors do, in whichever language they run.

/** Addresses, strides and lengths are in bytes; addresses and strides are multiples of 16. */
export interface PairLoops {
  /**
   * Rows of bits, `actors` of them from `present` and `above`, of which the first `bytes` (a multiple of 16) count. For
   * every pair of rows (see pairs.ts), as 32-bit numbers: to `both`, how many bits of `present` both have; to `differ`,
   * in how many of these one has the bit of `above` and the other does not.
   */
  bitPairs(
    present: number,
    above: number,
    stride: number,
    actors: number,
    bytes: number,
    both: number,
    differ: number,
  ): void;
  /**
   * Scalar products of rows of 16-bit numbers: of `actors` (a multiple of 4) rows the first `bytes` (a multiple of 16)
   * count. To row i, column j of `out`, as a 32-bit number, for j from i on; what stands left of that is undefined.
   */
  products(rows: number, stride: number, actors: number, bytes: number, out: number, outStride: number): void;
  /**
   * Pairs of an issue's entries, which lie from `entries` to `end`, sorted by actor: 16 times the actor's row and 16
   * times its stance's level (32 bits each), then how often (64-bit float). `factors` holds two 64-bit floats for every
   * two levels, row by row, a row being `levelStride`; n(i) n(j) times both is added to row i, column j of `out`.
   * `scaled` is room for one such row.
   */
  entryPairs(
    entries: number,
    end: number,
    factors: number,
    levelStride: number,
    scaled: number,
    out: number,
    outStride: number,
  ): void;
}
