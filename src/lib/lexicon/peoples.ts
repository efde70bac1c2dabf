// Peoples and faiths that no country names ("Kurds"), and adjectives that are capitalised for what they name ("European"), read
// from data/lexicon/peoples.json.

import source from '#data/lexicon/peoples.json' with { type: 'json' };

/** Plural nouns, capitalised; apostrophes straight. */
export const peoples: ReadonlySet<string> = new Set(source.peoples.split(' '));

/** Adjectives, capitalised; apostrophes straight. */
export const properAdjectives: ReadonlySet<string> = new Set(source.adjectives.split(' '));

/** Of those adjectives, the ones of parties. */
export const partyAdjectives: ReadonlySet<string> = new Set(source.parties.split(' '));

const homes: ReadonlyMap<string, string> = new Map(
  Object.entries(source.homes).flatMap(([country, words]) =>
    words.split(' ').map((word) => [word, country] as const),
  ),
);

/** The state (ISO 3166-1 alpha-3) where a people lives, of its adjective or plural; null where it lives in several. */
export function homeOfPeople(word: string): string | null {
  return homes.get(word.replaceAll('’', "'")) ?? null;
}
