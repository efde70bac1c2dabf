// What a reporting verb, noun or adjective may take as its content: "say that …", "describe … as …", "call for …".
// The words are in data/lexicon/reporting-verbs.json, written by hand from general knowledge of English; a frame that is
// not among those below is a preposition whose phrase belongs to what is reported.

import words from '#data/lexicon/reporting-verbs.json' with { type: 'json' };
import { verbForms } from '#lib/lexicon/verb-forms.ts';
import type { Token } from '#lib/text/parse.ts';

/**
 * direct: words in quotation marks, or a clause before the verb ("…, he noted"); clause: (that) + finite clause;
 * addressee: its first object is who is spoken to; question: whether/how + clause; infinitive: to + verb;
 * object: a noun phrase that is itself the content ("deny the claims"); naming: "call it a lie"; as: "describe it as …".
 */
export type Frame =
  'direct' | 'clause' | 'addressee' | 'question' | 'infinitive' | 'object' | 'naming' | 'as';

export type Frames = ReadonlySet<string>;

const verbs = compile(words.verbs);
const nouns = compile(words.nouns);
const adjectives = new Set(words.adjectives.split(' '));

function compile(entries: Readonly<Record<string, string>>): ReadonlyMap<string, Frames> {
  return new Map(Object.entries(entries).map(([lemma, frames]) => [lemma, new Set(frames.split(' '))]));
}

const verbsByForm: ReadonlyMap<string, Frames> = new Map(
  [...verbs].flatMap(([verb, frames]) => verbForms(verb).map((form) => [form, frames] as const)),
);

/** By lemma, or by form where the lemmatizer has lost the verb ("favore"). Null where the verb reports nothing. */
export function framesOfVerb({ lemma, lower }: Pick<Token, 'lemma' | 'lower'>): Frames | null {
  return verbs.get(lemma) ?? verbsByForm.get(lower) ?? null;
}

/** Null where the noun ("claim", "warning") reports nothing. */
export function framesOfNoun(lemma: string): Frames | null {
  return nouns.get(lemma) ?? null;
}

/** "confident that …", "eager to …". */
export function isReportingAdjective(lemma: string): boolean {
  return adjectives.has(lemma);
}
