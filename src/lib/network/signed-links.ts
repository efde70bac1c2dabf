// A network's edges to what they say about sides: who is with whom (sign 1) and who is against whom (sign -1). Stances
// on topics are left out: two who both disagree about a topic do not thereby agree. Stances on proposals count, the
// proposal being an end of its own. Affiliations say nothing.

import type { Network, NetworkEdge } from './network.ts';

export interface SignedLink {
  readonly source: string;
  readonly target: string;
  readonly sign: 1 | -1;
  /** Number of statements, at least 1. */
  readonly weight: number;
}

const isTopic = (id: string): boolean => id.startsWith('topic:');

/** Whether an edge tells sides apart. */
export function tellsSides(edge: NetworkEdge): boolean {
  return edge.stance !== null && !isTopic(edge.source) && !isTopic(edge.target);
}

/** In the order of the network's edges. A pair that both agrees and disagrees has a link of each. */
export function signedLinks(network: Network): readonly SignedLink[] {
  return network.edges.filter(tellsSides).map(({ source, target, stance, weight }) => ({
    source,
    target,
    sign: stance === 'agree' ? 1 : -1,
    weight: Math.max(1, weight),
  }));
}
