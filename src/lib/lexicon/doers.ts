// Nouns for who acts for a state as a place tells which ("police in Minsk"), and the words between them and the place's name,
// read from data/lexicon/doers.json.

import source from '#data/lexicon/doers.json' with { type: 'json' };

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Forms, in lower case: one in a state, so that in its capital they are the state. */
export const nationalArms = wordsOf(source.national);
/** Forms, in lower case: any town may have them. */
export const localArms = wordsOf(source.local);
/** Forms that are local behind one of `services` alone: "customs officers". */
export const uniformedArms = wordsOf(source.uniformed);
export const services = wordsOf(source.services);
/** Names of towns that many international bodies sit in. */
export const hostTowns: ReadonlySet<string> = new Set(source.hosts.split('|'));
/** Words before a name that say which part of it: "northern". */
export const regionWords = wordsOf(source.regions);
/** "the [province] of": what kind of place a name is. */
export const kindsOfPlace = wordsOf(source.kinds);
/** Holders of these in a town or a part of a state are persons: "the mayor of". */
export const localOffices = wordsOf(source.offices);
/** Forms: arms of a state that may stand against its own government. */
export const rivalArms = wordsOf(source.rivals);
/** Nouns behind a name for a part of what it names: "a Lagos [slum]". */
export const siteNouns = wordsOf(source.sites);
/** Forms before the noun: how many or how high; and whose place it is not. */
export const armRanks = wordsOf(source.ranks);
export const guestWords = wordsOf(source.guests);
