// Takes out of a network what the legend switches off: kinds of nodes with their edges, stances, affiliations. A country
// that is there only for affiliations goes with them, and so does a node whose last stance or relation has gone.

import type { Network, NetworkEdge, NetworkNode } from './network.ts';

export const LEGEND_KEYS = [
  'agree',
  'disagree',
  'derived',
  'affiliation',
  'person',
  'organization',
  'country',
  'issue',
] as const;
export type LegendKey = (typeof LEGEND_KEYS)[number];

/** The legend entry that a node falls under; places and others stand with organizations. */
export function legendKeyOfNode(node: NetworkNode): LegendKey {
  return node.kind === 'place' || node.kind === 'other' ? 'organization' : node.kind;
}

/** The legend entry that an edge falls under. */
export function legendKeyOfEdge(edge: NetworkEdge): LegendKey {
  return edge.kind === 'derived' ? 'derived' : (edge.stance ?? 'affiliation');
}

/** `hidden` holds legend keys; unknown ones hide nothing. */
export function hideKinds(network: Network, hidden: ReadonlySet<string>): Network {
  if (hidden.size === 0) return network;
  const shown = new Set(
    network.nodes.filter((node) => !hidden.has(legendKeyOfNode(node))).map(({ id }) => id),
  );
  const edges = network.edges.filter(
    (edge) => !hidden.has(legendKeyOfEdge(edge)) && shown.has(edge.source) && shown.has(edge.target),
  );
  const telling = new Set(
    edges.filter(({ kind }) => kind !== 'affiliation').flatMap(({ source, target }) => [source, target]),
  );
  const kept = edges.filter((edge) => edge.kind !== 'affiliation' || telling.has(edge.source));
  const reached = new Set(kept.flatMap(({ source, target }) => [source, target]));
  return { nodes: network.nodes.filter(({ id }) => reached.has(id)), edges: kept };
}

/** How many nodes and edges of `network` fall under each legend entry. */
export function countKinds(network: Network): Record<LegendKey, number> {
  const counts = {
    agree: 0,
    disagree: 0,
    derived: 0,
    affiliation: 0,
    person: 0,
    organization: 0,
    country: 0,
    issue: 0,
  };
  for (const node of network.nodes) counts[legendKeyOfNode(node)]++;
  for (const edge of network.edges) counts[legendKeyOfEdge(edge)]++;
  return counts;
}
