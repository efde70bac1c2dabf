import { describe, expect, test } from 'vitest';
import { duplicatesById } from '#lib/network/derive/duplicates.ts';
import type { DuplicatesId } from '#lib/network/derive/duplicates.ts';
import { dayNumber } from '#lib/network/table/day-number.ts';
import { buildTable } from '#lib/network/table/table-builder.ts';

/** Whether statements of two days (null: undated) are of one period. */
function areOne(
  id: DuplicatesId,
  a: string | null,
  b: string | null,
  document: string | null = null,
): boolean {
  const table = buildTable(
    [a, b].map((day) => ({ actor: 'a', issue: 'x', day: dayNumber(day), stance: 1, document })),
  );
  const periodOf = duplicatesById(id).periodOf!;
  return periodOf(table, 0) === periodOf(table, 1);
}

describe('repetitions', () => {
  test.each<[DuplicatesId, string, string, boolean]>([
    ['day', '2019-05-14', '2019-05-14', true],
    ['day', '2019-05-14', '2019-05-15', false],
    ['week', '2019-05-13', '2019-05-19', true],
    ['week', '2019-05-12', '2019-05-13', false],
    ['week', '1969-12-29', '1970-01-04', true],
    ['week', '2018-12-31', '2019-01-01', true],
    ['week', '2018-05-14', '2019-05-13', false],
    ['month', '2019-05-01', '2019-05-31', true],
    ['month', '2018-05-14', '2019-05-14', false],
    ['year', '2019-01-01', '2019-12-31', true],
    ['year', '2018-12-31', '2019-01-01', false],
    ['range', '1946-01-01', '2019-01-01', true],
    ['dna-week', '2018-05-14', '2019-05-13', true],
    ['dna-week', '2016-01-03', '2015-12-31', true],
    ['dna-week', '2016-01-03', '2016-01-04', false],
    ['dna-month', '2018-05-01', '2019-05-31', true],
    ['dna-month', '2019-05-31', '2019-06-01', false],
  ])('once per %s: %s and %s %s', (id, a, b, expected) => {
    expect(areOne(id, a, b)).toBe(expected);
  });

  test('are of one document by its name; rows without a document are each of their own', () => {
    expect(areOne('document', '2019-05-14', '2019-05-15', 'd')).toBe(true);
    expect(areOne('document', '2019-05-14', '2019-05-14', null)).toBe(false);
  });

  test('without a date are of one period, which no date is in', () => {
    for (const id of ['day', 'week', 'month', 'year', 'dna-week', 'dna-month'] as const) {
      expect(areOne(id, null, null)).toBe(true);
      expect(areOne(id, null, '1970-01-01')).toBe(false);
    }
  });
});
