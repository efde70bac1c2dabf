// Groups of graphs of columns, beside graphology's Louvain on the same graphs.

import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import modularity from 'graphology-metrics/graph/modularity.js';
import { describe, expect, it } from 'vitest';
import { findGroups } from '#lib/network/communities/find-groups.ts';
import { seededRandom } from '#lib/network/communities/seeded-random.ts';
import { pairsOf } from '#lib/network/layouts/large/ties.ts';
import { randomGraph } from '../../fixtures/random-graph.ts';

describe('findGroups', () => {
  it.each([0.6, 0.8])(
    'finds groups as good as graphology’s Louvain where %d of the ties run within',
    (insideShare) => {
      const { graph } = randomGraph(1500, 7000, { insideShare, isSigned: false });
      const plain = new UndirectedGraph();
      graph.ids.forEach((id) => plain.addNode(id));
      graph.values.forEach((weight, edge) =>
        plain.addEdge(graph.ids[graph.sources[edge]!]!, graph.ids[graph.targets[edge]!]!, { weight }),
      );
      const theirs = louvain.detailed(plain, { getEdgeWeight: 'weight', rng: seededRandom(1) }).modularity;
      const groups = findGroups(pairsOf(graph));
      graph.ids.forEach((id, node) =>
        plain.setNodeAttribute(id, 'community', groups[node]! < 0 ? `${id} alone` : groups[node]),
      );
      expect(modularity(plain, { getEdgeWeight: 'weight' })).toBeGreaterThan(theirs - 0.02);
    },
  );

  it('calls the largest group 0, and is the same every time', () => {
    const { graph } = randomGraph(600, 3000);
    const groups = findGroups(pairsOf(graph));
    expect(findGroups(pairsOf(graph))).toEqual(groups);
    const sizes = new Map<number, number>();
    for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    const inOrder = [...sizes]
      .filter(([group]) => group >= 0)
      .sort(([a], [b]) => a - b)
      .map(([, size]) => size);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
  });

  it('leaves out who is tied to nobody, or only in conflict', () => {
    const groups = findGroups({
      count: 5,
      sources: Uint32Array.of(0, 2, 3),
      targets: Uint32Array.of(1, 3, 3),
      values: Float32Array.of(1, -1, 1),
    });
    expect([...groups]).toEqual([0, 0, -1, -1, -1]);
    expect([
      ...findGroups({
        count: 2,
        sources: new Uint32Array(),
        targets: new Uint32Array(),
        values: new Float32Array(),
      }),
    ]).toEqual([-1, -1]);
  });
});
