// Words that point back at what the text has named: "it", "its" and phrases like "the company" or "this city". "They" and "their" are
// left alone: too often they mean people whom nothing names (docs/extraction.md).

import { childrenOf } from '#lib/text/children.ts';
import type { Span } from '#lib/model/span.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

export type AnaphorKind = 'it' | 'its' | 'the' | 'this';

export const ANAPHOR_KINDS: readonly AnaphorKind[] = ['it', 'its', 'the', 'this'];

export interface Anaphor {
  readonly kind: AnaphorKind;
  readonly sentence: Sentence;
  /** The pronoun, or the noun of the phrase. */
  readonly head: Token;
  readonly span: Span;
  /** Words between the article and the noun. */
  readonly modifiers: number;
}

const MOST_MODIFIERS = 2;

// "a bridge that lost its lights"
function isOfThing({ tokens }: Sentence, pronoun: Token): boolean {
  let at = pronoun.index - 1;
  while (at >= 0 && !tokens[at]!.deprel.startsWith('nsubj')) at--;
  return at >= 0 && /^(?:that|which|who)$/.test(tokens[at]!.lower);
}

/** The anaphor that the token heads, or null. */
export function anaphorAt(sentence: Sentence, token: Token): Anaphor | null {
  if (token.upos === 'NOUN') return phraseAt(sentence, token);
  if (token.upos !== 'PRON') return null;
  const kind = token.lower;
  if ((kind !== 'it' && kind !== 'its') || token.deprel === 'expl') return null;
  if (kind === 'its' && isOfThing(sentence, token)) return null;
  return { kind, sentence, head: token, span: { begin: token.begin, end: token.end }, modifiers: 0 };
}

function phraseAt(sentence: Sentence, noun: Token): Anaphor | null {
  const { tokens } = sentence;
  let at = noun.index - 1;
  while (at >= 0 && noun.index - at <= MOST_MODIFIERS && /^(?:ADJ|NOUN|NUM)$/.test(tokens[at]!.upos)) at--;
  const article = tokens[at];
  if (!article || !/^(?:the|this|that|these|those)$/.test(article.lower) || article.upos !== 'DET')
    return null;
  if (!endsPhrase(sentence, noun)) return null;
  return {
    kind: article.lower === 'the' ? 'the' : 'this',
    sentence,
    head: noun,
    span: { begin: article.begin, end: noun.end },
    modifiers: noun.index - 1 - at,
  };
}

// Nothing after the noun makes it another thing: "the government building", "the country of Chad", "the man who".
function endsPhrase(sentence: Sentence, noun: Token): boolean {
  const next = sentence.tokens[noun.index + 1];
  if (!next || next.begin - noun.end > 1) return true;
  if (/^(?:of|for|-|‐|‑|who|which|that)$/.test(next.lower) || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.upos))
    return false;
  return !childrenOf(sentence, noun).some(
    ({ deprel, index }) => index > noun.index && deprel.startsWith('acl'),
  );
}
