// A document into sentences of tagged and parsed tokens, paragraph by paragraph; no sentence or token crosses a paragraph.
// Reads body and headline paragraphs only. Without weights the tokens carry guessed parts of speech and no tree.
// Linear in the text's length: a giant sentence is cut (see split-sentences), a giant word is one token.

import type { Document } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';
import type { Parse, Sentence, Token } from './parse.ts';
import { splitSentences } from './split-sentences.ts';
import { tokenize } from './tokenize.ts';

/** `done` and `total` are in UTF-16 code units of the document's text. */
export type ParseProgress = (done: number, total: number) => void;

export type Parser = (document: Document, onProgress?: ParseProgress) => Parse;

/** Makes a parser from the bytes of `data/models/english.bin`; null gives tokens and sentences only. */
export function createParser(weights: Uint8Array | null): Parser {
  void weights;
  return (document, onProgress) => {
    const sentences: Sentence[] = [];
    for (const [paragraph, { begin, end, role }] of document.paragraphs.entries()) {
      if (role !== 'body' && role !== 'headline') continue;
      const spans = tokenize(document.text, begin, end);
      for (const range of splitSentences(document.text, spans)) {
        const tokens = guessTokens(document.text, spans.slice(range.begin, range.end));
        sentences.push({
          index: sentences.length,
          paragraph,
          begin: tokens[0]!.begin,
          end: tokens[tokens.length - 1]!.end,
          tokens,
        });
      }
      onProgress?.(end, document.text.length);
    }
    return { sentences };
  };
}

function guessTokens(text: string, spans: readonly Span[]): Token[] {
  return spans.map(({ begin, end }, index) => {
    const word = text.slice(begin, end);
    const lower = word.toLowerCase();
    const [upos, xpos] = guessTag(word);
    return { index, begin, end, text: word, lower, lemma: lower, upos, xpos, head: -1, deprel: 'dep' };
  });
}

function guessTag(word: string): [upos: string, xpos: string] {
  if (!/[\p{L}\p{N}]/u.test(word)) return ['PUNCT', '.'];
  if (/^\p{N}/u.test(word)) return ['NUM', 'CD'];
  return /^\p{Lu}/u.test(word) ? ['PROPN', 'NNP'] : ['X', 'FW'];
}
