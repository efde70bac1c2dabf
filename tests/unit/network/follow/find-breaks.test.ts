import { describe, expect, test } from 'vitest';
import { findBreaks } from '#lib/network/follow/find-breaks.ts';
import { seededRandom } from '#lib/network/communities/seeded-random.ts';

const random = seededRandom(7);
const noise = (size: number): number => size * (random() + random() + random() - 1.5);
const levels = (...stretches: readonly (readonly [length: number, level: number])[]): number[] =>
  stretches.flatMap(([length, level]) => Array.from({ length }, () => level + noise(0.05)));

const ALONE = { overlap: 1, mostBreaks: 4 };

describe('breaks', () => {
  test('are where the level changes', () => {
    expect(findBreaks(levels([30, 0.2], [25, 0.6], [30, 0.4]), ALONE)).toEqual([30, 55]);
  });

  test('are none in noise around one level, nor in a level that is exact', () => {
    expect(findBreaks(levels([80, 0.5]), ALONE)).toEqual([]);
    expect(
      findBreaks(
        Array.from({ length: 50 }, () => 3),
        ALONE,
      ),
    ).toEqual([]);
  });

  test('are found past windows that tell nothing, at the places of the series', () => {
    const series: (number | null)[] = [null, null, ...levels([20, 0.1], [20, 0.7])];
    expect(findBreaks(series, ALONE)).toEqual([22]);
  });

  test('are fewer where windows overlap: the same numbers are then less that is known', () => {
    const series = levels([12, 0.5], [12, 0.53]);
    const sure = levels([20, 0.2], [20, 0.8]);
    expect(findBreaks(series, { overlap: 8, mostBreaks: 4 })).toEqual([]);
    expect(findBreaks(sure, { overlap: 5, mostBreaks: 4 })).toHaveLength(1);
  });

  test('leave stretches that are at least as long as a window, and are no more than asked for', () => {
    const series = levels([10, 0], [10, 1], [10, 0], [10, 1], [10, 0], [10, 1]);
    const breaks = findBreaks(series, { overlap: 1, mostBreaks: 3 });
    expect(breaks).toHaveLength(3);
    const long = findBreaks(series, { overlap: 15, mostBreaks: 5 });
    for (const [at, place] of long.entries()) expect(place - (long[at - 1] ?? 0)).toBeGreaterThanOrEqual(15);
  });

  test('are none in a series too short to have two windows', () => {
    expect(findBreaks([], ALONE)).toEqual([]);
    expect(findBreaks([1, 2, 9], { overlap: 2, mostBreaks: 4 })).toEqual([]);
  });
});
