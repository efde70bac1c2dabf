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
type SourceKind = ActKind & Readonly<Record<WordClass, string>>;

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
/** Under these governors the act is what somebody is charged with, or denies. */
export const allegingVerbs = wordsOf(source.alleging);
/** Nouns for what their owner means to do. */
export const intentNouns = wordsOf(source.intents);
/** "the plan to send": whoever speaks of it need not be the doer. */
export const planNouns = wordsOf(source.plans);

/** "called_off" of "call_off". */
function formsOf(entry: string): string[] {
  const [verb, particle] = entry.split('_') as [string, string?];
  return verbForms(verb).map((form) => (particle ? `${form}_${particle}` : form));
}

for (const { verbs, nouns, adjectives, ...kind } of source.kinds as readonly SourceKind[]) {
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
