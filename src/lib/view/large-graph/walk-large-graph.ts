// Where the keys lead in a large graph: as in the first page's graph (view/graph/walk-graph.ts), along an edge to the
// nearest neighbour that way, or else to the nearest node.

import type { Point } from '#lib/network/layouts/layout.ts';
import type { Direction } from '../graph/nearest-node.ts';
import { nearestNode } from '../graph/nearest-node.ts';

export interface Paths {
  /** Those of the node that one comes from. */
  readonly edges: Uint32Array;
  otherEnd(edge: number): number;
  /** CSS pixels; null where a node is not drawn. */
  placeOf(node: number): Point | null;
  /** How many nodes there are. */
  readonly count: number;
}

/** Null where nothing lies that way. */
export function nextNeighbour(from: number, direction: Direction, paths: Paths): number | null {
  const at = paths.placeOf(from);
  if (!at) return null;
  const placed = function* (nodes: Iterable<number>): Generator<[string, Point]> {
    for (const node of nodes) {
      const place = node === from ? null : paths.placeOf(node);
      if (place) yield [String(node), place];
    }
  };
  const neighbours = new Set(Array.from(paths.edges, (edge) => paths.otherEnd(edge)));
  const next =
    nearestNode(at, direction, placed(neighbours)) ??
    nearestNode(at, direction, placed(Array(paths.count).keys()));
  return next === null ? null : Number(next);
}

/** Agreement and conflict alike, the strongest first. */
export function strongestFirst(edges: Uint32Array, values: Float32Array): readonly number[] {
  return [...edges].sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
}
