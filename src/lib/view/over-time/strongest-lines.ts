// The values of a graph's lines to the steps of a slider: from all of them to the strongest few, so that each step takes a
// like share away whatever the values are.

const SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];

/** Least sizes, ascending, 0 first; a lone 0 where all lines are alike. */
export function strongestLines(values: Float32Array): number[] {
  const sizes = values.filter((value) => value !== 0).map(Math.abs);
  sizes.sort();
  const steps = SHARES.map((share) => sizes[Math.floor(share * sizes.length)] ?? 0);
  return [...new Set([0, ...steps.filter((size) => size > (sizes[0] ?? 0))])];
}
