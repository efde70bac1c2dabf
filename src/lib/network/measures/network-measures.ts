// The measures of a whole network, in the order in which they are listed.

import { findCommunities } from '#lib/network/communities/find-communities.ts';
import { findSides } from '#lib/network/camps/find-sides.ts';
import type { Network } from '#lib/network/network.ts';
import { signedLinks } from '#lib/network/signed-links.ts';
import type { NetworkMeasure } from './measure.ts';
import { pairGraph } from './pair-graph.ts';

const density: NetworkMeasure = {
  id: 'density',
  label: 'Density',
  explanation: 'Which share of all possible pairs is linked by a stance or a relation.',
  run: (network) => {
    const { order, size } = pairGraph(network);
    return order < 2 ? null : size / ((order * (order - 1)) / 2);
  },
};

const agreement: NetworkMeasure = {
  id: 'agreement',
  label: 'Agreement',
  explanation: 'Which share of the stances and relations, each counted by its statements, agrees.',
  run: ({ edges }) => {
    const sum = (stance: 'agree' | 'disagree'): number =>
      edges.reduce((total, edge) => total + (edge.stance === stance ? Math.max(1, edge.weight) : 0), 0);
    const all = sum('agree') + sum('disagree');
    return all === 0 ? null : sum('agree') / all;
  },
};

const modularity: NetworkMeasure = {
  id: 'modularity',
  label: 'Modularity',
  explanation:
    'How much denser agreement is inside the communities than by chance, from -0.5 to 1 (Newman and Girvan 2004, communities by Louvain).',
  run: (network) => findCommunities(network).modularity,
};

/** The share of `sign` links, by weight, that run between the two camps; null where there are none. */
function shareBetween(network: Network, sign: 1 | -1, sides: ReadonlyMap<string, number>): number | null {
  let between = 0;
  let all = 0;
  for (const link of signedLinks(network)) {
    if (link.sign !== sign) continue;
    all += link.weight;
    if (Math.sign(sides.get(link.source) ?? 0) * Math.sign(sides.get(link.target) ?? 0) < 0)
      between += link.weight;
  }
  return all === 0 ? null : between / all;
}

/**
 * Krackhardt and Stern's (1988) E-I index, external less internal links over all, taken for disagreement and for
 * agreement and the difference halved; the groups are the two camps that leave the least weight of links against the
 * split (the frustration of Harary 1953; Aref and Wilson 2019), as well as camps/find-sides.ts finds them.
 */
const polarisation: NetworkMeasure = {
  id: 'polarisation',
  label: 'Polarisation',
  explanation:
    'The share of disagreement that runs between the two camps, less the share of agreement that does: 1 where two camps explain all, 0 where they explain nothing (after the E-I index of Krackhardt and Stern 1988).',
  run: (network) => {
    const sides = findSides(network);
    const against = shareBetween(network, -1, sides);
    const along = shareBetween(network, 1, sides);
    return against === null || along === null ? null : against - along;
  },
};

export const NETWORK_MEASURES: readonly NetworkMeasure[] = [density, agreement, modularity, polarisation];
