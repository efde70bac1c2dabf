// Things that are alike in an order in which neighbours of the file stand far apart: the first so many of them are spread over
// the whole graph, where those of a file's beginning would all lie in one corner.

/** A step that visits all of 0 to `length - 1` once, in leaps of about the golden section. */
export function scatteringStep(length: number): number {
  let step = Math.max(1, Math.round(length * 0.618));
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  while (divisor(step, length) > 1) step++;
  return step;
}
