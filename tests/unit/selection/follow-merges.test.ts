import { expect, it } from 'vitest';
import type { Correction } from '#lib/model/correction.ts';
import { followMerges } from '#lib/selection/follow-merges.ts';
import { NOTHING_SELECTED, type Selection } from '#lib/selection/selection.ts';

const merge = {
  kind: 'merge-entities',
  id: 'm',
  madeAt: '2031-01-01T00:00:00Z',
  from: ['person:b'],
  into: { id: 'person:a', name: 'A', type: 'person', country: null },
} as never as Correction;

it('leads filters and the pick to the actor that is left', () => {
  const before: Selection = {
    ...NOTHING_SELECTED,
    clauses: [
      { source: 'actor', field: 'actor', values: ['person:a', 'person:b'] },
      { source: 'near', field: 'near', node: 'person:b', depth: 2 },
    ],
    picked: { kind: 'node', id: 'person:b' },
  };
  const after = followMerges(before, [merge]);
  expect(after.clauses).toEqual([
    { source: 'actor', field: 'actor', values: ['person:a'] },
    { source: 'near', field: 'near', node: 'person:a', depth: 2 },
  ]);
  expect(after.picked).toEqual({ kind: 'node', id: 'person:a' });
});

it('lets go of a line of the one that is gone, and keeps others', () => {
  const picked = (id: string): Selection => ({ ...NOTHING_SELECTED, picked: { kind: 'edge', id } });
  expect(followMerges(picked('stance:agree:person:b>topic:x'), [merge]).picked).toBeNull();
  expect(followMerges(picked('stance:agree:person:c>topic:x'), [merge]).picked).not.toBeNull();
});
