// The tree of cells against the plain sum over all pairs.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/network/communities/seeded-random.ts';
import { Repulsion } from '#lib/network/layouts/large/repulsion.ts';

function plainly(
  x: Float64Array,
  y: Float64Array,
  masses: Float64Array,
  strength: number,
): [Float64Array, Float64Array] {
  const [forceX, forceY] = [new Float64Array(x.length), new Float64Array(x.length)];
  for (let a = 0; a < x.length; a++)
    for (let b = 0; b < x.length; b++) {
      const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!];
      const square = dx * dx + dy * dy;
      if (square === 0) continue;
      forceX[a]! += (strength * masses[a]! * masses[b]! * dx) / square;
      forceY[a]! += (strength * masses[a]! * masses[b]! * dy) / square;
    }
  return [forceX, forceY];
}

function byTree(
  x: Float64Array,
  y: Float64Array,
  masses: Float64Array,
  strength: number,
): [Float64Array, Float64Array] {
  const [forceX, forceY] = [new Float64Array(x.length), new Float64Array(x.length)];
  new Repulsion(masses).addTo(forceX, forceY, new Float64Array(x.length), x, y, strength);
  return [forceX, forceY];
}

describe('Repulsion', () => {
  it('is within a few per cent of the plain sum, in clumps as well', () => {
    const random = seededRandom(2);
    const count = 800;
    const x = Float64Array.from(
      { length: count },
      (_, i) => (i % 5) * 40 + random() * (i % 3 === 0 ? 1 : 30),
    );
    const y = Float64Array.from(
      { length: count },
      (_, i) => (i % 7) * 25 + random() * (i % 3 === 0 ? 1 : 30),
    );
    const masses = Float64Array.from({ length: count }, () => 1 + 5 * random());
    const [plainX, plainY] = plainly(x, y, masses, 2);
    const [treeX, treeY] = byTree(x, y, masses, 2);
    let [off, all] = [0, 0];
    for (let i = 0; i < count; i++) {
      off += Math.hypot(treeX[i]! - plainX[i]!, treeY[i]! - plainY[i]!) ** 2;
      all += Math.hypot(plainX[i]!, plainY[i]!) ** 2;
    }
    expect(Math.sqrt(off / all)).toBeLessThan(0.03);
  });

  it('is exact for few nodes, and finite wherever nodes lie, on one another too', () => {
    const place = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 6 }), (places) => {
        const x = Float64Array.from(places, ([each]) => each);
        const y = Float64Array.from(places, ([, each]) => each);
        const masses = new Float64Array(places.length).fill(1);
        const [plainX, plainY] = plainly(x, y, masses, 1);
        const [treeX, treeY] = byTree(x, y, masses, 1);
        for (let i = 0; i < places.length; i++) {
          expect(treeX[i]).toBeCloseTo(plainX[i]!, 9);
          expect(treeY[i]).toBeCloseTo(plainY[i]!, 9);
        }
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 7, maxLength: 300 }), (places) => {
        const [forceX] = byTree(
          Float64Array.from(places, ([each]) => each),
          Float64Array.from(places, ([, each]) => each / 1e6),
          new Float64Array(places.length).fill(1),
          1,
        );
        expect([...forceX].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
