// Groups of nodes that agree with one another more than with others: Louvain (Blondel et al. 2008, as graphology
// implements it) over the agreements that tell sides. Who agrees with nobody is in no community. Seeded, so that the
// same network always gives the same groups.

import louvain from 'graphology-communities-louvain';
import { pairGraph } from '#lib/network/measures/pair-graph.ts';
import type { Network } from '#lib/network/network.ts';
import { tellsSides } from '#lib/network/signed-links.ts';
import { seededRandom } from './seeded-random.ts';

export interface Community {
  /** Ids, the one with the most statements first. */
  readonly members: readonly string[];
  /** Called after its first member. */
  readonly label: string;
}

export interface Communities {
  /** The largest first; each has at least two members. */
  readonly groups: readonly Community[];
  /** Of the agreement network; null where nobody agrees. */
  readonly modularity: number | null;
}

const SEED = 20_260_101;

export function findCommunities(network: Network): Communities {
  const graph = pairGraph(network, (edge) => edge.stance === 'agree' && tellsSides(edge));
  if (graph.size === 0) return { groups: [], modularity: null };
  const { communities, modularity } = louvain.detailed(graph, {
    getEdgeWeight: 'weight',
    rng: seededRandom(SEED),
  });
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const members = new Map<number, string[]>();
  for (const { id } of network.nodes) {
    const known = members.get(communities[id]!);
    if (known) known.push(id);
    else members.set(communities[id]!, [id]);
  }
  const groups = [...members.values()]
    .filter(({ length }) => length > 1)
    .map((ids): Community => {
      const sorted = ids.sort(
        (a, b) => nodes.get(b)!.statements - nodes.get(a)!.statements || (a < b ? -1 : 1),
      );
      return { members: sorted, label: nodes.get(sorted[0]!)!.label };
    })
    .sort((a, b) => b.members.length - a.members.length || (a.members[0]! < b.members[0]! ? -1 : 1));
  return { groups, modularity };
}
