// Whether an act is one that is asked for, alleged, denied or in question, by the tree and by what stands before it in its
// sentence.

import type { Sentence, Token } from '#lib/text/parse.ts';
import { isAlleged, isOnlyAskedFor, isUndone } from '../is-unreal.ts';
import { polarityOf } from '../polarity.ts';

/** Words before an act that make it a condition, a doubt, or what somebody denies or is charged with. */
const DOUBTS =
  /^(?:if|whether|unless|den(?:y|ies|ied|ying)|alleg(?:ed|edly|ing|es)|accus(?:e|es|ed|ing)|rumou?rs?|doubts?|doubted|suspect(?:s|ed)?|claim(?:s|ed)?|film|novel|book|museum|game)$/;

export function isOfUnreal(sentence: Sentence, token: Token, refused: boolean): boolean {
  const { certainty, negated } = polarityOf(sentence, token);
  if (certainty === 0 || (negated && !refused)) return true;
  if (isAlleged(sentence, token) || isOnlyAskedFor(sentence, token) || isUndone(sentence, token)) return true;
  return sentence.tokens
    .slice(0, token.index)
    .some((word) => DOUBTS.test(word.lower) && !isSuspect(sentence, word));
}

/** "suspected rebels" have acted; only who they are is in doubt. */
function isSuspect({ tokens }: Sentence, { lower, index }: Token): boolean {
  return lower === 'suspected' && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[index + 1]?.upos ?? '');
}
