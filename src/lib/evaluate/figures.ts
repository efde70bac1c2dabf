// The figures that sets are measured by, each from the tally of one name.

import type { Figure, MeasuredStage } from './gold-set.ts';
import { f1, precision, recall, type Tally } from './tally.ts';

export interface Target {
  readonly must: number;
  readonly goal: number;
}

/** One figure from one tally. `target` is null where the issue asks for nothing. */
export function figureOf(
  id: string,
  stage: MeasuredStage,
  tally: string,
  measure: (tally: Tally) => number,
  target: Target | null = null,
): Figure {
  const { must, goal } = target ?? { must: null, goal: null };
  return { id, stage, must, goal, valueOf: (totals) => measure(totals.tally(tally)) };
}

/** Precision, recall and F1 of one tally, under its name. The target is for F1. */
export function f1Figures(tally: string, stage: MeasuredStage, target: Target | null = null): Figure[] {
  return [
    figureOf(`${tally}.f1`, stage, tally, f1, target),
    figureOf(`${tally}.p`, stage, tally, precision),
    figureOf(`${tally}.r`, stage, tally, recall),
  ];
}
