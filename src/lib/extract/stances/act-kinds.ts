// The kinds of acts between actors, read from data/lexicon/acts.json: which words name which, and what stance they imply.

import source from '#data/lexicon/acts.json' with { type: 'json' };
import { verbForms } from '#lib/lexicon/verb-forms.ts';
import type { Stance } from '#lib/model/statement.ts';
import type { Token } from '#lib/text/parse.ts';

export interface ActKind {
  readonly id: string;
  /** Null where such an act says nothing of who is with whom. */
  readonly stance: Stance | null;
  /** 0 to 1: how sure the act alone makes the stance. */
  readonly confidence: number;
  /** Completes “… is an act that …”. */
  readonly reason: string;
}

type WordClass = 'verbs' | 'nouns' | 'adjectives';
type SourceKind = ActKind & Readonly<Record<WordClass, string>> & { readonly phrases?: string };

/** An act that several words name: a verb, then words as they stand; null is a gap of a few words. */
export interface ActPhrase {
  readonly kind: ActKind;
  readonly rest: readonly (string | null)[];
}

const CLASS_OF: Readonly<Record<string, WordClass>> = {
  VERB: 'verbs',
  NOUN: 'nouns',
  ADJ: 'adjectives',
  ADV: 'adjectives',
};
const NONE: readonly ActKind[] = [];
const byWord = new Map<string, ActKind[]>();

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that only carry the act that their object names: "imposed sanctions", "held talks". */
export const carrierVerbs = wordsOf(source.carriers);
/** And in all forms: a lemma may be lost ("struck"). */
export const carrierForms: ReadonlySet<string> = new Set([...carrierVerbs].flatMap(verbForms));
/** Under these governors the act is what somebody is charged with, or denies. */
export const allegingVerbs = wordsOf(source.alleging);
/** Nouns under which an act has not been done: "rumours that". */
export const doubtNouns = wordsOf(source.doubts);
/** Nouns for what their owner means to do. */
export const intentNouns = wordsOf(source.intents);
/** "the plan to send": whoever speaks of it need not be the doer. */
export const planNouns = wordsOf(source.plans);

/** Verbs that turn what their object names into its opposite: "lifted the blockade". */
const endersOfActs = wordsOf(source.enders);
export const endingForms: ReadonlySet<string> = new Set([...endersOfActs].flatMap(verbForms));
/** Passive participles of calling somebody home, and whom: "the ambassador was recalled". */
export const recallForms = wordsOf(source.recalls);
export const envoyWords = wordsOf(source.envoys);
/** What is approved before it is done: "approved a plan to lend". */
export const measureWords = wordsOf(source.measures);
/** Behind these stands who is to be freed: "called for the release of". */
export const freeingWords = wordsOf(source.freeings);
/** Verbs of going somewhere: an official's visit. */
export const travelForms: ReadonlySet<string> = new Set(source.travels.split(' ').flatMap(verbForms));
/** What two states do together where both are told to do it: "build". */
export const ventureForms: ReadonlySet<string> = new Set(source.ventures.split(' ').flatMap(verbForms));
/** Of plans: "approved a plan to send". */
export const approvalForms: ReadonlySet<string> = new Set(source.approvals.split(' ').flatMap(verbForms));
/** What binds two actors, and verbs that say that it grows or withers, by form: "ties between … were restored". */
export const bondNouns = wordsOf(source.bonds);
export const thawForms: ReadonlySet<string> = new Set(source.thaws.split(' ').flatMap(verbForms));
export const chillForms: ReadonlySet<string> = new Set(source.chills.split(' ').flatMap(verbForms));

const exclusions = new Map(
  Object.entries(source.exclusions).flatMap(([leads, verbs]) =>
    verbs.split(' ').flatMap((verb) => verbForms(verb).map((form) => [form, wordsOf(leads)] as const)),
  ),
);

/** The prepositions behind which stands whose land keeps somebody out, by the form of a passive verb; null for other verbs. */
export function exclusionsOf(form: string): ReadonlySet<string> | null {
  return exclusions.get(form) ?? null;
}

/** "debts owed by", "a base used by": whose the thing is that an act is done to, by form. */
export const ownedForms: ReadonlySet<string> = new Set(source.owned.split(' '));
/** Whoever "faces" or "draws" what a noun names suffers it, or enjoys it: by form. */
export const receivingForms: ReadonlySet<string> = new Set(source.receiving.split(' ').flatMap(verbForms));
/** Verbs that are too general to be an act by themselves, in all forms. */
export const vagueForms: ReadonlySet<string> = new Set(source.vague.split(' ').flatMap(verbForms));
/** Words before a friendly act to come: "promised to send". */
export const offerForms: ReadonlySet<string> = new Set(source.offers.split(' ').flatMap(verbForms));
/** And before one of either kind: "voted to expel". */
export const decisionForms: ReadonlySet<string> = new Set(source.decisions.split(' ').flatMap(verbForms));
/** And before one that is refused. */
export const refusalForms: ReadonlySet<string> = new Set(source.refusals.split(' ').flatMap(verbForms));
/** Who comes to help, by form, and the verbs of their coming. */
export const helperWords = wordsOf(source.helpers);
export const arrivalForms: ReadonlySet<string> = new Set(source.arrivals.split(' ').flatMap(verbForms));
/** Nouns for what is done against somebody: "the campaign against". */
export const campaignNouns = wordsOf(source.campaigns);
/** Verbs whose subject takes part in what their object names, in all forms. */
export const pursuingForms: ReadonlySet<string> = new Set(
  [...source.pursuing.split(' '), ...source.carriers.split(' ')].flatMap(verbForms),
);
/** What a campaign is for: "to defeat". */
export const subduingVerbs = wordsOf(source.subduing);
/** Verbs of announcing what one will do: "vowed to fight". */
export const vowForms: ReadonlySet<string> = new Set(source.vows.split(' ').flatMap(verbForms));
/** Words of being about to do: "prepared to attack". */
export const readyWords: ReadonlySet<string> = new Set(source.readies.split(' '));

/** "called_off" of "call_off". */
function formsOf(entry: string): string[] {
  const [verb, particle] = entry.split('_') as [string, string?];
  return verbForms(verb).map((form) => (particle ? `${form}_${particle}` : form));
}

const phrases = new Map<string, ActPhrase[]>();

/** ["tear", "gas"] behind a gap, of "..tear_gas". */
function restOf(words: string): (string | null)[] {
  return words.split(/(\.\.)|_/).flatMap((word) => (word === '..' ? [null] : word ? [word] : []));
}

for (const {
  verbs,
  nouns,
  adjectives,
  phrases: told = '',
  ...kind
} of source.kinds as readonly SourceKind[]) {
  for (const phrase of told.split(' ').filter(Boolean)) {
    const [, verb, rest] = /^([^_.]+)(.*)$/.exec(phrase)!;
    for (const form of verbForms(verb!)) {
      const list = phrases.get(form) ?? [];
      list.push({ kind, rest: restOf(rest!) });
      phrases.set(form, list);
    }
  }
  for (const [wordClass, words] of Object.entries({ verbs, nouns, adjectives })) {
    for (const word of words.split(' '))
      for (const form of wordClass === 'verbs' ? formsOf(word) : [word]) {
        const key = `${wordClass}:${form}`;
        const list = byWord.get(key);
        if (!list) byWord.set(key, [kind]);
        else if (!list.includes(kind)) list.push(kind);
      }
  }
}

/** The kind with this id; throws where acts.json has none. */
export function actKindOf(id: string): ActKind {
  const kind = (source.kinds as readonly SourceKind[]).find((one) => one.id === id);
  if (!kind) throw new Error(`No kind of act “${id}” in acts.json.`);
  return kind;
}

for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);

/**
 * The kinds of act that a word may name: of a verb by its form, with its particle where one is given ("call off"), of other
 * words by their lemma.
 */
export function actKindsOf(token: Token, particle = ''): readonly ActKind[] {
  const wordClass = CLASS_OF[token.upos];
  if (!wordClass) return NONE;
  const word = wordClass === 'verbs' ? token.lower : token.lemma;
  const alone = byWord.get(`${wordClass}:${word}`) ?? NONE;
  return particle ? (byWord.get(`${wordClass}:${word}_${particle}`) ?? alone) : alone;
}

/** The kinds that a word would name if it were a verb, whatever the tagger takes it for; "" where it has no particle. */
export function kindsOfVerbForm(word: string, particle = ''): readonly ActKind[] {
  const alone = byWord.get(`verbs:${word}`) ?? NONE;
  return particle ? (byWord.get(`verbs:${word}_${particle}`) ?? alone) : alone;
}

/** The kinds that a word would name if it were a noun: by its lemma, or its form where the lemma is lost. */
export function kindsOfNounForm({ lemma, lower }: Token): readonly ActKind[] {
  return (
    byWord.get(`nouns:${lemma}`) ??
    byWord.get(`nouns:${lower}`) ??
    byWord.get(`nouns:${lower.replace(/e?s$/, '')}`) ??
    NONE
  );
}

const nominals = new Map(
  Object.entries(source.nominals).flatMap(([id, list]) =>
    list.split(' ').map((noun) => [noun, actKindOf(id)] as const),
  ),
);

/** The kind of a noun that names an act only where its doer is told: "the sale of jets by"; null where it names none. */
export function nominalKinds({ lemma, lower }: Token): ActKind | null {
  return nominals.get(lemma) ?? nominals.get(lower) ?? null;
}

/** The phrases that a form of a verb opens, the longest first. */
export function phrasesOf(word: string): readonly ActPhrase[] {
  return phrases.get(word) ?? [];
}
