// How strongly edges are drawn, and in which order.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByStrength, strengthScales } from '#lib/view/large-graph/edge-strength.ts';

const values = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 })
  .map((numbers) => Float32Array.from(numbers));

describe('strengthScales', () => {
  it('measures agreement and conflict apart, from the middle of each to its strongest hundredth', () => {
    const made = Float32Array.from({ length: 2000 }, (_, i) =>
      i < 1000 ? (i + 1) / 1000 : -(i - 999) / 10_000,
    );
    const { agree, conflict } = strengthScales(made);
    expect(agree.low).toBeCloseTo(0.5, 2);
    expect(agree.high).toBeCloseTo(0.99, 2);
    expect(conflict.low).toBeCloseTo(0.05, 2);
    expect(conflict.high).toBeCloseTo(0.099, 2);
  });

  it('draws edges that are all alike at half strength', () => {
    const { agree } = strengthScales(new Float32Array(50).fill(3));
    expect((3 - agree.low) / (agree.high - agree.low)).toBeCloseTo(0.5, 5);
  });
});

describe('orderByStrength', () => {
  it('holds each edge once, those of value 0 first, then weakest first within a thousandth of their sign’s strongest', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const order = orderByStrength(numbers);
        expect([...order].sort((a, b) => a - b)).toEqual([...numbers.keys()]);
        const most = {
          agree: Math.max(0, ...numbers),
          conflict: Math.max(0, ...numbers.map((each) => -each)),
        };
        const strength = (edge: number): number =>
          numbers[edge]! > 0 ? numbers[edge]! / most.agree : -numbers[edge]! / (most.conflict || 1);
        const absent = numbers.filter((each) => each === 0).length;
        expect([...order.slice(0, absent)].every((edge) => numbers[edge] === 0)).toBe(true);
        for (let i = 1; i < order.length; i++)
          expect(strength(order[i]!)).toBeGreaterThan(strength(order[i - 1]!) - 1 / 1000);
      }),
    );
  });

  it('scatters edges that are alike', () => {
    const last = orderByStrength(new Float32Array(1000).fill(1)).slice(-100);
    expect(last.filter((edge) => edge < 500).length).toBeGreaterThan(35);
    expect(last.filter((edge) => edge >= 500).length).toBeGreaterThan(35);
  });
});
