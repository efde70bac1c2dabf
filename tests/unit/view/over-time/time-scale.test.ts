import { expect, test } from 'vitest';
import { timeScale } from '#lib/view/over-time/time-scale.ts';
import { dayNumber } from '#lib/network/table/day-number.ts';

const labels = (from: string, to: string, widthPx = 720): string[] =>
  timeScale({ from: dayNumber(from), to: dayNumber(to) }, widthPx).ticks.map(({ label }) => label);

test('A short time is ticked by days, each told once', () => {
  for (const to of ['2020-05-05', '2020-05-06', '2020-05-08', '2020-05-14']) {
    const told = labels('2020-05-05', to);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told).size, told.join()).toBe(told.length);
  }
});

test('A long time is ticked by years', () => {
  expect(labels('1946-01-01', '2020-01-14')).toEqual([
    '1950',
    '1960',
    '1970',
    '1980',
    '1990',
    '2000',
    '2010',
    '2020',
  ]);
});
