import { describe, expect, test } from 'vitest';
import { keepBackbone } from '#lib/network/derive/backbone.ts';
import { pairCount, pairIndex } from '#lib/network/derive/pairs.ts';

describe('pairs', () => {
  test('have each a place of their own, in order', () => {
    const places: number[] = [];
    for (let a = 0; a < 7; a++) for (let b = a + 1; b < 7; b++) places.push(pairIndex(b, a, 7));
    expect(places).toEqual(Array.from({ length: pairCount(7) }, (_, at) => at));
  });
});

describe('the backbone', () => {
  // A star of 0 with one strong arm: (1 - 8 / 10) ^ 2 = 0.04 and (1 - 1 / 10) ^ 2 = 0.81.
  const star = () => {
    const values = new Float64Array(pairCount(4));
    values[pairIndex(0, 1, 4)] = -8;
    values[pairIndex(0, 2, 4)] = 1;
    values[pairIndex(0, 3, 4)] = 1;
    return values;
  };

  test('keeps the arm that stands out, by size and not by sign', () => {
    const values = star();
    keepBackbone(values, 4, 0.05);
    expect([...values]).toEqual([-8, 0, 0, 0, 0, 0]);
  });

  test('keeps none where the level is stricter than the strongest', () => {
    const values = star();
    keepBackbone(values, 4, 0.04 - 1e-9);
    expect([...values]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('keeps all where the level is mild', () => {
    const values = star();
    keepBackbone(values, 4, 0.82);
    expect([...values]).toEqual([...star()]);
  });
});
