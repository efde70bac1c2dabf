import { expect, test } from 'vitest';
import { FeatureKeys } from '#lib/extract/pairs/feature-keys.ts';

function keysOf(...keys: number[]): number[] {
  const bag = new FeatureKeys();
  for (const key of keys) bag.add(key);
  return [...bag.distinct()];
}

test('each key is given once, in order', () => {
  expect(keysOf(7, -3, 7, 0, -3)).toEqual([-3, 0, 7]);
  expect(keysOf()).toEqual([]);
});

test('a pair of many features loses none', () => {
  expect(keysOf(...Array.from({ length: 5000 }, (_, at) => at % 3000))).toHaveLength(3000);
});

test('nothing of the last pair is left after clearing', () => {
  const bag = new FeatureKeys();
  for (const key of [1, 2, 3]) bag.add(key);
  bag.distinct();
  bag.clear();
  bag.add(9);
  expect([...bag.distinct()]).toEqual([9]);
});
