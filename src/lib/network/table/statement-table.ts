// Coded statements as columns: one row for each actor's stance on one issue. What a derivation reads; never changed
// once built. Rows are sorted by day (undated first), rows of one day in the order in which they came.

import type { CodedColumn } from './dictionary.ts';

/** Who counts as the actor: whoever holds the stance, the organization behind, or the country behind. */
export type ActorColumn = 'actor' | 'organization' | 'country';

export const ACTOR_COLUMNS: readonly ActorColumn[] = ['actor', 'organization', 'country'];

export interface StatementTable {
  readonly rows: number;
  readonly actors: Readonly<Record<ActorColumn, CodedColumn>>;
  readonly issues: CodedColumn;
  /** -1 where a row has no document: it then counts as a document of its own. */
  readonly documents: CodedColumn;
  /** Days since 1970-01-01, or UNDATED. */
  readonly days: Int32Array;
  /** Every stance that occurs, ascending: [-1, 1] for disagree and agree. */
  readonly levels: Float64Array;
  /** Per row, the index of its stance in `levels`. */
  readonly stances: Int32Array;
  /**
   * Between the two ends of the scale, by which the distance of two stances is divided: 2 for disagree and agree. DNA
   * takes the largest less the smallest value that occurs.
   */
  readonly range: number;
  /** What each row counts; null where each counts 1. */
  readonly weights: Float64Array | null;
  /** Per row, which row it was as it came, from 0. */
  readonly origins: Int32Array;
}
