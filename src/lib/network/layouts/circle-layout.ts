// All nodes on one oval, kind by kind and country by country, so that every edge is seen against an empty middle.

import type { Network, NetworkNode } from '#lib/network/network.ts';
import type { Layout, LayoutOptions, Point, Positions } from './layout.ts';
import { fitIntoCanvas } from './fit-into-canvas.ts';

const ORDER: Record<NetworkNode['kind'], number> = {
  country: 0,
  person: 1,
  organization: 2,
  place: 3,
  other: 4,
  issue: 5,
};

function run(network: Network, options: LayoutOptions): Positions {
  const order = [...network.nodes].sort(
    (a, b) =>
      ORDER[a.kind] - ORDER[b.kind] ||
      (a.country ?? '~').localeCompare(b.country ?? '~', 'en') ||
      (a.id < b.id ? -1 : 1),
  );
  const points = order.map(({ id }, i): [string, Point] => {
    const angle = (2 * Math.PI * i) / order.length - Math.PI;
    return [
      id,
      {
        x: options.widthPx * 0.5 * (1 + 0.8 * Math.cos(angle)),
        y: options.heightPx * 0.5 * (1 + 0.8 * Math.sin(angle)),
      },
    ];
  });
  return fitIntoCanvas(network, new Map(points), options);
}

export const circleLayout: Layout = { id: 'circle', label: 'In a circle', rigid: true, run };
