// The words before a noun for people that say which people: adjectives, nouns and names of peoples. Numbers and words such as
// "several" tell nothing and end them.

import { homeOfPeople, properAdjectives } from '#lib/lexicon/peoples.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Located } from './located.ts';

const MODIFIERS = new Set(['ADJ', 'NOUN', 'PROPN']);
/** Words before the noun at most. */
export const MOST_QUALIFIERS = 5;
/** Adjectives that only say how many, or which. */
const COUNTING = new Set([
  'many',
  'several',
  'few',
  'other',
  'more',
  'some',
  'dozen',
  'new',
  'own',
  'same',
  'last',
]);

/** The word may belong to the noun behind it. */
export function isModifier(token: Token): boolean {
  if (/^(?:striking|protesting|rioting)$/.test(token.lower)) return true;
  return (MODIFIERS.has(token.upos) || token.xpos === 'VBN') && !COUNTING.has(token.lower);
}

/** The adjectives and nouns right before a noun. */
export function qualifiersOf({ tokens }: Sentence, { index }: Token): readonly Token[] {
  let first = index;
  while (first > Math.max(0, index - MOST_QUALIFIERS) && isModifier(tokens[first - 1]!)) first--;
  return tokens.slice(first, index);
}

/** "Kurdish", "Muslim": an adjective of people whom no country names. */
export function isOfNoState(word: Token, named: readonly Located[]): boolean {
  return properAdjectives.has(word.text) && !named.some(({ mention }) => overlaps(mention.span, word));
}

/** The state where the people live whom one of the words names; null where none does. */
export function homeOf(words: readonly Token[]): string | null {
  return words.map(({ text }) => homeOfPeople(text)).find((code) => code !== null) ?? null;
}
