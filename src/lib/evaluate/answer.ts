// What the scores read of an extraction: the part of the command line's JSON contract that a set of gold asks about.
// Spans are [begin, end) into the text as it was given, in UTF-16 code units; the gold counts code points. The two differ
// only behind a character beyond the basic plane, which the gold hardly has, and are compared as they are, as the
// reference scorer does.

import type { ContractLine } from '#lib/extract/jsonl-contract.ts';

type Answered<Part extends keyof ContractLine> = ContractLine[Part][number];

export type AnsweredStatement = Omit<Answered<'statements'>, 'said' | 'about'>;

export interface Answer {
  readonly entities: ContractLine['entities'];
  readonly issues: readonly Omit<Answered<'issues'>, 'kind' | 'country'>[];
  readonly statements: readonly AnsweredStatement[];
  readonly quotations: readonly Omit<Answered<'quotations'>, 'direct'>[];
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
