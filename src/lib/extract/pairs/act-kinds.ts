// The kinds of acts between actors, read from data/lexicon/acts.json: which words name which, and what stance they imply.

import source from '#data/lexicon/acts.json' with { type: 'json' };
import type { Stance } from '#lib/model/statement.ts';
import type { Token } from '#lib/text/parse.ts';

export interface ActKind {
  readonly id: string;
  /** Null where such an act says nothing of who is with whom. */
  readonly stance: Stance | null;
  /** 0 to 1: how sure the act alone makes the stance. */
  readonly confidence: number;
  /** Completes “the verb …”. */
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

for (const { verbs, nouns, adjectives, ...kind } of source.kinds as readonly SourceKind[]) {
  for (const [wordClass, words] of Object.entries({ verbs, nouns, adjectives })) {
    for (const word of words.split(' ')) {
      const key = `${wordClass}:${word}`;
      const list = byWord.get(key);
      if (list) list.push(kind);
      else byWord.set(key, [kind]);
    }
  }
}

/** The kinds of act that a word may name, by its lemma and part of speech. */
export function actKindsOf(token: Token): readonly ActKind[] {
  const wordClass = CLASS_OF[token.upos];
  if (!wordClass) return NONE;
  const { lemma } = token;
  // The lemmatizer may lose or leave an e, or a doubled letter, of a verb that it has not seen: "blam", "beate", "slamm".
  return (
    byWord.get(`${wordClass}:${lemma}`) ??
    (wordClass === 'verbs'
      ? (byWord.get(`verbs:${lemma}e`) ?? byWord.get(`verbs:${lemma.slice(0, -1)}`))
      : undefined) ??
    NONE
  );
}
