// The best precision that a threshold on confidence reaches while it still finds a given share of the gold.

import type { Ranked } from './gold-set.ts';

/** Answers of equal confidence stand or fall together. 0 where no threshold finds enough. */
export function precisionAtRecall(ranked: readonly Ranked[], gold: number, leastRecall: number): number {
  const sorted = [...ranked].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best = 0;
  for (const [at, answer] of sorted.entries()) {
    if (answer.right) right++;
    if (sorted[at + 1]?.confidence === answer.confidence) continue;
    if (gold > 0 && right / gold >= leastRecall) best = Math.max(best, right / (at + 1));
  }
  return best;
}
