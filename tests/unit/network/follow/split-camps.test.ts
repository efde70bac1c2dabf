import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairCount } from '#lib/network/derive/pairs.ts';
import { splitCamps } from '#lib/network/follow/split-camps.ts';

/** Pairs of so many actors by what two of them have. */
function pairs(actors: number, of: (a: number, b: number) => number): Float64Array {
  const values: number[] = [];
  for (let a = 0; a < actors; a++) for (let b = a + 1; b < actors; b++) values.push(of(a, b));
  return Float64Array.from(values);
}

/** The best of all splits, by trying each. */
function bestOf(congruence: Float64Array, conflict: Float64Array, actors: number): number {
  const all = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  let best = 0;
  for (let split = 0; split < 2 ** (actors - 1); split++) {
    let [agreed, differed] = [0, 0];
    for (let a = 0, pair = 0; a < actors; a++)
      for (let b = a + 1; b < actors; b++, pair++)
        if (((split >> a) & 1) !== ((split >> b) & 1)) {
          agreed += congruence[pair]!;
          differed += conflict[pair]!;
        }
    best = Math.max(best, differed / all(conflict) - agreed / all(congruence));
  }
  return best;
}

describe('two camps', () => {
  test('that agree within and conflict between are found, and polarisation is 1', () => {
    const own = (a: number, b: number): boolean => a % 2 === b % 2;
    const { side, polarisation } = splitCamps(
      pairs(9, (a, b) => (own(a, b) ? 3 : 0)),
      pairs(9, (a, b) => (own(a, b) ? 0 : 2)),
      9,
    );
    expect(polarisation).toBeCloseTo(1, 12);
    for (let actor = 2; actor < 9; actor++) expect(side[actor]).toBe(side[actor % 2]);
    expect(side[0]).not.toBe(side[1]);
  });

  test('explain nothing where all agree and conflict alike', () => {
    const alike = pairs(8, () => 1);
    expect(splitCamps(alike, alike, 8).polarisation).toBeCloseTo(0, 12);
  });

  test('are not told where there is no conflict, or no agreement', () => {
    const [some, none] = [pairs(4, () => 1), new Float64Array(pairCount(4))];
    expect(splitCamps(some, none, 4).polarisation).toBeNull();
    expect(splitCamps(none, some, 4).polarisation).toBeNull();
  });

  test('are never better than the best of all splits, and nearly always as good', () => {
    let [asGood, tried] = [0, 0];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 28, maxLength: 28 }), (counts) => {
        const congruence = Float64Array.from(counts, ([agreed]) => agreed);
        const conflict = Float64Array.from(counts, ([, differed]) => differed);
        const { polarisation } = splitCamps(congruence, conflict, 8);
        if (polarisation === null) return;
        const best = bestOf(congruence, conflict, 8);
        expect(polarisation).toBeLessThanOrEqual(best + 1e-9);
        tried++;
        if (polarisation > best - 1e-9) asGood++;
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(asGood / tried).toBeGreaterThan(0.98);
  });
});
