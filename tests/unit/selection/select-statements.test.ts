import { expect, it } from 'vitest';
import type { Clause } from '#lib/selection/clause.ts';
import { selectStatements } from '#lib/selection/select-statements.ts';
import { smallWorkspace } from './small-workspace.ts';

const ids = (clauses: Clause[], except?: string) =>
  selectStatements(smallWorkspace, clauses, except ? { except } : {})
    .map(({ id }) => id)
    .join('');

it('lets everything through where there is no clause', () => {
  expect(ids([])).toBe('12345');
});

it('takes a topic together with the proposals under it', () => {
  expect(ids([{ source: 'issue', field: 'issue', values: ['topic:fishing'] }])).toBe('12');
});

it('takes a proposal without its topic', () => {
  expect(ids([{ source: 'issue', field: 'issue', values: ['proposal:raise-quotas'] }])).toBe('1');
});

it('widens by the values of one clause and narrows by a second clause', () => {
  const issues: Clause = { source: 'issue', field: 'issue', values: ['topic:fishing', 'topic:iceland'] };
  expect(ids([issues])).toBe('123');
  expect(ids([issues, { source: 'stance', field: 'stance', values: ['disagree'] }])).toBe('23');
});

it('finds statements that name no issue', () => {
  expect(ids([{ source: 'issue', field: 'issue', values: ['none'] }])).toBe('4');
});

it('matches a country by holder, by counterpart and by issue', () => {
  expect(ids([{ source: 'country', field: 'country', values: ['FRA'] }])).toBe('2');
  expect(ids([{ source: 'country', field: 'country', values: ['DEU'] }])).toBe('12');
  expect(ids([{ source: 'country', field: 'country', values: ['ISL'] }])).toBe('3');
});

it('matches an actor as holder and as counterpart', () => {
  expect(ids([{ source: 'actor', field: 'actor', values: ['person:ana-brandt'] }])).toBe('12');
});

it('keeps statements that are exactly as sure as asked', () => {
  expect(ids([{ source: 'confidence', field: 'confidence', min: 0.5 }])).toBe('1234');
});

it('takes a time that only touches the range, and leaves out statements without that time', () => {
  const time = (basis: 'said' | 'about' | 'order', from: string, to: string): Clause[] => [
    { source: 'time', field: 'time', basis, from, to },
  ];
  expect(ids(time('said', '2031-03-01', '2031-03-02'))).toBe('12');
  expect(ids(time('about', '2031-06-30', '2031-12-31'))).toBe('1');
  expect(ids(time('order', '2', '4'))).toBe('234');
});

it('turns a negated clause round', () => {
  expect(ids([{ source: 'not-actor', field: 'actor', values: ['person:ana-brandt'], negated: true }])).toBe(
    '345',
  );
});

it('passes over a clause that is off, that is empty, or that the asking view made', () => {
  const clause: Clause = { source: 'document', field: 'document', values: ['b'] };
  expect(ids([clause])).toBe('45');
  expect(ids([{ ...clause, off: true }])).toBe('12345');
  expect(ids([{ ...clause, values: [] }])).toBe('12345');
  expect(ids([{ ...clause, values: [], negated: true }])).toBe('12345');
  expect(ids([clause], 'document')).toBe('12345');
});
