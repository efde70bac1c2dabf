// Gives newcomers a first place among nodes that are placed already: the middle of their placed neighbours, neighbours of
// newcomers following in turn; one without any goes to the middle of the canvas. Who stands on whom is settled later.

import type { Network } from '#lib/network/network.ts';
import type { LayoutOptions, Point, Positions } from './layout.ts';

/** Positions for every node: pinned ones as they are. Deterministic. */
export function placeBeside(network: Network, options: LayoutOptions): Positions {
  const placed = new Map<string, Point>();
  const neighbours = new Map<string, string[]>(network.nodes.map(({ id }) => [id, []]));
  for (const { source, target } of network.edges) {
    neighbours.get(source)?.push(target);
    neighbours.get(target)?.push(source);
  }
  for (const { id } of network.nodes) {
    const pin = options.pinned?.get(id);
    if (pin) placed.set(id, pin);
  }
  let waiting = network.nodes.map(({ id }) => id).filter((id) => !placed.has(id));
  while (waiting.length > 0) {
    const found = waiting.flatMap((id): [string, Point][] => {
      const around = neighbours.get(id)!.flatMap((other) => placed.get(other) ?? []);
      if (around.length === 0) return [];
      return [
        [
          id,
          {
            x: around.reduce((sum, { x }) => sum + x, 0) / around.length,
            y: around.reduce((sum, { y }) => sum + y, 0) / around.length,
          },
        ],
      ];
    });
    if (found.length === 0) found.push([waiting[0]!, { x: options.widthPx / 2, y: options.heightPx / 2 }]);
    for (const [id, point] of found) placed.set(id, point);
    waiting = waiting.filter((id) => !placed.has(id));
  }
  return placed;
}
