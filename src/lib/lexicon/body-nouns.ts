// Nouns for bodies of people that act as one ("army", "government", plural "troops"), read from data/lexicon/body-nouns.json.

import nouns from '#data/lexicon/body-nouns.json' with { type: 'json' };

/** A noun of the text: its words in lower case, and "NNS" where it is plural. */
export interface NounForm {
  readonly lower: string;
  readonly lemma: string;
  readonly xpos: string;
}

const one = new Set(nouns.one.split(' '));
const many = new Set(nouns.many.split(' '));
const members = new Set(nouns.members.split(' '));
const returned = new Set(nouns.returned.split(' '));

/** What a lemmatizer may have missed: "troops". */
const singular = (plural: string): string => plural.replace(/s$/, '');

/** Whether the noun, by itself and in its number, is a word for a body. */
export function isBodyNoun({ lower, lemma, xpos }: NounForm): boolean {
  return (
    one.has(lower) ||
    one.has(lemma) ||
    (xpos === 'NNS' && many.has(lemma)) ||
    (lower.endsWith('s') && many.has(singular(lower)))
  );
}

/** Whether those whom the noun calls so make up the body that "of" and a name add: "the members of the Security Council". */
export function isMembersNoun({ lower, lemma, xpos }: NounForm): boolean {
  if (lower === 'people') return members.has(lower);
  return /^NNP?S$/.test(xpos) && (members.has(lemma) || members.has(singular(lower)));
}

/** Whether the noun is a body where the text comes back to it: "the Chadian team … the team". */
export function isReturnedNoun({ lower }: NounForm): boolean {
  return returned.has(lower);
}
