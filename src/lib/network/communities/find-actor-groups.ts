// Groups of actors in a derived network that agree with one another more than with others: Louvain (Blondel et al. 2008, as
// graphology implements it) over the edges above zero. Seeded, so that the same network always gives the same groups.

import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from './seeded-random.ts';

export interface ActorGroups {
  /** Per actor, its group, the largest 0; -1 for who is in none or alone. */
  readonly of: Int32Array;
  readonly count: number;
  /** Of the edges above zero (Newman and Girvan 2004); null where there is none. */
  readonly modularity: number | null;
}

const SEED = 20_260_101;

/** `values` are pairs of `actors` actors (see derive/pairs.ts). */
export function findActorGroups(values: Float64Array, actors: number): ActorGroups {
  const graph = new UndirectedGraph();
  for (let actor = 0; actor < actors; actor++) graph.addNode(actor);
  for (let a = 0, pair = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++, pair++)
      if (values[pair]! > 0) graph.addEdge(a, b, { weight: values[pair]! });
  const of = new Int32Array(actors).fill(-1);
  if (graph.size === 0) return { of, count: 0, modularity: null };

  const { communities, modularity } = louvain.detailed(graph, {
    getEdgeWeight: 'weight',
    rng: seededRandom(SEED),
  });
  const members = new Map<number, number[]>();
  for (let actor = 0; actor < actors; actor++) {
    const known = members.get(communities[actor]!);
    if (known) known.push(actor);
    else members.set(communities[actor]!, [actor]);
  }
  const groups = [...members.values()]
    .filter(({ length }) => length > 1)
    .sort((x, y) => y.length - x.length || x[0]! - y[0]!);
  for (const [group, ofGroup] of groups.entries()) for (const actor of ofGroup) of[actor] = group;
  return { of, count: groups.length, modularity };
}
