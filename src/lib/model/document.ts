// One article as the rest of Entente sees it: repaired text, what its parts are, and the way back to the input.

import type { Span } from './span.ts';

export type DocumentId = string & { readonly __brand: 'DocumentId' };

/** What a paragraph is for. Only `body` and `headline` paragraphs are read for statements. */
export type ParagraphRole = 'publisher' | 'headline' | 'byline' | 'dateline' | 'body';

export interface Paragraph extends Span {
  readonly role: ParagraphRole;
}

/**
 * Cleaned text back to the text as it came, as sorted runs that cover the whole cleaned text. A run of equal length on
 * both sides maps unit by unit; a run of unequal length (a repaired quotation mark) maps only as a whole.
 * Offsets are UTF-16 code units on both sides.
 */
export interface OffsetRun {
  readonly begin: number;
  readonly end: number;
  readonly rawBegin: number;
  readonly rawEnd: number;
}

export interface Document {
  readonly id: DocumentId;
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO `YYYY-MM-DD`, the day of publication. */
  readonly date: string | null;
  readonly url: string | null;
  /** Cleaned text: repaired encoding, single spaces inside a paragraph, `\n\n` between paragraphs. */
  readonly text: string;
  /** In order; they do not overlap. Gaps between them hold only white space. */
  readonly paragraphs: readonly Paragraph[];
  /** The text as it came (decoded, before any repair). */
  readonly raw: string;
  /** The encoding that `raw` was decoded from, so that offsets lead back to bytes. */
  readonly encoding: string;
  readonly offsets: readonly OffsetRun[];
}
