import { expect, it } from 'vitest';
import { selectStatements } from '#lib/selection/select-statements.ts';
import { smallWorkspace } from './small-workspace.ts';

const near = (node: string, depth: number, negated = false) =>
  selectStatements(smallWorkspace, [
    { source: 'near', field: 'near', node, depth, ...(negated ? { negated } : {}) },
  ]).map(({ id }) => id);

it('has one step from an issue who takes a side on it', () => {
  expect(near('proposal:raise-quotas', 1)).toEqual(['1']);
});

it('goes on, two steps off, to whom that actor has to do with', () => {
  expect(near('proposal:raise-quotas', 2)).toEqual(['1', '2']);
});

it('does not go through the issue of a relation, which is no node of it', () => {
  expect(near('topic:fishing', 3)).toEqual([]);
});

it('begins, for a country, at its people too', () => {
  expect(near('country:DEU', 1)).toEqual(['1', '2']);
});

it('can be kept out instead', () => {
  expect(near('proposal:raise-quotas', 2, true)).toEqual(['3', '4', '5']);
});

it('is one of what the other filters leave', () => {
  const clauses = [
    { source: 'near', field: 'near', node: 'proposal:raise-quotas', depth: 2 },
    { source: 'stance', field: 'stance', values: ['disagree'] },
  ] as const;
  expect(selectStatements(smallWorkspace, clauses)).toEqual([]);
});
