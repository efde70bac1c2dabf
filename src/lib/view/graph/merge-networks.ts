// Two networks as one: the nodes and edges of both, those of the first where both have them.

import type { Network } from '#lib/network/network.ts';

export function mergeNetworks(first: Network, second: Network): Network {
  const nodeIds = new Set(first.nodes.map(({ id }) => id));
  const edgeIds = new Set(first.edges.map(({ id }) => id));
  const nodes = second.nodes.filter(({ id }) => !nodeIds.has(id));
  const edges = second.edges.filter(({ id }) => !edgeIds.has(id));
  if (nodes.length === 0 && edges.length === 0) return first;
  return { nodes: [...first.nodes, ...nodes], edges: [...first.edges, ...edges] };
}
