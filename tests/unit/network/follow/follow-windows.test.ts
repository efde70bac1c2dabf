import { describe, expect, test } from 'vitest';
import { MOST_WINDOWS, followSpans, overlapOf, windowOf } from '#lib/network/follow/follow-windows.ts';
import { dayNumber, isoDay } from '#lib/network/table/day-number.ts';
import { weightOfDay } from '#lib/network/windows/window.ts';

const ALL = { from: dayNumber('1946-01-01'), to: dayNumber('2020-01-14') };
const FIVE = { from: dayNumber('1985-01-01'), to: dayNumber('1989-12-31') };

describe('the windows of a strip', () => {
  test('go from the first years to the last that are whole, a step apart', () => {
    const spans = followSpans(FIVE, { count: 1, unit: 'year' }, ALL);
    expect(spans).toHaveLength(70);
    expect(isoDay(spans[0]!.from)).toBe('1946-01-01');
    expect(isoDay(spans.at(-1)!.to)).toBe('2019-12-31');
    expect(overlapOf(spans)).toBeCloseTo(5, 1);
  });

  test('are never more than can be reckoned', () => {
    const spans = followSpans({ from: ALL.from, to: ALL.from + 6 }, { count: 1, unit: 'day' }, ALL);
    expect(spans.length).toBeLessThanOrEqual(MOST_WINDOWS);
    expect(spans.length).toBeGreaterThan(MOST_WINDOWS / 2);
  });
});

describe('a span', () => {
  test('is a window from the beginning on where windows only grow', () => {
    expect(windowOf(FIVE, { motion: 'cumulative', kernel: 'uniform' }, ALL)).toEqual({
      from: ALL.from,
      to: FIVE.to,
    });
  });

  test('smoothed by the uniform kernel counts the days that it has, and no others', () => {
    const oneDay = { from: FIVE.from, to: FIVE.from };
    for (const span of [FIVE, oneDay]) {
      const window = windowOf(span, { motion: 'smoothed', kernel: 'uniform' }, ALL);
      for (const [day, weight] of [
        [span.from, 1],
        [span.to, 1],
        [span.from - 1, 0],
        [span.to + 1, 0],
      ] as const)
        expect(weightOfDay(window, day)).toBe(weight);
    }
  });
});
