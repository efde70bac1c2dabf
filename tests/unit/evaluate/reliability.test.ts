import { describe, expect, test } from 'vitest';
import type { Ranked } from '#lib/evaluate/gold-set.ts';
import { precisionAtRecall } from '#lib/evaluate/precision-at-recall.ts';
import { measureReliability } from '#lib/evaluate/reliability.ts';

const answers = (...list: [confidence: number, right: boolean][]): Ranked[] =>
  list.map(([confidence, right]) => ({ confidence, right, rule: confidence > 0.5 ? 'sure' : 'unsure' }));

describe('measureReliability', () => {
  test('has ten bins, the last of which holds 1', () => {
    const { bins } = measureReliability(answers([0, false], [0.05, true], [0.95, true], [1, true]));
    expect(bins.map(({ count }) => count)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(bins[9]).toMatchObject({ from: 0.9, to: 1, right: 2, meanConfidence: 0.975 });
  });

  test('weighs the distance of each bin by its answers', () => {
    const ranked = answers([0.8, true], [0.8, true], [0.8, false], [0.2, false]);
    // (|3 × .8 − 2| + |1 × .2 − 0|) / 4
    expect(measureReliability(ranked).expectedCalibrationError).toBeCloseTo(0.15, 12);
  });

  test('tells rules apart, the busiest first', () => {
    const { rules } = measureReliability(answers([0.2, true], [0.8, true], [0.9, false]));
    expect(rules.map(({ rule, count, right }) => [rule, count, right])).toEqual([
      ['sure', 2, 1],
      ['unsure', 1, 1],
    ]);
  });

  test('is 0 where nothing was answered', () => {
    expect(measureReliability([]).expectedCalibrationError).toBe(0);
  });
});

describe('precisionAtRecall', () => {
  test('takes answers of equal confidence together', () => {
    expect(precisionAtRecall(answers([0.9, true], [0.9, false], [0.5, true]), 2, 0.5)).toBeCloseTo(2 / 3);
  });

  test('takes the best threshold that finds enough', () => {
    const ranked = answers([0.9, false], [0.8, true], [0.7, true], [0.6, false]);
    expect(precisionAtRecall(ranked, 4, 0.5)).toBeCloseTo(2 / 3);
  });

  test('is 0 where too little is found', () => {
    expect(precisionAtRecall(answers([0.9, true]), 10, 0.35)).toBe(0);
  });
});
