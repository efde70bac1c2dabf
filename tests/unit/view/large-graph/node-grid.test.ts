// The node under the pointer, against looking at all of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeGrid } from '#lib/view/large-graph/node-grid.ts';

const unit = fc.float({ min: 0, max: 1, noNaN: true });

describe('NodeGrid', () => {
  it('finds what looking at every node finds, also for points outside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(unit, unit), { minLength: 1, maxLength: 200 }),
        fc.float({ min: Math.fround(-0.2), max: Math.fround(1.2), noNaN: true }),
        fc.float({ min: Math.fround(-0.2), max: Math.fround(1.2), noNaN: true }),
        unit,
        (places, x, y, reach) => {
          const grid = new NodeGrid(Float32Array.from(places.flat()));
          const distances = places.map(([atX, atY]) => Math.hypot(atX - x, atY - y));
          const least = Math.min(...distances);
          const found = grid.nearest(x, y, reach, (_, distance) => distance);
          if (least > reach) expect(found).toBeNull();
          else expect(distances[found!]).toBeCloseTo(least, 6);
        },
      ),
    );
  });

  it('passes over nodes that do not count', () => {
    const grid = new NodeGrid(Float32Array.of(0.5, 0.5, 0.6, 0.5));
    expect(grid.nearest(0.5, 0.5, 1, (node, distance) => (node === 0 ? Infinity : distance))).toBe(1);
  });
});
