// A noun or a word that judges -> whether it is something friendly or hostile: by our lists, and where they do not have the
// word by the words that it is used like (induced-tones.ts).

import type { Token } from '#lib/text/parse.ts';
import { kindsOfNounForm } from './act-kinds.ts';
import { inducedToneOf } from './induced-tones.ts';
import { evaluations, predicatesOf } from './predicates.ts';

/** Weaker guesses are often of words that are neither. */
const LEAST_INDUCED = 4;

const nounTones = new WeakMap<Token, number>();

/** 1 friendly ("accord"), -1 hostile ("siege"), 0 neither or unknown. */
export function toneOfNoun(token: Token): number {
  let tone = nounTones.get(token);
  if (tone === undefined) nounTones.set(token, (tone = lookUpNoun(token)));
  return tone;
}

function lookUpNoun(token: Token): number {
  const kind = kindsOfNounForm(token).find(({ stance }) => stance !== null);
  if (kind) return kind.stance === 'agree' ? 1 : -1;
  const known = predicatesOf('noun', token.lemma)[0];
  if (known) return known.group.stance === 'agree' ? 1 : -1;
  return induced(token);
}

/** 1 of a word that praises ("heroic"), -1 of one that blames ("reckless"), 0 of others. */
export function toneOfJudgement(token: Token): number {
  const known = evaluations.get(token.lower) ?? evaluations.get(token.lemma);
  if (known) return known.stance === 'agree' ? 1 : -1;
  return token.upos === 'ADJ' || token.upos === 'NOUN' ? induced(token) : 0;
}

function induced(token: Token): number {
  const { tone } = inducedToneOf(token);
  return Math.abs(tone) >= LEAST_INDUCED ? Math.sign(tone) : 0;
}
