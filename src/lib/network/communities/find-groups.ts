// Groups of a graph of columns whose members are tied to one another more than to others: Louvain (Blondel et al. 2008)
// over ties above 0, on columns, because an object for each edge would take longer than the search. Whoever is tied to
// nobody is in no group. Seeded, so that the same graph always gives the same groups.

import { mergeTies, neighboursOf } from '../layouts/large/coarsen-ties.ts';
import type { Pairs, Ties } from '../layouts/large/ties.ts';
import { seededRandom } from './seeded-random.ts';

const SEED = 20_260_101;
/** Rounds over all nodes, of one level; it ends sooner where hardly any moves. */
const ROUNDS = 12;
const STILL = 0.002;

/** Per node its group, the largest 0; -1 for those in none. */
export function findGroups(pairs: Pairs): Int32Array {
  const random = seededRandom(SEED);
  let ties = agreementsOf(pairs);
  const total = ties.masses.reduce((sum, mass) => sum + mass, 0);
  let groupOf: Uint32Array = Uint32Array.from({ length: pairs.count }, (_, node) => node);
  if (total === 0) return new Int32Array(pairs.count).fill(-1);
  for (;;) {
    const { joined, count } = joinNeighbours(ties, total, random);
    if (count === ties.count) break;
    groupOf = groupOf.map((node) => joined[node]!);
    ties = mergeTies(ties, joined, count);
  }
  return byLargest(groupOf, ties.count);
}

/** Ties above 0, without loops; the mass of a node is what all its ties weigh. */
function agreementsOf({ count, sources, targets, values }: Pairs): Ties {
  const kept = Uint32Array.from(values.keys()).filter(
    (edge) => values[edge]! > 0 && Number.isFinite(values[edge]) && sources[edge] !== targets[edge],
  );
  const masses = new Float64Array(count);
  for (const edge of kept) {
    masses[sources[edge]!]! += values[edge]!;
    masses[targets[edge]!]! += values[edge]!;
  }
  return {
    count,
    sources: Uint32Array.from(kept, (edge) => sources[edge]!),
    targets: Uint32Array.from(kept, (edge) => targets[edge]!),
    weights: Float64Array.from(kept, (edge) => values[edge]!),
    masses,
  };
}

/** Moves each node to the group of a neighbour where that raises modularity most, until hardly any moves. */
function joinNeighbours(
  ties: Ties,
  total: number,
  random: () => number,
): { joined: Uint32Array; count: number } {
  const { count, masses } = ties;
  const { starts, others, weights } = neighboursOf(ties);
  const groupOf = Uint32Array.from({ length: count }, (_, node) => node);
  const groupMass = masses.slice();
  /** What ties a node to each group; 0 again after each node. */
  const pulls = new Float64Array(count);
  const offset = Math.floor(random() * count);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (let i = 0; i < count; i++) {
      const node = (i + offset) % count;
      const own = groupOf[node]!;
      const mass = masses[node]!;
      groupMass[own]! -= mass;
      for (let at = starts[node]!; at < starts[node + 1]!; at++)
        pulls[groupOf[others[at]!]!]! += weights[at]!;
      let best = own;
      let most = pulls[own]! - (mass * groupMass[own]!) / total;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const group = groupOf[others[at]!]!;
        const gain = pulls[group]! - (mass * groupMass[group]!) / total;
        if (gain > most + 1e-12) [best, most] = [group, gain];
      }
      for (let at = starts[node]!; at < starts[node + 1]!; at++) pulls[groupOf[others[at]!]!] = 0;
      groupMass[best]! += mass;
      if (best === own) continue;
      groupOf[node] = best;
      moved++;
    }
    if (moved <= STILL * count) break;
  }
  const places = new Map<number, number>();
  const joined = groupOf.map((group) => {
    const place = places.get(group) ?? places.size;
    places.set(group, place);
    return place;
  });
  return { joined, count: places.size };
}

function byLargest(groupOf: Uint32Array, count: number): Int32Array {
  const sizes = new Uint32Array(count);
  for (const group of groupOf) sizes[group]!++;
  const ranks = new Int32Array(count);
  [...sizes.keys()]
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b)
    .forEach((group, rank) => (ranks[group] = sizes[group]! > 1 ? rank : -1));
  return Int32Array.from(groupOf, (group) => ranks[group]!);
}
