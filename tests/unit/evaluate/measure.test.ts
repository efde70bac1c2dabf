import { describe, expect, test } from 'vitest';
import { f1Figures } from '#lib/evaluate/figures.ts';
import type { Outcome } from '#lib/evaluate/gold-set.ts';
import { measure } from '#lib/evaluate/measure.ts';

const rows = (right: number, wrong: number): Outcome[] =>
  Array.from({ length: right + wrong }, (_, at) => ({
    tallies: { edge: { right: at < right ? 1 : 0, predicted: 1, gold: 1 } },
    mistakes: [],
  }));

const figures = f1Figures('edge', 'stances');

describe('measure', () => {
  test('sums rows before it divides', () => {
    const outcomes: Outcome[] = [
      { tallies: { edge: { right: 1, predicted: 1, gold: 1 } }, mistakes: [] },
      { tallies: { edge: { right: 0, predicted: 3, gold: 1 } }, mistakes: [] },
    ];
    expect(measure(figures, outcomes).map(({ value }) => value)).toEqual([1 / 3, 1 / 4, 1 / 2]);
  });

  test('gives an interval around the figure, narrower with more rows, and the same each time', () => {
    const width = (outcomes: Outcome[]) => {
      const { value, interval } = measure(figures, outcomes)[0]!;
      const [low, high] = interval!;
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
      return high - low;
    };
    expect(width(rows(120, 80))).toBeLessThan(width(rows(12, 8)));
    expect(measure(figures, rows(12, 8))).toEqual(measure(figures, rows(12, 8)));
  });

  test('is 0 where nothing was predicted, and has no interval over one row', () => {
    expect(measure(figures, [{ tallies: {}, mistakes: [] }])[0]).toEqual({
      id: 'edge.f1',
      value: 0,
      interval: null,
    });
  });
});
