// Peoples and faiths that no country names ("Kurds"), and adjectives that are capitalised for what they name ("European"), read
// from data/lexicon/peoples.json.

import source from '#data/lexicon/peoples.json' with { type: 'json' };

/** Plural nouns, capitalised; apostrophes straight. */
export const peoples: ReadonlySet<string> = new Set(source.peoples.split(' '));

/** Adjectives, capitalised; apostrophes straight. */
export const properAdjectives: ReadonlySet<string> = new Set(source.adjectives.split(' '));
