// Nouns for people without a name, as doers and as those to whom it is done, read from data/lexicon/nameless.json; each list
// says there why it is asked.

import source from '#data/lexicon/nameless.json' with { type: 'json' };
import { verbForms } from './verb-forms.ts';

const setOf = ({ words }: { readonly words: string }): ReadonlySet<string> => new Set(words.split(' '));

/** Lemmas: who acts in the plural or as a body. */
export const namelessDoers = setOf(source.doers);
/** Lemmas: one of whom is news. */
export const namelessOnes = setOf(source.single);
/** Lemmas: to whom it may be done. */
export const namelessSufferers = setOf(source.sufferers);
/** Lemmas: no doers. */
export const bystanders = setOf(source.bystanders);
/** Words before the noun that are no part of the category. */
export const idleWords = setOf(source.idle);
/** Nouns that an adjective of a country makes a place. */
export const nationalPlaces = setOf(source.kinds);
/** Forms of verbs of gain and sport. */
export const gainForms: ReadonlySet<string> = new Set(source.gain.words.split(' ').flatMap(verbForms));
/** Lemmas of civil nouns that make no category by themselves. */
export const tooGeneral = setOf(source.things);
/** Lemmas: a country has one of them. */
export const soleBodies = setOf(source.bodies);
/** Lemmas: not of the country that they are in, and those who may be elsewhere. */
export const peopleAway = setOf(source.away);
export const peopleServing = setOf(source.serving);
/** Words behind a country that tell that it plays there: "Kenyan newspapers". */
export const insideWords = setOf(source.inside);
/** Words that make a deed a private one. */
export const privateWords = setOf(source.private);
/** Capitalised adjectives of creeds. */
export const faiths = setOf(source.faiths);
/** Forms of verbs whose object is only sent or given. */
export const meansForms: ReadonlySet<string> = new Set(source.means.words.split(' ').flatMap(verbForms));
/** Forms of verbs of work. */
export const workForms: ReadonlySet<string> = new Set(source.work.words.split(' ').flatMap(verbForms));
/** Heads that are things of such people: "police [station]". */
export const thingHeads = setOf(source.heads);
/** Words for many, before "of". */
export const crowdWords = setOf(source.crowds);
/** Offices of a country, before "of". */
export const officeWords = setOf(source.offices);
/** What men have with them who attack. */
export const attackersThings = setOf(source.riders);
/** Plurals of people that are verbs as well. */
export const alsoVerbs = setOf(source.alsoVerbs);
/** Participles that tell more of people, whatever follows. */
export const guisedWords = setOf(source.guises);
/** Words before "as" and those for whom somebody passes himself off. */
export const posingWords = setOf(source.posing);
/** Forms for many who are told by what they do. */
export const massWords = setOf(source.masses);
/** Words for a part of a place, before "of". */
export const partWords = setOf(source.parts);
/** Verbs behind "to" for which people gather. */
export const purposeVerbs = setOf(source.purposes);

const { why: _, ...heads } = source.telling;
const telling: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(heads).map(([head, words]) => [head, new Set(words.split(' '))]),
);

/** The heads that are too general alone. */
export const tellingHeads: readonly string[] = [...telling.keys()];

/** The words of which a head that is too general alone needs one; null for every other noun. */
export function wordsBefore(lemma: string): ReadonlySet<string> | null {
  return telling.get(lemma) ?? null;
}

const labels: ReadonlyMap<string, string> = new Map(Object.entries(source.labels.of));

/** What many of them are called, in lower case, by the noun's lemma and the word before it that tells more: "police". */
export function labelOf(lemma: string, before: string): string | null {
  return labels.get(`${before} ${lemma}`) ?? labels.get(lemma) ?? null;
}
