import { describe, expect, test } from 'vitest';
import { createDeriver } from '#lib/network/derive/create-deriver.ts';
import { ONE_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import { buildTable } from '#lib/network/table/table-builder.ts';
import { KERNELS } from '#lib/network/windows/kernels.ts';
import {
  cumulativeWindows,
  slidingWindows,
  smoothedWindow,
  smoothedWindows,
} from '#lib/network/windows/list-windows.ts';
import { weightOfDay } from '#lib/network/windows/window.ts';

describe('windows', () => {
  test('slide by a step as long as they fit', () => {
    expect(slidingWindows(10, 20, 5, 3)).toEqual([
      { from: 10, to: 14 },
      { from: 13, to: 17 },
      { from: 16, to: 20 },
    ]);
    expect(slidingWindows(10, 20, 12, 1)).toEqual([]);
  });

  test('grow to the last day', () => {
    expect(cumulativeWindows(10, 20, 4)).toEqual([
      { from: 10, to: 13 },
      { from: 10, to: 17 },
      { from: 10, to: 20 },
    ]);
    expect(cumulativeWindows(10, 17, 4).at(-1)).toEqual({ from: 10, to: 17 });
    expect(cumulativeWindows(10, 9, 4)).toEqual([]);
  });

  test('are smoothed as far as the kernel reaches', () => {
    expect(smoothedWindow(100, 10, 'triangular')).toMatchObject({ from: 90, to: 110 });
    expect(smoothedWindow(100, 10, 'gaussian')).toMatchObject({ from: 50, to: 150 });
    expect(smoothedWindows(0, 20, 5, 'uniform', 10).map(({ from, to }) => [from, to])).toEqual([
      [-5, 5],
      [5, 15],
      [15, 25],
    ]);
  });

  test('refuse to stand still', () => {
    expect(() => slidingWindows(0, 10, 5, 0)).toThrow('one day or longer, not 0');
    expect(() => cumulativeWindows(0, 10, NaN)).toThrow('one day or longer');
    expect(() => smoothedWindow(0, 0, 'uniform')).toThrow('above 0 days');
  });
});

describe.each(KERNELS)('the $id kernel', ({ id, weigh, reach }) => {
  test('counts 1 in the middle, no more further out, and nothing beyond its reach', () => {
    expect(weigh(0)).toBe(1);
    for (let at = 0; at < 60; at++) expect(weigh((at + 1) / 10)).toBeLessThanOrEqual(weigh(at / 10));
    expect(weigh(reach + 1e-9)).toBe(0);
  });

  test('weighs the days of a window', () => {
    const window = smoothedWindow(100, 10, id);
    expect(weightOfDay(window, 104)).toBe(weigh(0.4));
    expect(weightOfDay(window, 96)).toBe(weigh(0.4));
    expect(weightOfDay(window, window.to + 1)).toBe(0);
  });

  test('makes a pair of statements count the geometric mean of the two', () => {
    const table = buildTable([
      { actor: 'a', issue: 'x', day: 100, stance: 1 },
      { actor: 'b', issue: 'x', day: 104, stance: 1 },
    ]);
    const { values } = createDeriver(table, ONE_MODE_DEFAULTS).derive(smoothedWindow(100, 10, id));
    expect(values[0]).toBeCloseTo(Math.sqrt(weigh(0.4)), 12);
  });
});
