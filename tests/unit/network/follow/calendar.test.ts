import { describe, expect, test } from 'vitest';
import { lengthOf, moveDay, moveSpan, roundDay, roundOut, spanFrom } from '#lib/network/follow/calendar.ts';
import type { Span, Step } from '#lib/network/follow/calendar.ts';
import { dayNumber, isoDay } from '#lib/network/table/day-number.ts';

const day = dayNumber;
const span = (from: string, to: string): Span => ({ from: day(from), to: day(to) });
const words = ({ from, to }: Span): string => `${isoDay(from)}..${isoDay(to)}`;
const YEAR: Step = { count: 1, unit: 'year' };
const ALL = span('1946-01-01', '2020-01-14');

describe('a window that moves by the calendar', () => {
  test('stays from the first of January to the last of December over leap years', () => {
    const fiveYears = span('1985-01-01', '1989-12-31');
    expect(words(moveSpan(fiveYears, YEAR, 1, ALL))).toBe('1986-01-01..1990-12-31');
    expect(words(moveSpan(fiveYears, YEAR, -21, ALL))).toBe('1964-01-01..1968-12-31');
    expect(lengthOf(moveSpan(fiveYears, YEAR, 1, ALL))).toBe(lengthOf(fiveYears));
  });

  test('keeps its days where they are no whole months', () => {
    const days = span('1985-03-05', '1985-03-14');
    expect(words(moveSpan(days, { count: 1, unit: 'month' }, 1, ALL))).toBe('1985-04-05..1985-04-14');
    expect(lengthOf(days)).toBe('10d');
    expect(isoDay(moveDay(day('1985-01-31'), { count: 1, unit: 'month' }))).toBe('1985-02-28');
    expect(isoDay(moveDay(day('1984-02-29'), YEAR))).toBe('1985-02-28');
  });

  test('stops at the ends of the time', () => {
    const fiveYears = span('1985-01-01', '1989-12-31');
    expect(words(moveSpan(fiveYears, YEAR, -100, ALL))).toBe('1946-01-01..1950-12-31');
    expect(words(moveSpan(fiveYears, YEAR, 100, ALL))).toBe('2015-02-01..2020-01-31');
    expect(words(moveSpan(span('2014-01-01', '2018-12-31'), YEAR, 1, ALL))).toBe('2015-01-01..2019-12-31');
    const days = span('1985-03-05', '1985-03-14');
    expect(words(moveSpan(days, YEAR, 100, ALL))).toBe('2020-01-05..2020-01-14');
    const fromMarch = { from: day('1946-03-09'), to: ALL.to };
    expect(words(moveSpan(fiveYears, YEAR, -100, fromMarch))).toBe('1946-03-01..1951-02-28');
  });

  test('stays whole months and keeps its length at both ends, and there is no window after the last', () => {
    const fiveYears = span('1985-01-01', '1989-12-31');
    const last = moveSpan(fiveYears, YEAR, 1e4, ALL);
    expect(lengthOf(last)).toBe(lengthOf(fiveYears));
    expect(moveSpan(last, YEAR, 1, ALL)).toEqual(last);
  });

  test('is the whole time where it is longer, and steps beyond the calendar are steps to its ends', () => {
    const ages = span('0001-01-01', '9999-12-31');
    expect(words(moveSpan(ages, YEAR, 1, ALL))).toBe('1946-01-01..2020-01-31');
    const century = { count: 100, unit: 'year' } as const;
    const fiveYears = span('1985-01-01', '1989-12-31');
    expect(words(moveSpan(fiveYears, century, 1e4, ALL))).toBe('2015-02-01..2020-01-31');
    expect(words(moveSpan(fiveYears, century, -1e4, ALL))).toBe('1946-01-01..1950-12-31');
  });

  test('is of the length of another, from where it is put', () => {
    expect(words(spanFrom(day('2000-02-01'), span('1999-01-01', '1999-02-28')))).toBe(
      '2000-02-01..2000-03-31',
    );
    expect(words(spanFrom(day('2000-02-10'), span('1999-01-01', '1999-01-31')))).toBe(
      '2000-02-10..2000-03-11',
    );
  });

  test('is rounded to whole days, months and years', () => {
    expect(words(roundOut(day('1987-05-05'), day('1988-02-02'), 'year'))).toBe('1987-01-01..1988-12-31');
    expect(words(roundOut(day('1987-05-05'), day('1988-02-02'), 'month'))).toBe('1987-05-01..1988-02-29');
    expect(isoDay(roundDay(day('1987-05-12'), 'month'))).toBe('1987-05-01');
    expect(isoDay(roundDay(day('1987-05-22'), 'month'))).toBe('1987-06-01');
    expect(isoDay(moveDay(day('1987-05-01'), { count: 2, unit: 'month' }, -3))).toBe('1986-11-01');
  });
});
