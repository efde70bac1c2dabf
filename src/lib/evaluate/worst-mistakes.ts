// Which mistakes to read first: what was wrongly said, the surest on top, then what was missed, set by set.

import type { Evaluation, PlacedMistake } from './evaluation.ts';

export interface MistakeGroup {
  readonly set: string;
  readonly kind: PlacedMistake['kind'];
  /** How many there are in all. */
  readonly count: number;
  readonly mistakes: readonly PlacedMistake[];
}

/** At most `most` of each set and kind; those without a confidence keep the order of the rows. */
export function worstMistakes(evaluations: readonly Evaluation[], most: number): MistakeGroup[] {
  const groups = (kind: PlacedMistake['kind']) =>
    evaluations.map(({ set, mistakes }): MistakeGroup => {
      const all = mistakes.filter((mistake) => mistake.kind === kind);
      const sorted = all.sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
      return { set: set.id, kind, count: all.length, mistakes: sorted.slice(0, most) };
    });
  return [...groups('wrong'), ...groups('missed')].filter(({ count }) => count > 0);
}
