// Pairs of n actors as one list: the upper triangle of the matrix, row by row, without the diagonal. Half the memory of
// the matrix and half the work of copying it between a worker and the page.

/** n(n - 1) / 2. */
export function pairCount(actors: number): number {
  return (actors * (actors - 1)) / 2;
}

/** Where the pair of two different rows stands in the list, whichever comes first. */
export function pairIndex(a: number, b: number, actors: number): number {
  const [i, j] = a < b ? [a, b] : [b, a];
  return firstPairOf(i, actors) + j;
}

/** To which the second row of a pair is added to find its place, where `a` is the first. */
export function firstPairOf(a: number, actors: number): number {
  return (a * (2 * actors - a - 1)) / 2 - a - 1;
}
