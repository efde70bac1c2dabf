// What the words around a predicate do to its stance: negation turns it round, conditions and questions cancel it,
// modal verbs weaken it.

import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { isInfinitive } from './arguments.ts';

export interface Polarity {
  readonly negated: boolean;
  /** Multiplies the confidence; 0 cancels. */
  readonly certainty: number;
}

/** Right before a verb these negate it, whatever the tree says. */
const NEVER = new Set(['never', 'not', "n't", 'n’t']);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'hardly', 'nor', 'barely', 'scarcely']);
/** Governors of an infinitive that mean "not": "failed to back", "refused to condemn". */
const NEGATING_GOVERNORS = new Set([
  'fail', 'refuse', 'decline', 'stop', 'cease', 'avoid', 'unlikely', 'unwilling', 'reluctant', 'unable', 'loath',
  'hesitate', 'oppose', 'reject', 'unprepared', 'unready',
]); // prettier-ignore
/** What somebody denies having done or thought tells nothing of what he thinks. */
const DISCLAIMING = new Set(['deny', 'refute', 'disclaim']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'should', 'lest']);
const DOUBTFUL = new Set(['may', 'might', 'could', 'can']);
const OBLIGATIONS = new Set(['should', 'must', 'ought', 'shall']);
const NEUTRAL_ADVERBS = new Set(['only', 'just', 'merely', 'simply', 'solely']);

/** Reads the polarity of a predicate in its clause and through governing infinitives. */
export function polarityOf(sentence: Sentence, predicate: Token): Polarity {
  let negated = hasNegation(sentence, predicate);
  let certainty = 1;
  if (isQuestion(sentence) || isHeldBack(sentence, predicate)) return { negated, certainty: 0 };

  let at = predicate;
  for (let step = 0; step < 6; step++) {
    const auxiliaries = childrenOf(sentence, at, 'aux');
    if (auxiliaries.some((word) => DOUBTFUL.has(word.lower))) certainty *= 0.7;
    if (childrenOf(sentence, at, 'mark').some((mark) => CONDITIONS.has(mark.lower)))
      return { negated, certainty: 0 };
    const parent = sentence.tokens[at.head];
    if (!parent) break;
    if (/^(?:xcomp|ccomp|advcl|obj)$/.test(at.deprel) && DISCLAIMING.has(parent.lemma))
      return { negated, certainty: 0 };
    if (
      at.deprel === 'xcomp' ||
      (at.deprel === 'advcl' && isInfinitive(sentence, at) && parent.upos === 'ADJ')
    ) {
      if (NEGATING_GOVERNORS.has(parent.lemma)) negated = !negated;
      if (hasNegation(sentence, parent)) negated = !negated;
      if (DOUBTING_GOVERNORS.has(parent.lemma)) certainty *= 0.6;
    } else if (at.deprel !== 'conj' && at.deprel !== 'ccomp') break;
    else if (
      at.deprel === 'ccomp' &&
      parent.upos === 'VERB' &&
      hasNegation(sentence, parent) &&
      OPINION.has(parent.lemma)
    ) {
      negated = !negated;
    }
    at = parent;
    if (at.deprel === 'root') {
      if (childrenOf(sentence, at, 'mark').some((mark) => CONDITIONS.has(mark.lower)))
        return { negated, certainty: 0 };
      break;
    }
  }
  return { negated, certainty };
}

/** What stands before a deed that is not done, and its opposite neither: "stopped short of backing", "without backing". */
const HELD_BACK =
  /(?:\b(?:short|instead|far) of|\b(?:refrain|abstain)\w* from|\b(?:shy|shies|shied|back|backs|backed|held|hold|holds) (?:away|back|off) (?:from|on)|\bwithout|\brather than|\byet to|\brul\w+ out)$/;
/** In words. */
const HELD_BACK_REACH = 3;

function isHeldBack({ tokens }: Sentence, { index, xpos }: Token): boolean {
  if (xpos !== 'VBG' && xpos !== 'VB') return false;
  const before = tokens.slice(Math.max(0, index - HELD_BACK_REACH), index);
  return HELD_BACK.test(before.map(({ lower }) => lower).join(' '));
}

/** "is seen to", "seems to", "appears to". */
const DOUBTING_GOVERNORS = new Set(['seem', 'appear', 'likely', 'suppose', 'expect', 'try', 'tend']);
/** "does not think that X is right" is thinking that it is not. */
const OPINION = new Set(['think', 'believe', 'expect', 'want', 'consider', 'feel', 'suppose']);

/** True where the word itself is negated: "did not", "no support", "is no mistake". */
export function hasNegation(sentence: Sentence, token: Token): boolean {
  if (token.upos === 'VERB' && NEVER.has(sentence.tokens[token.index - 1]?.lower ?? '')) return true;
  return childrenOf(sentence, token).some((child) => {
    if (child.deprel === 'det' && child.lower === 'no') return true;
    if (child.lower === 'no' && childrenOf(sentence, child).some((part) => part.lower === 'longer'))
      return true;
    if (child.lower === 'longer' && childrenOf(sentence, child).some((part) => part.lower === 'no'))
      return true;
    if (!NEGATIONS.has(child.lower)) return false;
    const next = sentence.tokens[child.index + 1];
    return !(next && NEUTRAL_ADVERBS.has(next.lower));
  });
}

/** The modal verb of a duty: "must be lifted"; null where there is none. */
export function obligationOf(sentence: Sentence, token: Token): Token | null {
  return childrenOf(sentence, token, 'aux').find((word) => OBLIGATIONS.has(word.lower)) ?? null;
}

/** True where the sentence is a question. */
function isQuestion(sentence: Sentence): boolean {
  for (let at = sentence.tokens.length - 1; at >= 0 && at >= sentence.tokens.length - 3; at--) {
    if (sentence.tokens[at]!.text === '?') return true;
  }
  return false;
}
