// One filter as data: which statements a chip, a list, a slider or the timeline's brush lets through, and which of them
// said so. Clauses narrow together (and); the values inside one widen (or). There is one clause a source. The idea of
// clauses with a source is Mosaic's.

export const CHOICE_FIELDS = [
  'issue',
  'country',
  'actor',
  'stance',
  'document',
  'publisher',
  'by',
  'review',
] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** `order` is for undated documents: `from` and `to` are then places in reading order, counted from 1. */
export type TimeBasis = 'said' | 'about' | 'order';

interface ClauseBase {
  /** Who made it, so that this one may ignore it: `issue`, `not-issue`, `time`, … See `sourceOf`. */
  readonly source: string;
  /** Lets through what does not match. */
  readonly negated?: boolean;
  /** Kept, and shown, but not applied. */
  readonly off?: boolean;
}

/**
 * Values are issue ids or `NO_ISSUE`, ISO 3166-1 alpha-3 codes, entity ids, stances, document ids, publishers or
 * `NO_PUBLISHER`, who made it (`rule`, `model`, `person`, `import`), or `accepted`, `rejected`, `unreviewed`.
 */
export type ChoiceClause = ClauseBase & { readonly field: ChoiceField; readonly values: readonly string[] };

/** Statements with a confidence of at least `min`, 0 to 1, or accepted by a person. */
export type ConfidenceClause = ClauseBase & { readonly field: 'confidence'; readonly min: number };

/** Statements whose time touches `from` to `to`, both ISO days and inclusive (or places in reading order). */
export type TimeClause = ClauseBase & {
  readonly field: 'time';
  readonly basis: TimeBasis;
  readonly from: string;
  readonly to: string;
};

/** Statements in whose evidence, or in the names and issue of which, the words occur. */
export type TextClause = ClauseBase & { readonly field: 'text'; readonly query: string };

/** Statements that lie at most `depth` steps, 1 to 3, from a node, over what the other clauses leave. */
export type NearClause = ClauseBase & {
  readonly field: 'near';
  readonly node: string;
  readonly depth: number;
};

export type Clause = ChoiceClause | ConfidenceClause | TimeClause | TextClause | NearClause;

/** How far a neighbourhood may reach. */
export const DEEPEST = 3;

/** The value of an issue clause that stands for statements that name no issue. */
export const NO_ISSUE = 'none';

/** The value of a publisher clause that stands for articles of which none is known. */
export const NO_PUBLISHER = 'none';

/** The source of a field's clause: its name, or `not-` and its name. */
export function sourceOf(field: Clause['field'], negated = false): string {
  return negated ? `not-${field}` : field;
}
