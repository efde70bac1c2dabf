import { describe, expect, test } from 'vitest';
import { summaryWords, trialWords } from '#lib/view/table-import/trial-words.ts';

const TRIAL = { records: 1000, statements: 987, rejected: [], leftOut: 0, missing: null };

describe('a trial in words', () => {
  test.each([
    [{ ...TRIAL, statements: 1000 }, false, 'Of the first 1,000 rows all can be read.'],
    [
      { ...TRIAL, leftOut: 13 },
      false,
      'Of the first 1,000 rows 987 can be read; 13 rows without a stance are left out.',
    ],
    [
      {
        ...TRIAL,
        rejected: [
          { reason: 'no-actor', count: 12, value: null },
          { reason: 'date-unreadable', count: 1, value: 'soon' },
        ],
      },
      false,
      'Of the first 1,000 rows 987 can be read; 13 cannot: 12 have no actor and 1 has a date that cannot be read (“soon”).',
    ],
    [{ ...TRIAL, records: 3, statements: 3 }, false, 'Of 3 rows all can be read.'],
    [
      { ...TRIAL, records: 204, statements: 4637, leftOut: 1 },
      true,
      'Of 204 rows come 4,637 statements; 1 cell without a stance is left out.',
    ],
    [{ ...TRIAL, records: 0 }, false, 'There are no rows below the heading.'],
    [{ ...TRIAL, missing: 'Say more.' }, false, 'Say more.'],
  ] as const)('%#', (trial, isWide, words) => {
    expect(trialWords(trial, isWide)).toBe(words);
  });
});

test('what was read, in sentences', () => {
  expect(
    summaryWords({
      kind: 'table',
      title: 'x',
      statements: 2,
      records: 4,
      actors: 1,
      issues: 2,
      firstDay: '2019-05-14',
      lastDay: '2019-05-15',
      undated: 1,
      rejected: [['no-actor', 1]],
      leftOut: [['neutral', 1]],
      unknownStances: [],
      isWide: false,
      blank: 0,
      above: 2,
      endsOpen: true,
      hasQuotes: false,
    }),
  ).toEqual([
    '2 statements of 1 actor on 2 issues, 2019-05-14 to 2019-05-15, from 4 rows.',
    '1 statement without a date.',
    '1 row left out for having no stance: 1 × “neutral”.',
    '2 rows above the table not read.',
    'No line end closes the last row: it may be cut short.',
  ]);
});

test('in a wide table all cells are accounted for', () => {
  const words = summaryWords({
    kind: 'table',
    title: 'x',
    statements: 7,
    records: 6,
    actors: 2,
    issues: 9,
    firstDay: null,
    lastDay: null,
    undated: 7,
    rejected: [['cut', 1]],
    leftOut: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((value) => [value, 5] as const),
    unknownStances: [],
    isWide: true,
    blank: 12,
    above: 0,
    endsOpen: true,
    hasQuotes: false,
  });
  expect(words.slice(1)).toEqual([
    '35 cells left out for having no stance: 5 × “a”, 5 × “b”, 5 × “c”, 5 × “d”, 5 × “e” and 2 more.',
    '12 empty cells without a stance.',
  ]);
});
