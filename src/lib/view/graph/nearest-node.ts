// Which node an arrow key leads to: the nearest one within 60 degrees of the direction, what lies straight ahead
// counting as nearer than what lies aside.

import type { Point } from '#lib/network/layouts/layout.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const VECTORS: Record<Direction, Point> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};
const WIDEST = Math.cos((60 * Math.PI) / 180);

/** Null where no node lies that way. Points are in screen pixels (y downwards). */
export function nearestNode(
  from: Point,
  direction: Direction,
  nodes: Iterable<readonly [id: string, point: Point]>,
): string | null {
  const ahead = VECTORS[direction];
  let best: string | null = null;
  let leastCost = Infinity;
  for (const [id, point] of nodes) {
    const x = point.x - from.x;
    const y = point.y - from.y;
    const distance = Math.hypot(x, y);
    if (distance < 0.5) continue;
    const cosine = (x * ahead.x + y * ahead.y) / distance;
    if (cosine < WIDEST) continue;
    const cost = distance * (2 - cosine);
    if (cost < leastCost) {
      leastCost = cost;
      best = id;
    }
  }
  return best;
}
