// Where nodes stand before any force moves them: on a circle of radius 1, in an order that puts a node beside those it
// is linked to (a walk through the network, breadth first, from the busiest node of each part). Deterministic.

import type { Network } from '#lib/network/network.ts';
import type { Point, Positions } from './layout.ts';

/** Node ids in the order of the walk. */
export function walkOrder(network: Network): readonly string[] {
  const neighbours = new Map<string, string[]>(network.nodes.map(({ id }) => [id, []]));
  for (const { source, target } of network.edges) {
    neighbours.get(source)?.push(target);
    neighbours.get(target)?.push(source);
  }
  const busiestFirst = [...neighbours.keys()].sort(
    (a, b) => neighbours.get(b)!.length - neighbours.get(a)!.length || (a < b ? -1 : 1),
  );
  const seen = new Set<string>();
  const order: string[] = [];
  for (const first of busiestFirst) {
    if (seen.has(first)) continue;
    const queue = [first];
    seen.add(first);
    for (let next = 0; next < queue.length; next++) {
      const id = queue[next]!;
      order.push(id);
      for (const neighbour of [...neighbours.get(id)!].sort()) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        queue.push(neighbour);
      }
    }
  }
  return order;
}

/** Points on the unit circle, the first at the top, clockwise. */
export function startOnCircle(network: Network): Positions {
  const order = walkOrder(network);
  return new Map(
    order.map((id, i): [string, Point] => {
      const angle = (2 * Math.PI * i) / order.length - Math.PI / 2;
      return [id, { x: Math.cos(angle), y: Math.sin(angle) }];
    }),
  );
}
