// A document's sentences as tagged and parsed tokens: what every later stage reads instead of counting words.

import type { Span } from '#lib/model/span.ts';
import type { WordForm } from './word-form.ts';

/**
 * A word or mark. `begin`/`end` are offsets into the document's text. `head` is the index of its governor in the same
 * sentence, -1 for the root; `deprel` is the Universal Dependencies relation with its subtype ("nsubj:pass").
 */
export interface Token extends Span {
  /** Position in `Sentence.tokens`. */
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  /** What models see of the word. */
  readonly form: WordForm;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, … */
  readonly upos: string;
  /** Penn tag: VBD, VBN, NNP, … */
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

export interface Sentence extends Span {
  /** Position in `Parse.sentences`. */
  readonly index: number;
  /** Index into `Document.paragraphs`. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

export interface Parse {
  readonly sentences: readonly Sentence[];
}
