// What a sentence says that a name is: "Voss is a village", "Voss (also Vosse) is a small town", "Voss, a maker of pencils",
// "drummer Voss". Reads the words beside the name; the nouns are those that leave no doubt. Null where it says nothing.

import type { EntityType } from '#lib/model/entity.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent } from './sentence-view.ts';

export type ToldKind = Extract<EntityType, 'person' | 'organization' | 'place'>;

const PLACE =
  /^(?:suburb|village|town|city|commune|municipality|river|island|islet|lake|mountain|valley|county|parish|neighbou?rhood|hamlet|province|settlement|peninsula|bay|beach|township|locality|borough|volcano|reservoir|street|road|highway)$/;
const BODY =
  /^(?:band|company|club|magazine|newspaper|label|agency|university|college|party|airline|bank|organi[sz]ation|association|charity|firm|manufacturer|retailer|corporation|orchestra|choir|quartet|federation|foundation|broadcaster|brewery|militia|ministry|council|committee|startup)$/;
const PERSON =
  /^(?:singer|drummer|guitarist|bassist|pianist|violinist|composer|actor|actress|comedian|novelist|poet|painter|sculptor|author|journalist|reporter|blogger|photographer|physicist|biologist|chemist|mathematician|philosopher|historian|economist|footballer|goalkeeper|striker|midfielder|pitcher|quarterback|boxer|cyclist|songwriter|rapper|screenwriter|filmmaker|lawyer|attorney|activist)$/;
/** Words between the article and the noun: "a small market town". */
const MOST_BETWEEN = 4;
const LONGEST_ASIDE = 12;

/** `first` and `last` are the name's tokens. */
export function toldKind(view: SentenceView, first: number, last: number): ToldKind | null {
  const before = view.tokens[first - 1];
  if (before && PERSON.test(before.text) && areAdjacent(before, view.tokens[first])) return 'person';
  const article = articleBehind(view, last);
  if (article === null) return null;
  const noun = headFrom(view, article + 1);
  if (PLACE.test(noun)) return 'place';
  if (BODY.test(noun)) return 'organization';
  return PERSON.test(noun) ? 'person' : null;
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
