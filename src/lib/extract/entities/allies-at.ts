// "Coalition forces", "the international coalition": allies who fight as one, of no country, where no name holds the words.

import { alliedForces } from '#lib/extract/stances/predicates.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Group } from './group.ts';
import type { Located } from './located.ts';
import { isModifier, MOST_QUALIFIERS } from './qualifiers.ts';

const ALLIED = /^(?:international|global|multinational|led|counter)$/;

/** The allies that the noun ends, or null. */
export function alliesAt(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  const { tokens } = sentence;
  const isCoalition = noun.lower === 'coalition';
  if (!isCoalition && !alliedForces.has(noun.lower)) return null;
  let first = noun;
  let isAllied = false;
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - MOST_QUALIFIERS; at--) {
    const token = tokens[at]!;
    if (/^[-‐‑]$/.test(token.text)) continue;
    if (!isModifier(token) && token.lower !== 'led') break;
    first = token;
    isAllied ||= isCoalition ? ALLIED.test(token.lower) : token.lower === 'coalition';
  }
  const words = { begin: first.begin, end: noun.end };
  if (!isAllied || named.some(({ mention }) => overlaps(mention.span, words))) return null;
  return {
    name: isCoalition ? 'international coalition' : 'coalition forces',
    country: null,
    first,
    end: noun.end,
  };
}
