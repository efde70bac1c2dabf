// A network as graphology's measures take it: one undirected edge for each pair that a stance or a relation joins, its
// weight the number of statements. Affiliations are not said by anyone, so they join nobody.

import { UndirectedGraph } from 'graphology';
import type { Network, NetworkEdge } from '#lib/network/network.ts';

export interface PairAttributes {
  weight: number;
}

/** Every node of the network, with the edges that `counts` lets through. */
export function pairGraph(
  network: Network,
  counts: (edge: NetworkEdge) => boolean = ({ kind }) => kind !== 'affiliation',
): UndirectedGraph<Record<string, never>, PairAttributes> {
  const graph = new UndirectedGraph<Record<string, never>, PairAttributes>();
  for (const { id } of network.nodes) graph.addNode(id);
  for (const edge of network.edges) {
    const { source, target } = edge;
    if (source === target || !counts(edge) || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    const weight = Math.max(1, edge.weight);
    graph.updateEdge(source, target, (known) => ({ weight: (known.weight ?? 0) + weight }));
  }
  return graph;
}
