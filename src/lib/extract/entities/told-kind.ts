// What a sentence says that a name is: "Voss is a village", "Voss (also Vosse) is a small town", "Voss, a maker of pencils",
// "drummer Voss". Reads the words beside the name; the nouns are those of data/lexicon/told-kinds.json. Null where it says
// nothing.

import { kindOfNoun } from '#lib/lexicon/told-kinds.ts';
import type { ToldKind } from '#lib/lexicon/told-kinds.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent } from './sentence-view.ts';

/** Words between the article and the noun: "a small market town". */
const MOST_BETWEEN = 4;
const LONGEST_ASIDE = 12;

/** `first` and `last` are the name's tokens. */
export function toldKind(view: SentenceView, first: number, last: number): ToldKind | null {
  const before = view.tokens[first - 1];
  if (before && kindOfNoun(before.text) === 'person' && areAdjacent(before, view.tokens[first]))
    return 'person';
  const article = articleBehind(view, last);
  if (article === null) return null;
  return kindOfNoun(headFrom(view, article + 1));
}

/** The article of "Voss is a …", "Voss ( … ) is a …" and "Voss, a …". */
function articleBehind({ tokens }: SentenceView, last: number): number | null {
  let at = last + 1;
  if (tokens[at]?.text === '(') {
    const close = tokens.findIndex(({ text }, index) => index > at && text === ')');
    if (close < 0 || close - at > LONGEST_ASIDE) return null;
    at = close + 1;
  }
  const isSaid = /^(?:is|was)$/.test(tokens[at]?.lower ?? '') || tokens[at]?.text === ',';
  return isSaid && /^an?$/.test(tokens[at + 1]?.lower ?? '') ? at + 1 : null;
}

/** The last noun of the phrase, in lower case; empty where a verb or another name comes first. */
function headFrom({ tokens }: SentenceView, begin: number): string {
  let noun = '';
  for (let at = begin; at <= begin + MOST_BETWEEN; at++) {
    const token = tokens[at];
    if (!token || !(/^(?:ADJ|NOUN|NUM|ADV|PROPN)$/.test(token.upos) || token.text === '-')) break;
    noun = /^\p{Ll}/u.test(token.text) ? token.lower : '';
  }
  return noun;
}
