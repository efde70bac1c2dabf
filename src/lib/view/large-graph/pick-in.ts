// What of a large scene is at a point of it: the node whose rim is nearest, within a few pixels, or else the strongest of the
// edges there.

import type { Point } from '#lib/network/layouts/layout.ts';
import type { LargeGraphPick, LargeScene } from './large-scene.ts';
import { EDGE_REACH_PX, NODE_REACH_PX } from './pick-at.ts';

/** Only `nodes` and `edges` are looked at; edges are the strongest last. */
export function pickIn(
  { graph: { sources, targets }, places, radiiPx }: LargeScene,
  nodes: Iterable<number>,
  edges: ArrayLike<number>,
  { x, y }: Point,
): LargeGraphPick | null {
  let nearest: number | null = null;
  let leastPx = NODE_REACH_PX;
  for (const node of nodes) {
    const gapPx = Math.hypot(places[2 * node]! - x, places[2 * node + 1]! - y) - radiiPx[node]!;
    if (gapPx > leastPx) continue;
    leastPx = gapPx;
    nearest = node;
  }
  if (nearest !== null) return { kind: 'node', node: nearest };
  for (let at = edges.length - 1; at >= 0; at--) {
    const [a, b] = [2 * sources[edges[at]!]!, 2 * targets[edges[at]!]!];
    const [ax, ay] = [places[a]! - x, places[a + 1]! - y];
    const [dx, dy] = [places[b]! - x - ax, places[b + 1]! - y - ay];
    const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    if (Math.hypot(ax + along * dx, ay + along * dy) <= EDGE_REACH_PX)
      return { kind: 'edge', edge: edges[at]! };
  }
  return null;
}
