// A large graph as it lies on a canvas: places in pixels, how strong and how opaque each edge is, what stands out. Free of
// WebGL; the exported picture and the view without WebGL are drawn from it, so that they show what is seen.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { edgeOpacity } from './edge-opacity.ts';
import type { StrengthScales } from './edge-strength.ts';
import { orderByStrength, strengthScales } from './edge-strength.ts';
import { byImportance, importanceOf, nodeRadii } from './node-sizes.ts';

/** A place among the graph's nodes or edges. */
export type LargeGraphPick = { kind: 'node'; node: number } | { kind: 'edge'; edge: number };

/** From the unit square, y upwards, to CSS pixels from the upper left, y downwards: `leftPx + x * unitPx`. */
export interface Placement {
  readonly unitPx: number;
  readonly leftPx: number;
  /** Of the unit square's upper edge. */
  readonly topPx: number;
  /** What sizes of nodes are multiplied by at this zoom. */
  readonly enlarged: number;
}

export interface LargeSceneInput {
  readonly graph: ColumnGraph;
  /** As they are drawn; 0 where an edge or one of its ends is not. */
  readonly values: Float32Array;
  /** Per node, 1 where it is drawn. */
  readonly present: Uint8Array;
  /** x and y of each node, 0 to 1. */
  readonly unit: Float32Array;
  readonly groups: Int32Array | null;
  readonly picked: LargeGraphPick | null;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly placement: Placement;
}

export interface LargeScene extends Omit<LargeSceneInput, 'unit' | 'placement'> {
  /** x and y of each node, one after the other, CSS pixels. */
  readonly places: Float32Array;
  /** CSS pixels; 0 for a node that is not drawn. */
  readonly radiiPx: Float32Array;
  /** All nodes, the most important first. */
  readonly order: Uint32Array;
  readonly scales: StrengthScales;
  /** Of the weakest and the strongest, agreement first, then conflict. */
  readonly opacity: readonly [number, number, number, number];
}

const MARGIN_PX = 36;
/** From here on fewer pixels and less ink for each. */
export const FEW_EDGES = 4000;
export const MOST_OPAQUE = 0.9;

interface Sizes {
  readonly radii: Float32Array<ArrayBuffer>;
  readonly order: Uint32Array;
}

/** The same for all scenes of a graph, and the dearest part of each: to sort all its nodes. */
const known = new WeakMap<ColumnGraph, Sizes>();

function sizesOf(graph: ColumnGraph): Sizes {
  const before = known.get(graph);
  if (before) return before;
  const importance = importanceOf(graph);
  const sizes = { radii: nodeRadii(importance), order: byImportance(importance) };
  known.set(graph, sizes);
  return sizes;
}

export function buildLargeScene({ unit, placement, ...rest }: LargeSceneInput): LargeScene {
  const { graph, values, present } = rest;
  const { unitPx, leftPx, topPx, enlarged } = placement;
  const places = new Float32Array(unit.length);
  for (let at = 0; at < unit.length; at += 2) {
    places[at] = leftPx + unit[at]! * unitPx;
    places[at + 1] = topPx + (1 - unit[at + 1]!) * unitPx;
  }
  const { radii, order } = sizesOf(graph);
  const nearer = Math.max(1, enlarged);
  const [weak, strong, weakConflict, strongConflict] = edgeOpacity(graph, values, unit).map((opacity) =>
    Math.min(MOST_OPAQUE, opacity * nearer),
  ) as unknown as LargeScene['opacity'];
  return {
    ...rest,
    places,
    radiiPx: radii.map((radius, node) => (present[node] ? radius * enlarged : 0)),
    order,
    scales: strengthScales(values),
    opacity: [weak, strong, weakConflict, strongConflict],
  };
}

/**
 * Everyone, there or not, as large as the canvas allows: fitted to who is there, all would move when others come and go.
 */
export function placementOfAll(unit: Float32Array, widthPx: number, heightPx: number): Placement {
  let [left, right, low, high] = [1, 0, 1, 0];
  for (let at = 0; at < unit.length; at += 2) {
    left = Math.min(left, unit[at]!);
    right = Math.max(right, unit[at]!);
    low = Math.min(low, unit[at + 1]!);
    high = Math.max(high, unit[at + 1]!);
  }
  if (left > right) [left, right, low, high] = [0, 1, 0, 1];
  const unitPx = Math.min(
    Math.max(1, widthPx - 2 * MARGIN_PX) / Math.max(1e-3, right - left),
    Math.max(1, heightPx - 2 * MARGIN_PX) / Math.max(1e-3, high - low),
  );
  return {
    unitPx,
    leftPx: widthPx / 2 - ((left + right) / 2) * unitPx,
    topPx: heightPx / 2 - (1 - (low + high) / 2) * unitPx,
    enlarged: 1,
  };
}

/** The strongest `most` of the edges that cross the canvas, the strongest last. */
export function edgesInSight(scene: LargeScene, most: number): Uint32Array {
  const { graph, values, places, widthPx, heightPx } = scene;
  const order = orderByStrength(values);
  const chosen: number[] = [];
  for (let at = order.length - 1; at >= 0 && chosen.length < most; at--) {
    const edge = order[at]!;
    if (values[edge] === 0) break;
    const [a, b] = [2 * graph.sources[edge]!, 2 * graph.targets[edge]!];
    const isBeside =
      Math.max(places[a]!, places[b]!) < 0 ||
      Math.max(places[a + 1]!, places[b + 1]!) < 0 ||
      Math.min(places[a]!, places[b]!) > widthPx ||
      Math.min(places[a + 1]!, places[b + 1]!) > heightPx;
    if (!isBeside) chosen.push(edge);
  }
  return Uint32Array.from(chosen.reverse());
}

/** The most important `most` of the nodes on the canvas, the most important last. */
export function nodesInSight(scene: LargeScene, most: number): Uint32Array {
  const { order, places, radiiPx, widthPx, heightPx } = scene;
  const chosen: number[] = [];
  for (const node of order) {
    if (chosen.length >= most) break;
    const [x, y, radius] = [places[2 * node]!, places[2 * node + 1]!, radiiPx[node]!];
    if (radius > 0 && x > -radius && y > -radius && x < widthPx + radius && y < heightPx + radius)
      chosen.push(node);
  }
  return Uint32Array.from(chosen.reverse());
}
