// Words that lean on earlier ones: "it" and "them" on the last object that fits in number, "the controls" on "border
// controls". Looks a few sentences back and no further; finds nothing rather than something far-fetched.

import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

export interface Place {
  readonly sentence: Sentence;
  readonly token: Token;
}

const SINGULAR = new Set(['it', 'this', 'that']);
const PLURAL = new Set(['them', 'these', 'those', 'they']);
const OBJECTS = new Set(['obj', 'nsubj:pass', 'nsubj', 'obl']);
const PRONOUN_REACH = 1;
const NOUN_REACH = 12;

/** True for a pronoun that may stand for an issue. */
export function isLeaning(token: Token): boolean {
  return SINGULAR.has(token.lower) || PLURAL.has(token.lower);
}

/** Nouns that a pronoun may stand for: of its sentence before those of the one before, subjects before objects, nearest first. */
export function antecedentsOf(sentences: readonly Sentence[], sentence: Sentence, pronoun: Token): Place[] {
  const tag = PLURAL.has(pronoun.lower) ? /^NNP?S$/ : /^NNP?$/;
  const places = placesBefore(sentences, sentence, pronoun, PRONOUN_REACH).filter(
    ({ token }) => tag.test(token.xpos) && OBJECTS.has(token.deprel),
  );
  const rank = (place: Place) =>
    (place.sentence === sentence ? 0 : 2) + (place.token.deprel === 'nsubj' ? 0 : 1);
  return places.sort((a, b) => rank(a) - rank(b));
}

/** The nearest earlier noun of the same lemma that says more: with a compound, an adjective or "of". */
export function fullerWording(sentences: readonly Sentence[], sentence: Sentence, noun: Token): Place | null {
  return (
    placesBefore(sentences, sentence, noun, NOUN_REACH).find(
      (place) => place.token.lemma === noun.lemma && place.token.upos === 'NOUN' && saysMore(place),
    ) ?? null
  );
}

function saysMore({ sentence, token }: Place): boolean {
  return childrenOf(sentence, token, 'compound', 'nmod', 'acl').length > 0;
}

function placesBefore(
  sentences: readonly Sentence[],
  sentence: Sentence,
  token: Token,
  reach: number,
): Place[] {
  const places: Place[] = [];
  for (let back = 0; back <= reach; back++) {
    const where = sentences[sentence.index - back];
    if (!where) break;
    for (let at = (back === 0 ? token.index : where.tokens.length) - 1; at >= 0; at--) {
      places.push({ sentence: where, token: where.tokens[at]! });
    }
  }
  return places;
}
