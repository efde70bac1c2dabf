import { expect, it } from 'vitest';
import type { Clause } from '#lib/selection/clause.ts';
import {
  toggleOff,
  toggleNegated,
  toggleValue,
  valuesOf,
  withClause,
  withoutSource,
} from '#lib/selection/edit-clauses.ts';

const stance: Clause = { source: 'stance', field: 'stance', values: ['agree'] };
const sure: Clause = { source: 'confidence', field: 'confidence', min: 0.6 };

it('replaces the clause of the same source in its place', () => {
  const changed = { ...stance, values: ['disagree'] };
  expect(withClause([stance, sure], changed)).toEqual([changed, sure]);
});

it('adds a value, then takes the clause out with its last value', () => {
  const both = toggleValue([stance, sure], 'stance', 'disagree');
  expect(valuesOf(both, 'stance')).toEqual(['agree', 'disagree']);
  expect(toggleValue([stance, sure], 'stance', 'agree')).toEqual([sure]);
});

it('leaves the clauses that it was given as they were', () => {
  const before = [stance];
  toggleValue(before, 'stance', 'disagree');
  withoutSource(before, 'stance');
  toggleOff(before, 'stance');
  expect(before).toEqual([{ source: 'stance', field: 'stance', values: ['agree'] }]);
});

it('switches a clause off and on without losing it', () => {
  const off = toggleOff([stance], 'stance');
  expect(off[0]?.off).toBe(true);
  expect(toggleOff(off, 'stance')[0]?.off).toBe(false);
});

it('takes a value from what is chosen when it is left out, and back', () => {
  const chosen = toggleValue(toggleValue([], 'issue', 'a'), 'issue', 'b');
  const left = toggleValue(chosen, 'issue', 'a', true);
  expect(left).toEqual([
    { source: 'issue', field: 'issue', values: ['b'] },
    { source: 'not-issue', field: 'issue', values: ['a'], negated: true },
  ]);
  expect(toggleValue(left, 'issue', 'a')).toEqual([{ source: 'issue', field: 'issue', values: ['b', 'a'] }]);
});

it('turns a filter round, with what was kept out already', () => {
  const clauses = toggleValue(toggleValue([], 'issue', 'a'), 'issue', 'b', true);
  expect(toggleNegated(clauses, 'issue')).toEqual([
    { source: 'not-issue', field: 'issue', values: ['b', 'a'], negated: true },
  ]);
  expect(
    toggleNegated(toggleNegated([{ source: 'text', field: 'text', query: 'x' }], 'text'), 'not-text'),
  ).toEqual([{ source: 'text', field: 'text', query: 'x' }]);
});
