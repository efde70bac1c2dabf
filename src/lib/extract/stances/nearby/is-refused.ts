// Whether a friendly act is one that somebody refuses, or only the purpose of another: by the words before it.

import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Before } from '../find-neighbours.ts';
import type { ActWords } from '../read-act-words.ts';

/** "will not release", "said it would not meet … demands": a friendly act that is refused; "had not met" refuses nothing. */
export function isRefused(
  { tokens }: Sentence,
  { stance, kind }: ActWords,
  { negated, last }: Before,
): boolean {
  if (stance !== 'agree' || !REFUSABLE.has(kind.id) || !negated) return false;
  const between = last ? tokens.slice(last.index + 1, last.index + 4) : [];
  return between.some(({ lower }) => /^(?:will|would|wo|shall)$/.test(lower));
}

const REFUSABLE = new Set(['accord', 'consult', 'cooperate', 'aid', 'yield', 'support']);

/** "used tear gas to disperse", "marched to protest against": an infinitive that tells why something was done. */
export function isPurpose({ tokens }: Sentence, token: Token, { kind, ofNoun }: ActWords): boolean {
  const isOwn = (kind.id === 'protest' && !ofNoun) || PURPOSES.test(token.lower);
  if (tokens[token.index - 1]?.lower !== 'to' || !isOwn) return false;
  return !tokens.slice(Math.max(0, token.index - 4), token.index - 1).some(({ lower }) => WISHES.test(lower));
}

const PURPOSES = /^(?:disperse|quell|suppress|silence|repel|break|crush|scatter)$/;

const WISHES =
  /^(?:want|plan|hope|intend|decide|refuse|fail|call|urge|ask|order|allow|try|seek|agree|able|right|free|about|going|permi(?:t|ssion))(?:e?d|s|ned|ted)?$/;
