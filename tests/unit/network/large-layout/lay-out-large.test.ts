// The layout of large graphs: groups come apart, the same graph gives the same picture, and it compares with
// graphology's ForceAtlas2 after the same number of iterations.

import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { describe, expect, it } from 'vitest';
import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { seededRandom } from '#lib/network/communities/seeded-random.ts';
import type { LargeLayoutOptions } from '#lib/network/layouts/large/lay-out-large.ts';
import { layOutLarge } from '#lib/network/layouts/large/lay-out-large.ts';
import { pairsOf } from '#lib/network/layouts/large/ties.ts';
import { nearestOfOwnGroup } from '../../../fixtures/nearest-of-own-group.ts';
import { randomGraph } from '../../../fixtures/random-graph.ts';

function placesOf(graph: ColumnGraph, options?: LargeLayoutOptions): Float32Array {
  let places = new Float32Array();
  for (const { positions, done } of layOutLarge(pairsOf(graph), options))
    if (done === 1) places = positions();
  return places;
}

function byForceAtlas2({ ids, sources, targets, values }: ColumnGraph, iterations: number): Float32Array {
  const random = seededRandom(3);
  const graph = new UndirectedGraph();
  ids.forEach((id) => graph.addNode(id, { x: random() * 100, y: random() * 100 }));
  values.forEach((weight, edge) => graph.addEdge(ids[sources[edge]!]!, ids[targets[edge]!]!, { weight }));
  const placed = forceAtlas2(graph, {
    iterations,
    getEdgeWeight: 'weight',
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true },
  });
  return Float32Array.from(ids.flatMap((id) => [placed[id]!.x, placed[id]!.y]));
}

const pairsGraph = (count: number, pairs: readonly [number, number, number][]): ColumnGraph => ({
  ids: Array.from({ length: count }, (_, i) => `n${i}`),
  labels: Array.from({ length: count }, (_, i) => `n${i}`),
  importance: null,
  positions: null,
  sources: Uint32Array.from(pairs, ([a]) => a),
  targets: Uint32Array.from(pairs, ([, b]) => b),
  values: Float32Array.from(pairs, ([, , value]) => value),
  isSigned: true,
  directed: null,
});

const distance = (xy: Float32Array, a: number, b: number): number =>
  Math.hypot(xy[2 * a]! - xy[2 * b]!, xy[2 * a + 1]! - xy[2 * b + 1]!);

describe('the layout of large graphs', () => {
  it('puts most nodes beside those of their own group', () => {
    const { graph, groups } = randomGraph(1000, 6000, { groupCount: 8, isSigned: false });
    expect(nearestOfOwnGroup(placesOf(graph), groups)).toBeGreaterThan(0.8);
  });

  it.each([
    [600, 3000, 0.8],
    [1500, 6000, 0.7],
  ])(
    'keeps groups together as well as ForceAtlas2 after 60 iterations (%i nodes)',
    (nodes, edges, insideShare) => {
      const { graph, groups } = randomGraph(nodes, edges, { groupCount: 8, insideShare, isSigned: false });
      const ours = nearestOfOwnGroup(placesOf(graph, { iterations: 60 }), groups);
      const theirs = nearestOfOwnGroup(byForceAtlas2(graph, 60), groups);
      expect(ours).toBeGreaterThanOrEqual(theirs - 0.02);
    },
  );

  it('gives the same places for the same graph', () => {
    const { graph } = randomGraph(300, 900);
    expect(placesOf(graph)).toEqual(placesOf(graph));
  });

  it('gives every node a place, also those without ties, and copes with none at all', () => {
    const xy = placesOf(
      pairsGraph(9, [
        [0, 1, 1],
        [1, 2, 1],
        [4, 4, 1],
        [2, 3, NaN],
      ]),
    );
    expect([...xy].every(Number.isFinite)).toBe(true);
    expect(new Set(Array.from({ length: 9 }, (_, node) => `${xy[2 * node]} ${xy[2 * node + 1]}`)).size).toBe(
      9,
    );
    expect(placesOf(pairsGraph(0, []))).toHaveLength(0);
    expect([...placesOf(pairsGraph(3, []))].every(Number.isFinite)).toBe(true);
  });

  it('drives those in conflict farther apart than those who have nothing to do with one another', () => {
    // Two chains of four; their heads are in conflict or not.
    const chains: [number, number, number][] = [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
      [4, 5, 1],
      [5, 6, 1],
      [6, 7, 1],
    ];
    const bridge: [number, number, number][] = [
      [3, 8, 1],
      [8, 7, 1],
    ];
    const apart = placesOf(pairsGraph(9, [...chains, ...bridge, [0, 4, -1]]));
    const alone = placesOf(pairsGraph(9, [...chains, ...bridge]));
    const size = (xy: Float32Array): number => distance(xy, 3, 8);
    expect(distance(apart, 0, 4) / size(apart)).toBeGreaterThan(distance(alone, 0, 4) / size(alone));
  });

  it('shows camps in a graph in which every pair is tied', () => {
    const camps = Int32Array.from({ length: 60 }, (_, node) => node % 3);
    const random = seededRandom(5);
    const pairs: [number, number, number][] = [];
    for (let a = 0; a < 60; a++)
      for (let b = a + 1; b < 60; b++)
        pairs.push([a, b, (camps[a] === camps[b] ? 0.8 : 0.5) + 0.15 * random()]);
    expect(nearestOfOwnGroup(placesOf(pairsGraph(60, pairs)), camps)).toBeGreaterThan(0.95);
  });

  it('has a first picture of all nodes after its first step', () => {
    const { graph } = randomGraph(2000, 8000);
    const { value } = layOutLarge(pairsOf(graph)).next();
    expect(value!.done).toBeLessThan(0.05);
    expect(value!.positions()).toHaveLength(4000);
  });

  it('has each node in a place of its own whenever it is stopped, and groups apart in its first picture', () => {
    const { graph, groups } = randomGraph(2000, 10_000, { groupCount: 6, isSigned: false });
    const first = layOutLarge(pairsOf(graph)).next().value!.positions();
    expect(new Set(graph.ids.map((_, node) => `${first[2 * node]} ${first[2 * node + 1]}`)).size).toBe(2000);
    expect(nearestOfOwnGroup(first, groups)).toBeGreaterThan(0.4);
  });
});
