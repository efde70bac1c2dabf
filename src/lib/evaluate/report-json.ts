// Evaluations as one JSON object: by set, figures by id with their intervals and targets, reliability, and the rows.

import type { Evaluation } from './evaluation.ts';

export function reportJson(evaluations: readonly Evaluation[]): string {
  const sets = evaluations.map(({ set, rows, figures, reliability, mistakes }) => [
    set.id,
    {
      rows,
      figures: Object.fromEntries(
        set.figures.map(({ id, stage, must, goal }, at) => {
          const { value, interval } = figures[at]!;
          return [id, { stage, value, interval, must, goal }];
        }),
      ),
      ...(reliability ? { reliability } : {}),
      wrong: mistakes.filter(({ kind }) => kind === 'wrong').length,
      missed: mistakes.filter(({ kind }) => kind === 'missed').length,
    },
  ]);
  return JSON.stringify(Object.fromEntries(sets), null, 2) + '\n';
}
