// Where nodes stand before any force moves them: on a circle of radius 1, in an order that puts a node beside those it
// is linked to (a walk through the network, breadth first, from the busiest node of each part). Deterministic.

import type { Network } from '#lib/network/network.ts';
import type { Point, Positions } from './layout.ts';

/** Node ids in the order of the walk; with `from` the rim, each part is walked from the node farthest from its busiest. */
export function walkOrder(network: Network, from: 'busiest' | 'rim' = 'busiest'): readonly string[] {
  const neighbours = new Map<string, string[]>(network.nodes.map(({ id }) => [id, []]));
  for (const { source, target } of network.edges) {
    neighbours.get(source)?.push(target);
    neighbours.get(target)?.push(source);
  }
  for (const around of neighbours.values()) around.sort();
  const busiestFirst = [...neighbours.keys()].sort(
    (a, b) => neighbours.get(b)!.length - neighbours.get(a)!.length || (a < b ? -1 : 1),
  );
  const walk = (first: string): string[] => {
    const part = [first];
    const reached = new Set(part);
    for (const id of part)
      for (const neighbour of neighbours.get(id)!)
        if (!reached.has(neighbour)) {
          reached.add(neighbour);
          part.push(neighbour);
        }
    return part;
  };
  const seen = new Set<string>();
  const order: string[] = [];
  for (const first of busiestFirst) {
    if (seen.has(first)) continue;
    const part = walk(first);
    for (const id of from === 'rim' ? walk(part.at(-1)!) : part) {
      seen.add(id);
      order.push(id);
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
