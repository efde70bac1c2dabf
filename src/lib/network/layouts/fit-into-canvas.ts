// Loose positions of any scale to positions on the canvas: turned so that their longest extent runs along the canvas's
// longer side (principal axes), stretched to fill it, and moved apart so that nodes and labels neither overlap nor are
// clipped. Where nodes are pinned nothing is turned or stretched, and only the others move. Nodes that are held are put
// where they are held at the end, and the others make room.

import type { Network } from '#lib/network/network.ts';
import type { LayoutOptions, Point, Positions } from './layout.ts';
import { haveRoomForLabels, nodeBox } from './node-box.ts';
import type { Box } from './separate-boxes.ts';
import { separateBoxes } from './separate-boxes.ts';

/** Share of the canvas that positions are stretched to; the rest is for labels at the rim. */
const FILL = 0.94;

function turnToPrincipalAxis(points: readonly Point[]): Point[] {
  const count = Math.max(1, points.length);
  const middleX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const middleY = points.reduce((sum, { y }) => sum + y, 0) / count;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const { x, y } of points) {
    xx += (x - middleX) ** 2;
    yy += (y - middleY) ** 2;
    xy += (x - middleX) * (y - middleY);
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return points.map(({ x, y }) => ({
    x: cos * (x - middleX) + sin * (y - middleY),
    y: -sin * (x - middleX) + cos * (y - middleY),
  }));
}

/** In a large network the few farthest out do not count: they would press all others together. */
const OUTLIERS = 0.015;

function stretch(values: readonly number[], from: number, to: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const skipped = Math.floor(values.length * OUTLIERS);
  const least = sorted[skipped]!;
  const extent = sorted.at(-1 - skipped)! - least;
  return values.map((value) => {
    const share = extent > 1e-9 ? (value - least) / extent : 0.5;
    return from + Math.min(1, Math.max(0, share)) * (to - from);
  });
}

/** Shares by which crowded nodes are spread over the canvas, one after the other, until labels fit. */
const EVENER = [0.35, 0.6, 0.85];

/** Moves each node by `share` towards the place that it would have were all evenly spaced along both sides. */
function spread(points: readonly Point[], { widthPx, heightPx }: LayoutOptions, share: number): Point[] {
  const even = (axis: 'x' | 'y', lengthPx: number): number[] => {
    const places = points.map((point) => point[axis]);
    const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
    order.forEach((at, rank) => {
      places[at]! += (((rank + 0.5) / order.length) * lengthPx - places[at]!) * share;
    });
    return places;
  };
  const ys = even('y', heightPx);
  return even('x', widthPx).map((x, i) => ({ x, y: ys[i]! }));
}

/**
 * `loose` has a point for every node. Gives CSS pixels from the canvas's top left, rounded to hundredths. With the fit
 * `stretch` nothing is turned; with `none` the points are pixels already, and only overlaps are undone.
 */
export function fitIntoCanvas(
  network: Network,
  loose: Positions,
  options: LayoutOptions,
  { fit = 'turn' }: { readonly fit?: 'turn' | 'stretch' | 'none' } = {},
): Positions {
  const { nodes } = network;
  if (nodes.length === 0) return new Map();
  const { widthPx, heightPx, pinned, held } = options;
  const labelled = haveRoomForLabels(nodes, widthPx, heightPx);
  let points = nodes.map(({ id }) => loose.get(id)!);
  if (!pinned?.size && fit !== 'none') {
    if (fit === 'turn') {
      const turned = turnToPrincipalAxis(points);
      points = widthPx >= heightPx ? turned : turned.map(({ x, y }) => ({ x: -y, y: x }));
    }
    const sizes = nodes.map((node) => nodeBox(node, nodes.length, labelled));
    const side = Math.max(...sizes.map(({ sidePx }) => sidePx));
    const above = Math.max(...sizes.map(({ abovePx }) => abovePx));
    const below = Math.max(...sizes.map(({ belowPx }) => belowPx));
    const marginX = (widthPx * (1 - FILL)) / 2;
    const marginY = (heightPx * (1 - FILL)) / 2;
    const xs = stretch(
      points.map(({ x }) => x),
      Math.min(widthPx / 2, marginX + side),
      Math.max(widthPx / 2, widthPx - marginX - side),
    );
    const ys = stretch(
      points.map(({ y }) => y),
      Math.min(heightPx / 2, marginY + above),
      Math.max(heightPx / 2, heightPx - marginY - below),
    );
    points = xs.map((x, i) => ({ x, y: ys[i]! }));
  }
  const separate = (
    from: readonly Point[],
    withLabels: boolean,
  ): { readonly to: readonly Point[]; readonly apart: boolean } => {
    const boxes = nodes.map((node, i): Box => {
      const { sidePx, abovePx, belowPx } = nodeBox(node, nodes.length, withLabels);
      const place = held?.get(node.id) ?? from[i]!;
      const isPinned = pinned?.has(node.id) || held?.has(node.id) || false;
      // Nodes on one spot must not stay there: a tiny shift by index tells them apart.
      const shift = isPinned ? 0 : i * 1e-4;
      return { x: place.x + shift, y: place.y + shift, sidePx, abovePx, belowPx, pinned: isPinned };
    });
    const apart = separateBoxes(boxes, { widthPx, heightPx });
    return { to: boxes, apart };
  };
  if (labelled) {
    let result = separate(points, true);
    for (const share of pinned?.size || fit === 'none' ? [] : EVENER) {
      if (result.apart) break;
      result = separate(spread(points, options, share), true);
    }
    points = [...result.to];
  }
  // Where labels cannot all be kept apart, nodes still are.
  points = [...separate(points, false).to];
  const round = (value: number): number => Math.round(value * 100) / 100;
  return new Map(nodes.map(({ id }, i) => [id, { x: round(points[i]!.x), y: round(points[i]!.y) }]));
}
