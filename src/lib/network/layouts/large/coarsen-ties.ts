// A smaller graph that looks like a larger one from afar: pairs of nodes that are tied strongly and weigh little become one
// (heavy-edge matching: Karypis and Kumar 1998; for drawing: Walshaw 2003). Weights and masses add up, so that forces
// between groups stay what they were.

import type { Ties } from './ties.ts';

export interface Coarser {
  readonly ties: Ties;
  /** For each node of the larger graph, its node in the smaller one. */
  readonly groupOf: Uint32Array;
}

/** A node whose neighbours are all taken joins one of them, up to so many in a group. */
const GROUP_MOST = 4;

/** Loops over nodes in the order of `random`, which gives numbers from 0 to below 1. */
export function coarsenTies(ties: Ties, random: () => number): Coarser {
  const { count, masses } = ties;
  const { starts, others, weights } = neighboursOf(ties);
  const groupOf = new Uint32Array(count).fill(NONE);
  const sizes = new Uint8Array(count);
  let groups = 0;
  for (const node of shuffled(count, random)) {
    if (groupOf[node] !== NONE) continue;
    let mate = NONE;
    let joined = NONE;
    let [bestMate, bestJoined] = [0, 0];
    for (let i = starts[node]!; i < starts[node + 1]!; i++) {
      const other = others[i]!;
      const pull = weights[i]! / masses[other]!;
      const group = groupOf[other]!;
      if (group === NONE && pull > bestMate) [mate, bestMate] = [other, pull];
      else if (group !== NONE && sizes[group]! < GROUP_MOST && pull > bestJoined)
        [joined, bestJoined] = [group, pull];
    }
    const group = mate === NONE && joined !== NONE ? joined : groups++;
    groupOf[node] = group;
    sizes[group]!++;
    if (mate !== NONE) {
      groupOf[mate] = group;
      sizes[group]!++;
    }
  }
  return { ties: mergeTies(ties, groupOf, groups), groupOf };
}

const NONE = 0xffffffff;

/** Each node's ties that draw, one after the other. */
export function neighboursOf({ count, sources, targets, weights }: Ties): {
  starts: Uint32Array;
  others: Uint32Array;
  weights: Float64Array;
} {
  const starts = new Uint32Array(count + 1);
  for (let tie = 0; tie < sources.length; tie++) {
    if (weights[tie]! <= 0) continue;
    starts[sources[tie]! + 1]!++;
    starts[targets[tie]! + 1]!++;
  }
  for (let node = 0; node < count; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const others = new Uint32Array(starts[count]!);
  const each = new Float64Array(starts[count]!);
  for (let tie = 0; tie < sources.length; tie++) {
    if (weights[tie]! <= 0) continue;
    const [source, target] = [sources[tie]!, targets[tie]!];
    const at = next[source]!++;
    const back = next[target]!++;
    others[at] = target;
    others[back] = source;
    each[at] = each[back] = weights[tie]!;
  }
  return { starts, others, weights: each };
}

function shuffled(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
 * The graph of `count` groups: ties between the same two become one, those within a group are gone, masses are added up.
 */
export function mergeTies(
  { sources, targets, weights, masses }: Ties,
  groupOf: Uint32Array,
  count: number,
): Ties {
  const lesser = new Uint32Array(sources.length);
  const greater = new Uint32Array(sources.length);
  const starts = new Uint32Array(count + 1);
  for (let tie = 0; tie < sources.length; tie++) {
    const [a, b] = [groupOf[sources[tie]!]!, groupOf[targets[tie]!]!];
    lesser[tie] = Math.min(a, b);
    greater[tie] = Math.max(a, b);
    if (a !== b) starts[lesser[tie]! + 1]!++;
  }
  for (let group = 0; group < count; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const byLesser = new Uint32Array(starts[count]!);
  for (let tie = 0; tie < sources.length; tie++)
    if (lesser[tie] !== greater[tie]) byLesser[next[lesser[tie]!]!++] = tie;

  const merged = { sources: [] as number[], targets: [] as number[], weights: [] as number[] };
  /** For each group, its place among the merged ties of the group at hand, where it is not before `first`. */
  const placeOf = new Int32Array(count).fill(-1);
  for (let group = 0; group < count; group++) {
    const first = merged.sources.length;
    for (let i = starts[group]!; i < starts[group + 1]!; i++) {
      const tie = byLesser[i]!;
      const other = greater[tie]!;
      const place = placeOf[other]!;
      if (place >= first) {
        merged.weights[place]! += weights[tie]!;
        continue;
      }
      placeOf[other] = merged.sources.length;
      merged.sources.push(group);
      merged.targets.push(other);
      merged.weights.push(weights[tie]!);
    }
  }
  const heavier = new Float64Array(count);
  masses.forEach((mass, node) => (heavier[groupOf[node]!]! += mass));
  return {
    count,
    sources: Uint32Array.from(merged.sources),
    targets: Uint32Array.from(merged.targets),
    weights: Float64Array.from(merged.weights),
    masses: heavier,
  };
}
