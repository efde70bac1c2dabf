// Examples into weights: a log-linear choice between five outcomes (p or q towards the other, agreeing or disagreeing, or
// nothing), with the same weights for either order. Stochastic gradient descent with AdaGrad's steps (Duchi, Hazan and
// Singer 2011) and an L2 penalty on the features at hand. Deterministic.

import { seededRandom, shuffle } from '../shuffle.ts';
import type { PairExample } from './pair-examples.ts';

export interface PairWeights {
  /** Agree and disagree, in natural logarithms of odds. */
  readonly byKey: ReadonlyMap<number, readonly [number, number]>;
}

export interface Training {
  readonly passes: number;
  readonly rate: number;
  readonly penalty: number;
  /** Features seen less often have no weight. */
  readonly leastCount: number;
  /** How many examples one of two international actors counts for. */
  readonly internationalWeight: number;
}

export const TRAINING: Training = {
  passes: 10,
  rate: 0.02,
  penalty: 0.3,
  leastCount: 10,
  internationalWeight: 2,
};

export function trainPairWeights(
  examples: readonly PairExample[],
  training: Training = TRAINING,
): PairWeights {
  const numbers = numberFeatures(examples, training.leastCount);
  const weights = new Float64Array(2 * numbers.size);
  const sums = new Float64Array(2 * numbers.size);
  const squares = new Float64Array(2 * numbers.size).fill(1e-8);
  const rows = examples.map(({ keys }) => keys?.map((side) => numbersOf(side, numbers)) ?? null);
  const random = seededRandom(1);
  const order = examples.map((_, index) => index);
  for (let pass = 0; pass < training.passes; pass++) {
    for (const index of shuffle(order, random)) {
      const row = rows[index];
      if (!row) continue;
      const { outcomes, international } = examples[index]!;
      const odds = outcomesOf(row.map((side) => scoreOf(side, weights)) as [Pair, Pair]);
      const weight = international ? training.internationalWeight : 1;
      for (let at = 0; at < 4; at++) {
        const error = weight * (odds[at + 1]! - shareOf(outcomes, at + 1));
        for (const number of row[at >> 1]!) {
          const place = 2 * number + (at & 1);
          const slope = error + training.penalty * weights[place]!;
          squares[place]! += slope * slope;
          weights[place]! -= (training.rate * slope) / Math.sqrt(squares[place]!);
        }
      }
    }
    for (let at = 0; at < sums.length; at++) sums[at]! += weights[at]!;
  }
  const mean = sums.map((sum) => sum / training.passes);
  return {
    byKey: new Map([...numbers].map(([key, number]) => [key, [mean[2 * number]!, mean[2 * number + 1]!]])),
  };
}

/** Outcomes that hold alike share what there is. */
function shareOf(outcomes: readonly number[], at: number): number {
  return outcomes.includes(at) ? 1 / outcomes.length : 0;
}

type Pair = readonly [agree: number, disagree: number];

/** Scores of the two orders into the probabilities of the five outcomes. */
export function outcomesOf([first, second]: readonly [Pair, Pair]): number[] {
  const scores = [0, ...first, ...second];
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const total = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.map((odd) => odd / total);
}

function numberFeatures(examples: readonly PairExample[], leastCount: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of examples)
    for (const side of keys ?? []) for (const key of side) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= leastCount);
  return new Map(kept.map(([key], number) => [key, number]));
}

function numbersOf(keys: Int32Array, numbers: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from([...keys].map((key) => numbers.get(key) ?? -1).filter((number) => number >= 0));
}

function scoreOf(side: Int32Array, weights: Float64Array): Pair {
  let agree = 0;
  let disagree = 0;
  for (const number of side) {
    agree += weights[2 * number]!;
    disagree += weights[2 * number + 1]!;
  }
  return [agree, disagree];
}

/** What trained weights think of an example; index 0 is "nothing". */
export function predict({ byKey }: PairWeights, { keys }: PairExample): number[] {
  if (!keys) return [1, 0, 0, 0, 0];
  return outcomesOf(
    keys.map((side) => {
      let agree = 0;
      let disagree = 0;
      for (const key of side) {
        const weight = byKey.get(key);
        if (weight) {
          agree += weight[0];
          disagree += weight[1];
        }
      }
      return [agree, disagree] as const;
    }) as [Pair, Pair],
  );
}
