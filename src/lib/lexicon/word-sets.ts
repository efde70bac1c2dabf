// Sets of words that decide what a capitalised word or a capital city is. From data/lexicon/*.txt and head-words.tsv.

import gazetteer from './gazetteer.json' with { type: 'json' };

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that a government does and a town does not, as lemmas. */
export const actorVerbs = toSet(gazetteer.words.actorVerbs);
/** Nouns whose "with", "between", "to" or "on" makes a capital city after them a government: "ties with". */
export const relationNouns = toSet(gazetteer.words.relationNouns);
/** Nouns after a capital city that show the town itself. */
export const townNouns = toSet(gazetteer.words.townNouns);
/** Nouns after a capital city or country that make it a government: "officials". */
export const powerNouns = toSet(gazetteer.words.powerNouns);
/** Nouns that make a place of a phrase around a name: "border", "airport". */
export const siteNouns = toSet(gazetteer.words.siteNouns);
/** Lower-case words that often start sentences. */
export const commonWords = toSet(gazetteer.words.common);
/** Days, months, hours, eras. */
export const calendarWords = toSet(gazetteer.words.calendar);

const headTypes = new Map<string, 'organization' | 'place' | 'other'>();
for (const [type, words] of Object.entries(gazetteer.heads))
  for (const word of words.split(' ')) headTypes.set(word, type as 'organization' | 'place' | 'other');

/** What a name that ends in this word is: "Ministry" an organization, "River" a place, "Treaty" something else. */
export function typeOfHead(word: string): 'organization' | 'place' | 'other' | null {
  return headTypes.get(word) ?? null;
}
