// Nouns for people whom a category may tell ("gunman", "teacher", "court"), and which of them do things: by the lists of
// data/lexicon/nameless.json and the civil nouns of groups.json, whatever the tagger takes a plural for.

import { groupNouns } from '#lib/extract/stances/predicates.ts';
import {
  alsoVerbs,
  namelessDoers,
  namelessOnes,
  namelessSufferers,
  tellingHeads,
  tooGeneral,
} from '#lib/lexicon/nameless.ts';
import { isPersons } from './is-group-noun.ts';
import type { Token } from '#lib/text/parse.ts';

const DOERS: ReadonlySet<string> = new Set([
  ...namelessDoers,
  ...namelessOnes,
  ...tellingHeads,
  ...[...groupNouns].filter((noun) => !tooGeneral.has(noun)),
]);
const PEOPLE: ReadonlySet<string> = new Set([...DOERS, ...namelessSufferers]);

/** The noun in the singular, where it is one for people whom a category may tell; else null. */
export function namelessLemma({ upos, xpos, index, lower, lemma }: Token): string | null {
  // A plural is often taken for a verb: "rights activists in", "government troops shot".
  const isMistaken = index === 0 ? lower.length > 3 : xpos === 'VBZ' && !alsoVerbs.has(lower);
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(upos) && !isMistaken) return null;
  const known = [lemma, lower, singularOf(lower)].find((form) => PEOPLE.has(form));
  return known ?? (/(?:s|men)$/.test(lower) && isPersons({ lemma, lower }) ? singularOf(lower) : null);
}

function singularOf(word: string): string {
  if (/men$/.test(word)) return word.replace(/men$/, 'man');
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  return word.replace(/s$/, '');
}

/** In lower case. */
export function pluralOf(lemma: string): string {
  if (/man$/.test(lemma)) return lemma.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(lemma)) return lemma.replace(/y$/, 'ies');
  return `${lemma}${/(?:s|x|ch|sh)$/.test(lemma) ? 'es' : 's'}`;
}

/** Many of them do things. */
export function isDoerNoun(lemma: string): boolean {
  return DOERS.has(lemma) || isPersons({ lemma, lower: pluralOf(lemma) });
}
