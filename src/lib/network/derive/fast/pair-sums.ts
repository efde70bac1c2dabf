// What an engine counts for a window, from which edges are made: per pair of actors (see pairs.ts) and per actor.

import type { Window } from '../../windows/window.ts';

export interface PairSums {
  /** Σ n(i,c,k) n(j,c,l), whatever the stances: agreement and conflict together. */
  readonly both: Float64Array;
  /** Σ n(i,c,k) n(j,c,l) d(k,l). */
  readonly conflict: Float64Array;
  /** Per actor, n(i), and its statements counted as 1. */
  readonly activity: Float64Array;
  readonly statements: Int32Array;
  /** What DNA's Jaccard divides by; null unless asked for. */
  readonly jaccard: Float64Array | null;
  /** The first two of an actor with itself; null unless asked for. */
  readonly self: { readonly both: Float64Array; readonly conflict: Float64Array } | null;
}

/** Makes room for the sums of so many actors, with what the normalization needs. */
export function roomForSums(actors: number, pairs: number, normalization: string): PairSums {
  return {
    both: new Float64Array(pairs),
    conflict: new Float64Array(pairs),
    activity: new Float64Array(actors),
    statements: new Int32Array(actors),
    jaccard: normalization === 'jaccard' ? new Float64Array(pairs) : null,
    self:
      normalization === 'vector-cosine'
        ? { both: new Float64Array(actors), conflict: new Float64Array(actors) }
        : null,
  };
}

export interface PairEngine {
  /** Fills `sums` for a window; `issueFilter` has a 1 for every issue code that counts, null for all. */
  sum(window: Window, issueFilter: Uint8Array | null, sums: PairSums): void;
}
