// The contract of a set of labelled rows: how one row is put to the extractor and scored, and which figures follow from
// the sum over rows. Rows are scored alone, so that any part of a set can be measured and resampled.

import type { Reader } from './answer.ts';
import type { Tally } from './tally.ts';

/** What every row of gold has. */
export interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly date?: string | null;
}

/** The stage of the engine that a figure speaks of. */
export type MeasuredStage = 'entities' | 'quotations' | 'stances' | 'issues';

/** An answer with its confidence: what reliability and a precision-recall curve are drawn from. */
export interface Ranked {
  readonly confidence: number;
  readonly right: boolean;
  readonly rule: string;
}

/** A stretch of a row's text to show, in UTF-16 code units. `role` is "holder", "gold", "got" and the like. */
export interface Mark {
  readonly begin: number;
  readonly end: number;
  readonly role: string;
}

export interface Mistake {
  /** `wrong` was answered and should not have been; `missed` should have been answered. */
  readonly kind: 'wrong' | 'missed';
  /** 0 to 1; null where the stage gives none. */
  readonly confidence: number | null;
  readonly expected: string;
  readonly got: string;
  readonly rule: string | null;
  readonly reason: string | null;
  readonly marks: readonly Mark[];
}

/** What one row adds. */
export interface Outcome {
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly ranked?: readonly Ranked[];
  readonly mistakes: readonly Mistake[];
}

/** The sum over rows. */
export interface Totals {
  tally(name: string): Tally;
  readonly ranked: readonly Ranked[];
}

export interface Figure {
  /** As the reference scorer's JSON nests it: "edge.f1". */
  readonly id: string;
  readonly stage: MeasuredStage;
  /** What the issue that this measures asks for; null where it asks for nothing. */
  readonly must: number | null;
  readonly goal: number | null;
  valueOf(totals: Totals): number;
}

export interface GoldSet<Row extends GoldRow = GoldRow> {
  /** The file's name without `.jsonl`. */
  readonly id: string;
  /** One line for people: what is counted. */
  readonly measures: string;
  /** False for rows that the set leaves out. */
  counts(row: Row): boolean;
  judge(row: Row, reader: Reader): Outcome;
  readonly figures: readonly Figure[];
}
