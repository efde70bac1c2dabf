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
   * Gathers the issue whose cells are those from `from` to before `to`, by actor and then by level. Per cell, `counts`
   * has how often (64-bit floats), `actorOf` its actor's row and `levelOf` its stance's level (32 bits). Of a cell that
   * occurs, `changes` (64-bit floats; may be `counts`) makes an entry where it is not 0, and is added to its actor's
   * `activity` (64-bit floats). `factors` has two 64-bit floats for every two of the levels, row by row. Gives the number
   * of entries. The other three go on from there; until the next call there must be room at `entries` (16 for each),
   * `rows` (4 for each actor) and `table` (`tableStride`, at least 16 for each actor, for each level).
   */
  gather(
    from: number,
    to: number,
    counts: number,
    changes: number,
    actorOf: number,
    levelOf: number,
    levels: number,
    factors: number,
    entries: number,
    rows: number,
    table: number,
    tableStride: number,
    activity: number,
  ): number;
  /**
   * Of every entry, its change times the counts of another actor, times both factors, to row i of the entry's actor,
   * column j of the other: for every other behind it, or, where `all` is not 0, for all; of the diagonal then nothing
   * can be said.
   */
  pairGathered(out: number, outStride: number, all: number): void;
  /** The most that one of the actors counts. */
  mostGathered(): number;
  /**
   * Adds whole counts to a column of 16-bit numbers that begins at `to`: to an actor's row, `stride` apart, in a first
   * matrix how often, and in one for each threshold, `matrixStride` apart, how often above it less how often not.
   */
  columnGathered(to: number, stride: number, matrixStride: number, thresholds: number): void;
}
