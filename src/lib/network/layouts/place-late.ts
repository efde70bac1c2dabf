// Places for nodes that came too late for a layout: each in the middle of those that it is tied to, heavy ties counting more;
// many at once stand around it, so that none hides another. Nobody else moves.

import type { Tie } from './place-once.ts';

/** How far apart they stand, of how large the picture is. */
const LATE_APART = 0.02;

/** `positions` are x and y of each node one after the other; those of the `b` of a tie are filled in place. */
export function placeLate(
  positions: Float32Array<ArrayBuffer>,
  ties: readonly Tie[],
): Float32Array<ArrayBuffer> {
  const late = Map.groupBy(ties, ({ b }) => b);
  const size = Math.max(...positions) - Math.min(...positions);
  for (const [order, [node, around]] of [...late].entries()) {
    const all = around.reduce((sum, { weight }) => sum + weight, 0);
    const away = LATE_APART * size * Math.sqrt(order + 1);
    const angle = order * Math.PI * (3 - Math.sqrt(5));
    for (const axis of [0, 1]) {
      const middle = around.reduce((sum, { a, weight }) => sum + positions[2 * a + axis]! * weight, 0) / all;
      positions[2 * node + axis] = middle + away * (axis === 0 ? Math.cos(angle) : Math.sin(angle));
    }
  }
  return positions;
}
