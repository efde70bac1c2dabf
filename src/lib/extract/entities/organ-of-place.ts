// "The Nairobi court", "Bavaria's state government": an organ of a town or a part of a state, by the place's name before it.

import { hostTowns, localArms, nationalArms } from '#lib/lexicon/doers.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Located } from './located.ts';
import { isModifier } from './qualifiers.ts';

const POSSESSIVE = /^['’]s?$/;

/** The noun is such an organ, and the last of its phrase. */
export function isOrganOfPlace({ tokens }: Sentence, noun: Token, named: readonly Located[]): boolean {
  if (noun.upos !== 'NOUN' || !(localArms.has(noun.lower) || nationalArms.has(noun.lower))) return false;
  // "a Nairobi house"
  if (/^(?:house|chamber)$/.test(noun.lower)) return false;
  if (/^(?:NOUN|PROPN)$/.test(tokens[noun.index + 1]?.upos ?? '')) return false;
  for (let at = noun.index - 1; at >= Math.max(0, noun.index - 4); at--) {
    const token = tokens[at]!;
    const here = named.find(({ mention }) => overlaps(mention.span, token));
    if (here) return isTown(here);
    if (!isModifier(token) && !POSSESSIVE.test(token.text)) return false;
  }
  return false;
}

/** A place that lies in a country, and not one where international bodies sit. */
export function isTown({ draft, mention }: Located): boolean {
  return (
    draft.type === 'place' &&
    draft.country !== null &&
    mention.form !== 'pronoun' &&
    !hostTowns.has(draft.name)
  );
}
