// A set measured: its figures, whether its confidence can be trusted, and its mistakes.

import type { Reader } from './answer.ts';
import type { GoldRow, GoldSet, Mistake, Outcome } from './gold-set.ts';
import { measure, type MeasuredFigure, sumOutcomes } from './measure.ts';
import { measureReliability, type Reliability } from './reliability.ts';

/** A mistake with the text that it was made in. */
export interface PlacedMistake extends Mistake {
  readonly set: string;
  readonly id: string;
  readonly text: string;
}

export interface Evaluation {
  readonly set: GoldSet;
  readonly rows: number;
  readonly figures: readonly MeasuredFigure[];
  /** Of sets whose answers are ranked by confidence; null for others. */
  readonly reliability: Reliability | null;
  readonly mistakes: readonly PlacedMistake[];
}

/** Judges every row. `onRow` is called after each with how many are done. */
export function evaluate(
  set: GoldSet,
  rows: readonly GoldRow[],
  reader: Reader,
  onRow?: (done: number) => void,
): Evaluation {
  const outcomes: Outcome[] = [];
  const mistakes: PlacedMistake[] = [];
  for (const row of rows) {
    const outcome = set.judge(row, reader);
    outcomes.push(outcome);
    for (const mistake of outcome.mistakes)
      mistakes.push({ ...mistake, set: set.id, id: row.id, text: row.text });
    onRow?.(outcomes.length);
  }
  const isRanked = outcomes.some(({ ranked }) => ranked !== undefined);
  return {
    set,
    rows: rows.length,
    figures: measure(set.figures, outcomes),
    reliability: isRanked ? measureReliability(sumOutcomes(outcomes).ranked) : null,
    mistakes,
  };
}
