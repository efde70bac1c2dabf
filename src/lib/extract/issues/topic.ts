// Words that a stance is about, read against the codebook but not yet merged with other wordings.

import type { CodebookEntry } from './codebook.ts';
import type { Span } from '#lib/model/span.ts';

export interface Topic {
  /** The words in the document. */
  readonly span: Span;
  /** The codebook's entry, or null for an issue that the text alone names. */
  readonly entry: CodebookEntry | null;
  /** ISO 3166-1 alpha-3, in reading order: what the topic is about (Iran), or between whom (relations). */
  readonly countries: readonly string[];
  /** Names of people or bodies that belong to the label ("meeting between Trump and Putin"). */
  readonly parties: readonly string[];
  /** For a proposal, its verb: "lift". */
  readonly verb: string | null;
  /** Readable words for a topic without an entry: "border fence". Empty for a country alone. */
  readonly words: string;
  /** Lemma of the noun that the words are about; empty for a country alone. */
  readonly head: string;
  /** Lemmas of the content words, in order. */
  readonly lemmas: readonly string[];
}
