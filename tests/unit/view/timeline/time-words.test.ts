import { describe, expect, test } from 'vitest';
import { calendarStep, timeWindow } from '#lib/view/timeline/time-window.ts';
import { DAY_MS, isoDayToMs, msToIsoDay } from '#lib/view/timeline/iso-day.ts';
import { describeRange, describeTime, tickLabels } from '#lib/view/timeline/time-words.ts';

describe('describeRange', () => {
  test.each([
    ['2019-05-14', '2019-05-14', '14 May 2019'],
    ['2019-05-14', '2019-06-02', '14 May 2019 – 2 Jun 2019'],
    ['2019-05-01', '2019-05-31', 'May 2019'],
    ['2019-05-01', '2020-06-30', 'May 2019 – Jun 2020'],
    ['2016-01-01', '2016-12-31', '2016'],
    ['2016-01-01', '2018-12-31', '2016 – 2018'],
    ['2020-02-01', '2020-02-28', '1 Feb 2020 – 28 Feb 2020'],
    ['soon', 'later', 'soon – later'],
  ])('says %s to %s as %s', (from, to, words) => {
    expect(describeRange(from, to)).toBe(words);
  });
});

describe('describeTime', () => {
  test('says no more than the precision allows', () => {
    const span = null;
    expect(describeTime({ from: '2019-05-13', to: '2019-05-19', precision: 'week', span })).toBe(
      'week of 13 May 2019',
    );
    expect(describeTime({ from: '2019-04-01', to: '2019-06-30', precision: 'quarter', span })).toBe(
      'Q2 2019',
    );
    expect(describeTime({ from: '2019-06-01', to: '2019-06-30', precision: 'month', span })).toBe('Jun 2019');
    expect(describeTime({ from: '2020-01-01', to: '2020-12-31', precision: 'year', span })).toBe('2020');
  });
});

describe('tickLabels', () => {
  const dates = (...days: string[]) => days.map((day) => new Date(day));

  test('says the year once, and again where it turns', () => {
    expect(tickLabels(dates('2019-11-01', '2019-12-01', '2020-01-01', '2020-02-01'))).toEqual([
      'Nov 2019',
      'Dec',
      'Jan 2020',
      'Feb',
    ]);
    expect(tickLabels(dates('2019-12-29', '2020-01-05'))).toEqual(['29 Dec 2019', '5 Jan 2020']);
  });

  test('says years alone where the ticks are years', () => {
    expect(tickLabels(dates('2016-01-01', '2018-01-01'))).toEqual(['2016', '2018']);
  });

  test('does not pass a single month for a year', () => {
    expect(tickLabels(dates('2021-04-01'))).toEqual(['Apr 2021']);
  });
});

describe('timeWindow', () => {
  const day = (iso: string) => ({ fromMs: isoDayToMs(iso)!, untilMs: isoDayToMs(iso)! + DAY_MS });

  test('gives a single day a week on either side', () => {
    const window = timeWindow([day('2019-05-14')])!;
    expect([msToIsoDay(window.fromMs), msToIsoDay(window.untilMs)]).toEqual(['2019-05-07', '2019-05-22']);
  });

  test('leaves a margin around years', () => {
    const window = timeWindow([day('2016-01-01'), day('2020-12-31')])!;
    expect(window.fromMs).toBeLessThan(isoDayToMs('2016-01-01')!);
    expect(window.fromMs).toBeGreaterThan(isoDayToMs('2015-10-01')!);
  });

  test('is null for nothing', () => {
    expect(timeWindow([])).toBeNull();
  });

  test('has its brush move by what a hand can aim at', () => {
    const window = (from: string, to: string) => ({ fromMs: isoDayToMs(from)!, untilMs: isoDayToMs(to)! });
    expect(calendarStep(window('2019-05-01', '2019-05-31'), 900, 6).name).toBe('day');
    expect(calendarStep(window('2019-01-01', '2020-01-01'), 900, 6).name).toBe('week');
    expect(calendarStep(window('2016-01-01', '2021-01-01'), 900, 6).name).toBe('month');
    expect(calendarStep(window('1946-01-01', '2021-01-01'), 900, 6).name).toBe('year');
  });
});
