// How strongly an edge of a large graph is drawn: its value's size between two quantiles of all sizes, so that a graph
// whose ties are nearly alike still shows which are the strongest; and the order in which edges are drawn, the strongest
// last and so on top.

const BINS = 1024;

/** Sizes up to `low` are drawn weakest, from `high` on strongest. */
export interface StrengthScale {
  readonly low: number;
  readonly high: number;
}

const LOW_SHARE = 0.5;
const HIGH_SHARE = 0.98;

function greatest(values: Float32Array): number {
  let most = 0;
  for (const value of values) {
    const size = value < 0 ? -value : value;
    if (size > most) most = size;
  }
  return most;
}

/** Of the values that are not 0; within a thousandth of the greatest. Where there is none, from 0 to 1. */
export function strengthScale(values: Float32Array): StrengthScale {
  const most = greatest(values);
  if (most === 0) return { low: 0, high: 1 };
  const counts = new Uint32Array(BINS);
  const perUnit = (BINS - 1) / most;
  let total = 0;
  for (const value of values) {
    if (value === 0) continue;
    counts[((value < 0 ? -value : value) * perUnit) | 0]!++;
    total++;
  }
  const quantile = (share: number): number => {
    let left = share * total;
    for (let bin = 0; bin < BINS; bin++) {
      left -= counts[bin]!;
      if (left <= 0) return bin / perUnit;
    }
    return most;
  };
  const low = quantile(LOW_SHARE);
  const high = quantile(HIGH_SHARE);
  // Where nearly all are alike, all are drawn alike, at half strength.
  return high - low > 0.02 * most ? { low, high } : { low: most - most / 2, high: most + most / 2 };
}

/**
 * The edges whose value is not 0, from the weakest to the strongest, within a thousandth of the greatest size. Those that
 * are alike are scattered, so that the last so many are spread over the whole graph.
 */
export function orderByStrength(values: Float32Array): Uint32Array {
  const { length } = values;
  const perUnit = (BINS - 1) / (greatest(values) || 1);
  const starts = new Uint32Array(BINS + 1);
  for (const value of values) if (value !== 0) starts[(((value < 0 ? -value : value) * perUnit) | 0) + 1]!++;
  for (let bin = 0; bin < BINS; bin++) starts[bin + 1]! += starts[bin]!;
  const order = new Uint32Array(starts[BINS]!);
  const step = scatteringStep(length);
  for (let i = 0, edge = 0; i < length; i++, edge = (edge + step) % length) {
    const value = values[edge]!;
    if (value === 0) continue;
    order[starts[((value < 0 ? -value : value) * perUnit) | 0]!++] = edge;
  }
  return order;
}

/** A step that visits all of 0 to `length - 1` once, in leaps of about the golden section. */
function scatteringStep(length: number): number {
  let step = Math.max(1, Math.round(length * 0.618));
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  while (divisor(step, length) > 1) step++;
  return step;
}
