// What a force layout needs of a graph: pairs with weights, and how heavy each node is. A tie with a weight above 0 draws
// its ends together, one below 0 (conflict) drives them apart beyond what all nodes do to one another.

import type { ColumnGraph } from '#lib/network/column-graph.ts';

/** The columns of a graph that a layout reads: little enough to be sent to a worker. */
export interface Pairs {
  /** How many nodes there are. */
  readonly count: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Per edge; 0, or what is not a number, where it is not there. */
  readonly values: Float32Array | Float64Array;
}

export function pairsOf(graph: ColumnGraph, values: Pairs['values'] = graph.values): Pairs {
  return { count: graph.ids.length, sources: graph.sources, targets: graph.targets, values };
}

export interface Ties {
  /** How many nodes there are. */
  readonly count: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Per tie; the mean size is about 1. */
  readonly weights: Float64Array;
  /** Per node, above 0: how strongly it repels, as in ForceAtlas2 one more than its ties' weights. */
  readonly masses: Float64Array;
}

/** With more ties per node than this, only the strongest of each node are laid out by. */
const DENSE = 24;
const KEPT_AGREEING = 10;
const KEPT_CONFLICTING = 3;

/**
 * Of a graph in which nearly every pair is tied, only each node's strongest ties say who stands where (as in a graph of
 * nearest neighbours); with all of them the picture is one ball. Loops are left out. Gives masses by the ties that are
 * kept.
 */
export function tiesOf(pairs: Pairs): Ties {
  const { count, values } = pairs;
  let kept: Uint32Array = Uint32Array.from(values.keys()).filter(
    (edge) =>
      values[edge] !== 0 && Number.isFinite(values[edge]) && pairs.sources[edge] !== pairs.targets[edge],
  );
  if (kept.length > DENSE * count) kept = strongestOfEach(pairs, kept);
  let total = 0;
  for (const edge of kept) total += Math.abs(values[edge]!);
  const scale = kept.length / (total || 1);
  const sources = Uint32Array.from(kept, (edge) => pairs.sources[edge]!);
  const targets = Uint32Array.from(kept, (edge) => pairs.targets[edge]!);
  const weights = Float64Array.from(kept, (edge) => values[edge]! * scale);
  const masses = new Float64Array(count).fill(1);
  weights.forEach((weight, tie) => {
    masses[sources[tie]!]! += Math.abs(weight);
    masses[targets[tie]!]! += Math.abs(weight);
  });
  return { count, sources, targets, weights, masses };
}

/** In their order, those that are among the strongest of one of their ends. */
function strongestOfEach({ count, sources, targets, values }: Pairs, edges: Uint32Array): Uint32Array {
  const ordered = edges.toSorted((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
  const agreeing = new Uint8Array(count);
  const conflicting = new Uint8Array(count);
  return ordered
    .filter((edge) => {
      const [counts, most] = values[edge]! > 0 ? [agreeing, KEPT_AGREEING] : [conflicting, KEPT_CONFLICTING];
      const [a, b] = [sources[edge]!, targets[edge]!];
      if (counts[a]! >= most && counts[b]! >= most) return false;
      counts[a] = Math.min(255, counts[a]! + 1);
      counts[b] = Math.min(255, counts[b]! + 1);
      return true;
    })
    .sort();
}
