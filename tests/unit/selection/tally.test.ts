import { expect, it } from 'vitest';
import type { ChoiceField } from '#lib/selection/clause.ts';
import { selectStatements } from '#lib/selection/select-statements.ts';
import { tally } from '#lib/selection/tally.ts';
import { smallWorkspace } from './small-workspace.ts';

it('counts agreement and disagreement for each issue, its proposals included', () => {
  expect(tally(smallWorkspace, 'issue', smallWorkspace.statements)).toEqual([
    { value: 'topic:fishing', agree: 1, disagree: 1 },
    { value: 'none', agree: 1, disagree: 0 },
    { value: 'proposal:iceland', agree: 0, disagree: 1 },
    { value: 'proposal:raise-quotas', agree: 1, disagree: 0 },
    { value: 'topic:iceland', agree: 0, disagree: 1 },
  ]);
});

it('keeps a value in its place at zero where the rest of the selection leaves none', () => {
  const values = tally(smallWorkspace, 'issue', []);
  expect(values.map(({ value }) => value)).toEqual(
    tally(smallWorkspace, 'issue', smallWorkspace.statements).map(({ value }) => value),
  );
  expect(values.every(({ agree, disagree }) => agree + disagree === 0)).toBe(true);
});

it.each<ChoiceField>(['issue', 'country', 'actor', 'stance', 'document'])(
  'counts for each %s what choosing it would leave',
  (field) => {
    for (const { value, agree, disagree } of tally(smallWorkspace, field, smallWorkspace.statements))
      expect(selectStatements(smallWorkspace, [{ source: field, field, values: [value] }])).toHaveLength(
        agree + disagree,
      );
  },
);
