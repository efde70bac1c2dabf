// How networks are derived, as data: what a menu sets and a link keeps.

import type { ActorColumn } from '../table/statement-table.ts';
import type { OneModeAggregationId, TwoModeAggregationId } from './aggregations.ts';
import type { DuplicatesId } from './duplicates.ts';
import type { OneModeNormalizationId, TwoModeNormalizationId } from './normalizations.ts';

interface SharedSettings {
  readonly actors: ActorColumn;
  /** Only so many actors, those with the most rows in the whole table; null for all. Ties go to who came first. */
  readonly mostActive: number | null;
  readonly duplicates: DuplicatesId;
  /** An actor with fewer statements (in the window, duplicates gone) is left out with its edges. */
  readonly minimumStatements: number;
  /** An edge whose value is nearer to 0 than this is left out. */
  readonly threshold: number;
}

export interface OneModeSettings extends SharedSettings {
  readonly aggregation: OneModeAggregationId;
  readonly normalization: OneModeNormalizationId;
  /** Keeps only edges that the disparity filter finds significant at this level, 0 to 1; null keeps all. */
  readonly backbone: number | null;
  /** Shows actors without edges. */
  readonly isolates: boolean;
}

export interface TwoModeSettings extends SharedSettings {
  readonly aggregation: TwoModeAggregationId;
  readonly normalization: TwoModeNormalizationId;
}

export const ONE_MODE_DEFAULTS: OneModeSettings = {
  actors: 'actor',
  mostActive: null,
  aggregation: 'congruence',
  normalization: 'no',
  duplicates: 'include',
  minimumStatements: 1,
  threshold: 0,
  backbone: null,
  isolates: false,
};

export const TWO_MODE_DEFAULTS: TwoModeSettings = {
  actors: 'actor',
  mostActive: null,
  aggregation: 'ignore',
  normalization: 'no',
  duplicates: 'include',
  minimumStatements: 1,
  threshold: 0,
};

/** Agreement and conflict are both derived, each cut and normalized by these settings. */
export interface SidesSettings extends Omit<OneModeSettings, 'aggregation' | 'isolates'> {
  /** Counts stances on topics too, over which actors who both disagree do not thereby agree. */
  readonly topics: boolean;
}

export const SIDES_DEFAULTS: SidesSettings = { ...ONE_MODE_DEFAULTS, topics: false };
