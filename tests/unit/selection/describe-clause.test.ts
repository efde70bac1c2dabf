import { expect, it } from 'vitest';
import { describeClause } from '#lib/selection/describe-clause.ts';
import { smallWorkspace } from './small-workspace.ts';

it('names up to three values and counts the rest', () => {
  const values = ['person:ana-brandt', 'person:luc-morel', 'country:NOR', 'organization:harbour-union'];
  expect(
    describeClause({ source: 'actor', field: 'actor', values: values.slice(0, 2) }, smallWorkspace),
  ).toBe('Ana Brandt or Luc Morel');
  expect(describeClause({ source: 'actor', field: 'actor', values }, smallWorkspace)).toBe(
    'Ana Brandt, Luc Morel, Norway or 1 more',
  );
});

it('says countries by name, whether or not an entity has it', () => {
  expect(describeClause({ source: 'country', field: 'country', values: ['ISL'] }, smallWorkspace)).toBe(
    'Iceland',
  );
});

it('says time and certainty in words', () => {
  const time = {
    source: 'time',
    field: 'time',
    basis: 'said',
    from: '2031-03-01',
    to: '2031-03-01',
  } as const;
  expect(describeClause(time, smallWorkspace)).toBe('said 1 Mar 2031');
  expect(describeClause({ ...time, to: '2031-04-02' }, smallWorkspace)).toBe('said 1 Mar 2031 to 2 Apr 2031');
  expect(describeClause({ source: 'confidence', field: 'confidence', min: 0.6 }, smallWorkspace)).toBe(
    'at least 60 % sure',
  );
});
