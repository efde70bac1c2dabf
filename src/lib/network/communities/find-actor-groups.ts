// Groups of actors in a derived network that agree with one another more than with others, and how much more: Louvain (see
// find-groups.ts) over the edges above zero, and the modularity of what it finds.

import { findGroups } from './find-groups.ts';

export interface ActorGroups {
  /** Per actor, its group, the largest 0; -1 for who is in none or alone. */
  readonly of: Int32Array;
  readonly count: number;
  /** Of the edges above zero (M. E. J. Newman and M. Girvan, 2004); null where there is none. */
  readonly modularity: number | null;
}

/** `values` are pairs of `actors` actors (see derive/pairs.ts). */
export function findActorGroups(values: Float64Array, actors: number): ActorGroups {
  const edges = values.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
  const [sources, targets] = [new Uint32Array(edges), new Uint32Array(edges)];
  const weights = new Float64Array(edges);
  for (let a = 0, pair = 0, edge = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++, pair++) {
      if (!(values[pair]! > 0)) continue;
      sources[edge] = a;
      targets[edge] = b;
      weights[edge++] = values[pair]!;
    }
  const of = findGroups({ count: actors, sources, targets, values: weights });
  if (edges === 0) return { of, count: 0, modularity: null };

  let total = 0;
  let within = 0;
  const masses = new Map<number, number>();
  /** Who is alone is a group too. */
  const groupOf = (actor: number): number => (of[actor]! < 0 ? -1 - actor : of[actor]!);
  for (let edge = 0; edge < edges; edge++) {
    const [a, b] = [groupOf(sources[edge]!), groupOf(targets[edge]!)];
    total += weights[edge]!;
    if (a === b) within += weights[edge]!;
    for (const group of [a, b]) masses.set(group, (masses.get(group) ?? 0) + weights[edge]!);
  }
  let expected = 0;
  for (const mass of masses.values()) expected += (mass / (2 * total)) ** 2;
  return { of, count: Math.max(-1, ...of) + 1, modularity: within / total - expected };
}
