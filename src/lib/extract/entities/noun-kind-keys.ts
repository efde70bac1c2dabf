// A noun -> what the model of its kind (person, organization, place or other) reads of it: the word, the classes of words that it is
// used like, its ending and its number. A change here asks for a new training.

import { hashParts, hashString } from '#lib/text/hash.ts';
import type { Token } from '#lib/text/parse.ts';

export const NOUN_KIND_KEYS = 8;

/** Writes the keys into `keys` and returns how many there are. */
export function nounKindKeys({ lemma, lower, xpos, form }: Token, keys: Int32Array): number {
  const many = xpos === 'NNS' || xpos === 'NNPS' ? 1 : 0;
  keys[0] = 1;
  keys[1] = hashString(lemma);
  keys[2] = hashParts('fine', String(form.fine));
  keys[3] = hashParts('coarse', String(form.coarse));
  keys[4] = hashParts('end3', lemma.slice(-3));
  keys[5] = hashParts('end2', lemma.slice(-2));
  keys[6] = hashParts('many', String(many));
  keys[7] = hashParts('form', lower);
  return NOUN_KIND_KEYS;
}
