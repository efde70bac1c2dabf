// Right, predicted and gold: the three counts that every figure here is made of. A figure without a denominator is 0.

export interface Tally {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

export const NOTHING: Tally = { right: 0, predicted: 0, gold: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, predicted: a.predicted + b.predicted, gold: a.gold + b.gold };
}

export function precision({ right, predicted }: Tally): number {
  return predicted ? right / predicted : 0;
}

export function recall({ right, gold }: Tally): number {
  return gold ? right / gold : 0;
}

/** The harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r ? (2 * p * r) / (p + r) : 0;
}
