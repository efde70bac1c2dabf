import { expect, test } from 'vitest';
import { ONE_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import { PLAIN_VIEW } from '#lib/selection/over-time/network-view.ts';
import { amountWords, percentWords } from '#lib/view/over-time/amount-words.ts';
import { weightWords } from '#lib/view/over-time/weight-words.ts';
import { arithmeticOf } from '#lib/view/over-time/arithmetic-of.ts';
import { issuesShown } from '#lib/view/over-time/issues-shown.ts';
import type { Arrangement, OpenedTable, PairStory } from '#lib/workspace/over-time/table-service.ts';

test('A share is never said to be all, or nothing, where it is not', () => {
  expect(percentWords(691, 691)).toBe('100 %');
  expect(percentWords(690.9, 691)).toBe('99.9 %');
  expect(percentWords(0, 5)).toBe('0 %');
  expect(percentWords(1, 5000)).toBe('0.1 %');
  expect(percentWords(1, 3)).toBe('33 %');
  expect(amountWords(1234.5)).toBe('1,234.5');
});

test('The arithmetic goes from what two have in common to the value of the line', () => {
  const story: PairStory = {
    ids: ['a', 'b'],
    isTie: false,
    congruence: 218,
    conflict: 195,
    activity: [435, 666],
    aggregated: 23,
    divisor: 550.5,
    value: 23 / 550.5,
    drawn: 0,
    byTopic: [],
    issues: [],
  };
  const settings = { ...ONE_MODE_DEFAULTS, aggregation: 'subtract', normalization: 'average' } as const;
  expect(arithmeticOf(story, settings).map(({ sum }) => sum)).toEqual([
    '218 − 195 = 23',
    '(435 + 666) / 2 = 550.5',
    '23 / 550.5 = 0.04178',
  ]);
});

test('Issues that are not shown are told of, and nothing where all are', () => {
  const issues = ['x', 'y', 'z'].map((label) => ({ label, count: 1 }));
  const opened = { issues } as unknown as OpenedTable;
  const showing = (ids: readonly string[]) => ({ ids, actors: 1 }) as unknown as Arrangement;
  const { settings } = PLAIN_VIEW;
  expect(issuesShown(showing(['a', 'x', 'y']), opened, settings)).toBe(
    'The 2 issues with the most statements are shown, of 3',
  );
  expect(issuesShown(showing(['a', 'x', 'y', 'z']), opened, settings)).toBeNull();
  expect(issuesShown(showing(['a', 'x', 'y']), opened, { ...settings, issues: ['x', 'y'] })).toBeNull();
});

test('A weight of any size is told in few digits', () => {
  expect([955_227_328, -3.0799999, 0.25, 1.2e-9, 0].map(weightWords)).toEqual([
    '955,000,000',
    '3.08',
    '0.25',
    '1.2E-9',
    '0',
  ]);
});
