// What the scores read of an extraction: the part of the command line's JSON contract that a set of gold asks about.
// Spans are [begin, end) into the text as it was given, in UTF-16 code units; the gold counts code points. The two differ
// only behind a character beyond the basic plane, which the gold hardly has, and are compared as they are, as the
// reference scorer does.

import type { EntityType } from '#lib/model/entity.ts';
import type { Stance } from '#lib/model/statement.ts';

export type Pair = readonly [begin: number, end: number];

export interface AnsweredEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly mentions: readonly Pair[];
}

export interface AnsweredStatement {
  readonly holders: readonly string[];
  readonly holderSpans: readonly Pair[];
  readonly stance: Stance;
  readonly issue: string | null;
  readonly issueSpan: Pair | null;
  readonly counterparts: readonly string[];
  readonly counterpartSpans: readonly Pair[];
  readonly evidence: Pair;
  readonly cue: Pair;
  /** 0 to 1. */
  readonly confidence: number;
  readonly rule: string;
  readonly reason: string;
}

export interface Answer {
  readonly entities: readonly AnsweredEntity[];
  readonly issues: readonly {
    readonly id: string;
    readonly label: string;
    readonly mentions: readonly Pair[];
  }[];
  readonly statements: readonly AnsweredStatement[];
  readonly quotations: readonly {
    readonly speaker: string | null;
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
  }[];
}

/** What a text counts as having said where the extractor refused it. */
export const NO_ANSWER: Answer = { entities: [], issues: [], statements: [], quotations: [] };

/** What a set hands to the extractor: a text, what is known about it, and spans that are actors. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly mentions?: readonly { readonly begin: number; readonly end: number }[];
}

/** The extractor as the sets see it. */
export interface Reader {
  readArticle(question: Question): Answer;
  /** What a short title is about: ids of the issue codebook and of entities. */
  readTitle(title: string): readonly string[];
}
