// A derived network of actors, as typed arrays: who stands with or against whom, over which the page draws.

export interface OneModeNetwork {
  /** Codes in the table's actor column; a matrix's row r is `actors[r]`. The same for every window of one deriver. */
  readonly actors: Int32Array;
  /** Per pair (see pairs.ts), agreement and conflict as counted, before anything is divided or cut. */
  readonly congruence: Float64Array;
  readonly conflict: Float64Array;
  /** Per pair, the edge: aggregated, normalized, and 0 where a threshold or the backbone cut it or an end is left out. */
  readonly values: Float64Array;
  /** Per actor, n(i) of the formulas: its statements, weighted. */
  readonly activity: Float64Array;
  /** Per actor, its statements, each counted as 1. */
  readonly statements: Int32Array;
  /** Per actor, 1 where it is to be drawn. */
  readonly present: Uint8Array;
}

/** A derived network of actors and issues. */
export interface TwoModeNetwork {
  readonly actors: Int32Array;
  /** How many issues the table has: the columns of `values`. */
  readonly issues: number;
  /** Row by row: the edge of actor row r and issue code c is `values[r * issues + c]`. */
  readonly values: Float64Array;
  readonly statements: Int32Array;
  readonly present: Uint8Array;
}
