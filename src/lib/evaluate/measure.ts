// Rows' outcomes to a set's figures, each with the interval that the choice of rows leaves open: the middle 95% of the
// figure over samples of as many rows, drawn with replacement (percentile bootstrap; Efron 1979). Seeded, so that the
// same rows give the same interval.

import type { Figure, Outcome, Ranked, Totals } from './gold-set.ts';
import { addTallies, NOTHING, type Tally } from './tally.ts';

const SAMPLES = 400;
const OUTER = 0.025;

export interface MeasuredFigure {
  readonly id: string;
  readonly value: number;
  /** 95%; null where there are too few rows to draw from. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** Sums the outcomes of rows. */
export function sumOutcomes(outcomes: readonly Outcome[]): Totals {
  const tallies = new Map<string, Tally>();
  const ranked: Ranked[] = [];
  for (const outcome of outcomes) {
    for (const name of Object.keys(outcome.tallies))
      tallies.set(name, addTallies(tallies.get(name) ?? NOTHING, outcome.tallies[name]!));
    if (outcome.ranked) ranked.push(...outcome.ranked);
  }
  return { tally: (name) => tallies.get(name) ?? NOTHING, ranked };
}

/** Every figure over all the outcomes. */
export function measure(figures: readonly Figure[], outcomes: readonly Outcome[]): MeasuredFigure[] {
  const whole = sumOutcomes(outcomes);
  const values = figures.map((figure) => figure.valueOf(whole));
  if (outcomes.length < 2) return figures.map(({ id }, at) => ({ id, value: values[at]!, interval: null }));
  const sampled: number[][] = figures.map(() => []);
  const draw = createDraw(outcomes.length);
  for (let sample = 0; sample < SAMPLES; sample++) {
    const totals = sumOutcomes(outcomes.map(() => outcomes[draw()]!));
    for (const [at, figure] of figures.entries()) sampled[at]!.push(figure.valueOf(totals));
  }
  return figures.map(({ id }, at) => {
    const sorted = sampled[at]!.sort((a, b) => a - b);
    const low = sorted[Math.floor(OUTER * SAMPLES)]!;
    const high = sorted[Math.ceil((1 - OUTER) * SAMPLES) - 1]!;
    return { id, value: values[at]!, interval: [low, high] };
  });
}

/** Numbers from 0 to `size - 1`, always the same ones (xorshift32; Marsaglia 2003). */
function createDraw(size: number): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % size;
  };
}
