// A sentence's tree upwards: the governors of a token up to the root, and the one token that heads a span.

import type { Span } from '#lib/model/span.ts';
import type { Sentence, Token } from './parse.ts';

/** The governor of a token, or null for the root. */
export function parentOf(sentence: Sentence, token: Token): Token | null {
  return sentence.tokens[token.head] ?? null;
}

/** The token's governor, that one's governor, and so on to the root. Empty for the root; ends where an ill-formed tree loops. */
export function pathToRoot(sentence: Sentence, token: Token): Token[] {
  const path: Token[] = [];
  for (
    let at = parentOf(sentence, token);
    at && path.length < sentence.tokens.length;
    at = parentOf(sentence, at)
  )
    path.push(at);
  return path;
}

/** The sentence's root: the first token without a governor. Null only for a sentence without tokens. */
export function rootOf(sentence: Sentence): Token | null {
  return sentence.tokens.find((token) => token.head < 0) ?? null;
}

/** The tokens that overlap a span of the document's text, in order. */
export function tokensIn(sentence: Sentence, span: Span): Token[] {
  return sentence.tokens.filter((token) => token.begin < span.end && token.end > span.begin);
}

/**
 * The token of a span that governs the others: the first whose own governor lies outside. Null where the span has no
 * token of this sentence.
 */
export function headOfSpan(sentence: Sentence, span: Span): Token | null {
  const tokens = tokensIn(sentence, span);
  const heads = tokens.filter((token) => {
    const parent = parentOf(sentence, token);
    return !parent || !tokens.includes(parent);
  });
  return heads.find((token) => token.upos !== 'PUNCT') ?? heads[0] ?? null;
}
