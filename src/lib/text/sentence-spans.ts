// A stretch of text to its sentences as spans, without a model: for a page that has no parse at hand.

import type { Span } from '#lib/model/span.ts';
import { splitSentences } from './split-sentences.ts';
import { tokenize } from './tokenize.ts';

/** In order, without the white space between them. Offsets are into `text`. */
export function sentenceSpans(text: string, within: Span): Span[] {
  const tokens = tokenize(text, within.begin, within.end);
  return splitSentences(text, tokens).map(({ begin, end }) => ({
    begin: tokens[begin]!.begin,
    end: tokens[end - 1]!.end,
  }));
}
