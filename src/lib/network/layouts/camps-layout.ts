// Pulls sides apart: those who agree stand together, those who disagree on opposite sides, and what is disputed between
// them. Sides come from the signed Laplacian (camps/find-sides.ts). Small networks are then drawn by stress
// majorization, where nodes of different sides ask for a long way between them; large ones by ForceAtlas2 over all but
// the disagreements.

import { findSides } from '#lib/network/camps/find-sides.ts';
import type { Network } from '#lib/network/network.ts';
import { evenOut } from './even-out.ts';
import { fitIntoCanvas } from './fit-into-canvas.ts';
import { forceLayout, runForces } from './force-layout.ts';
import type { Layout, LayoutOptions, Point, Positions } from './layout.ts';
import { startOnCircle } from './start-on-circle.ts';

const LENGTHS = { agree: 1, disagree: 2.6, none: 0.9 } as const;
/** How far apart, in lengths of an edge, two nodes of different sides are kept. */
const APART = 3;
/** How far the sides are moved apart at the end, as a share of the picture's extent. */
const SHIFT = 0.4;
const SMALL = 250;

const signOf = (side: number): number => (Math.abs(side) < 1e-6 ? 0 : Math.sign(side));

/** Undecided ones go halfway towards the mean side of those they are linked to. */
function leanings(network: Network, sides: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  const lean = (id: string, towards: string): void => {
    if (signOf(sides.get(id) ?? 0) !== 0) return;
    const { sum, count } = sums.get(id) ?? { sum: 0, count: 0 };
    sums.set(id, { sum: sum + signOf(sides.get(towards) ?? 0), count: count + 1 });
  };
  for (const { source, target } of network.edges) {
    lean(source, target);
    lean(target, source);
  }
  return new Map(
    network.nodes.map(({ id }) => {
      const side = sides.get(id) ?? 0;
      const { sum, count } = sums.get(id) ?? { sum: 0, count: 1 };
      return [id, signOf(side) === 0 ? (0.5 * sum) / count : Math.sign(side) * (0.5 + Math.abs(side) / 2)];
    }),
  );
}

/** Turned so that the way from one side's middle to the other's runs along the canvas's longer side. */
function turnToSides(
  network: Network,
  points: Positions,
  leaning: ReadonlyMap<string, number>,
  { widthPx, heightPx }: LayoutOptions,
): Positions {
  const middle = { x: 0, y: 0 };
  for (const { id } of network.nodes) {
    middle.x += points.get(id)!.x / network.nodes.length;
    middle.y += points.get(id)!.y / network.nodes.length;
  }
  const axis = { x: 0, y: 0 };
  for (const { id } of network.nodes) {
    axis.x += leaning.get(id)! * (points.get(id)!.x - middle.x);
    axis.y += leaning.get(id)! * (points.get(id)!.y - middle.y);
  }
  const length = Math.hypot(axis.x, axis.y);
  const [cos, sin] = length < 1e-9 ? [1, 0] : [axis.x / length, axis.y / length];
  const turned = network.nodes.map(({ id }) => {
    const x = points.get(id)!.x - middle.x;
    const y = points.get(id)!.y - middle.y;
    return { id, along: cos * x + sin * y, across: -sin * x + cos * y };
  });
  const extent = Math.max(1e-9, ...turned.map(({ along }) => Math.abs(along))) * 2;
  return new Map(
    turned.map(({ id, along, across }): [string, Point] => {
      const apart = along + leaning.get(id)! * SHIFT * extent;
      return [id, widthPx >= heightPx ? { x: apart, y: across } : { x: across, y: apart }];
    }),
  );
}

function run(network: Network, options: LayoutOptions): Positions {
  if (network.nodes.length === 0) return new Map();
  if (options.pinned?.size) return forceLayout.run(network, options);
  const sides = findSides(network);
  const leaning = leanings(network, sides);
  const circle = startOnCircle(network);
  const start = new Map(
    network.nodes.map(({ id }): [string, Point] => {
      const { x, y } = circle.get(id)!;
      return [id, { x: 2.5 * leaning.get(id)! + 0.4 * x, y }];
    }),
  );
  const loose =
    network.nodes.length <= SMALL
      ? evenOut(network, start, {
          lengthOf: ({ stance }) => LENGTHS[stance ?? 'none'],
          atLeast: (a, b) => (signOf(sides.get(a)!) * signOf(sides.get(b)!) < 0 ? APART : 0),
        })
      : runForces({ ...network, edges: network.edges.filter(({ stance }) => stance !== 'disagree') }, start);
  const apart = turnToSides(network, loose, leaning, options);
  return fitIntoCanvas(network, apart, options, { fit: 'stretch' });
}

export const campsLayout: Layout = { id: 'camps', label: 'By camps', run };
