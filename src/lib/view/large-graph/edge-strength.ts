// How strongly an edge of a large graph is drawn: its value's size between two quantiles of all sizes, so that a graph
// whose ties are nearly alike still shows which are the strongest; and the order in which edges are drawn, the strongest
// last and so on top.

import { scatteringStep } from './scattering-step.ts';

const BINS = 1024;

/** Sizes up to `low` are drawn weakest, from `high` on strongest. */
export interface StrengthScale {
  readonly low: number;
  readonly high: number;
}

/** Conflict is measured by itself: where it is rare and small beside agreement, it is what one looks for. */
export interface StrengthScales {
  readonly agree: StrengthScale;
  readonly conflict: StrengthScale;
}

const LOW_SHARE = 0.5;
const HIGH_SHARE = 0.99;

/** Of the values above 0 and of those below, within a thousandth of the greatest; from 0 to 1 where there is none. */
export function strengthScales(values: Float32Array): StrengthScales {
  const { agree, conflict } = greatest(values);
  const counts = { agree: new Uint32Array(BINS), conflict: new Uint32Array(BINS) };
  const perUnit = { agree: (BINS - 1) / (agree || 1), conflict: (BINS - 1) / (conflict || 1) };
  for (let edge = 0; edge < values.length; edge++) {
    const value = values[edge]!;
    if (value > 0) counts.agree[(value * perUnit.agree) | 0]!++;
    else if (value < 0) counts.conflict[(-value * perUnit.conflict) | 0]!++;
  }
  return {
    agree: scaleOf(counts.agree, agree),
    conflict: scaleOf(counts.conflict, conflict),
  };
}

function greatest(values: Float32Array): { agree: number; conflict: number } {
  let [agree, conflict] = [0, 0];
  for (let edge = 0; edge < values.length; edge++) {
    const value = values[edge]!;
    if (value > agree) agree = value;
    else if (-value > conflict) conflict = -value;
  }
  return { agree, conflict };
}

function scaleOf(counts: Uint32Array, most: number): StrengthScale {
  if (most === 0) return { low: 0, high: 1 };
  const total = counts.reduce((sum, count) => sum + count, 0);
  const quantile = (share: number): number => {
    let left = share * total;
    for (let bin = 0; bin < BINS; bin++) {
      left -= counts[bin]!;
      if (left <= 0) return (bin * most) / (BINS - 1);
    }
    return most;
  };
  const low = quantile(LOW_SHARE);
  const high = quantile(HIGH_SHARE);
  // Where nearly all are alike, all are drawn alike, at half strength.
  return high - low > 0.02 * most ? { low, high } : { low: most / 2, high: 1.5 * most };
}

/**
 * All edges, from the weakest to the strongest, within a thousandth of the greatest size of their sign; those of value 0
 * come first of all, so that one that comes to be has a place. Those that are alike are scattered, so that the last so
 * many are spread over the whole graph.
 */
export function orderByStrength(values: Float32Array): Uint32Array {
  const { length } = values;
  const most = greatest(values);
  const [forAgree, forConflict] = [(BINS - 2) / (most.agree || 1), -(BINS - 2) / (most.conflict || 1)];
  const binOf = (value: number): number =>
    value === 0 ? 0 : 1 + ((value * (value > 0 ? forAgree : forConflict)) | 0);
  const starts = new Uint32Array(BINS + 1);
  for (const value of values) starts[binOf(value) + 1]!++;
  for (let bin = 0; bin < BINS; bin++) starts[bin + 1]! += starts[bin]!;
  const order = new Uint32Array(length);
  const step = scatteringStep(length);
  for (let i = 0, edge = 0; i < length; i++, edge = (edge + step) % length)
    order[starts[binOf(values[edge]!)]!++] = edge;
  return order;
}
