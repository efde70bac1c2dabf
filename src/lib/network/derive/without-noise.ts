/** What is left of a difference of sums: 0 where it is no more than their rounding, so that no edge is drawn of it. */
export function withoutNoise(difference: number, ofSum: number): number {
  return Math.abs(difference) < 1e-12 * ofSum ? 0 : difference;
}
