// How far the noun phrase goes on that a reporting verb takes as its object, by the order of words, where the tree has hung
// its last part on something else: "proposed a ban [on strikes in ports]", "called him [unfit for office]". Parsers attach
// about every third such phrase wrongly.

import type { Token } from '#lib/text/parse.ts';
import { isFinite } from './beside-verb.ts';
import { framesOfVerb } from './reporting-frames.ts';

const PREPOSITION =
  /^(?:of|for|from|against|about|over|as|with|towards?|to|on|in|at|by|into|between|among|under|without|through|than)$/;
const RELATIVE = /^(?:who|which|that|whose|where)$/;
const NOMINATIVE = /^(?:I|he|she|we|they|it)$/i;
/** Words that say when, and that leave what is reported. */
const LEAVES = /^(?:when|while|after|before|during|but)$/;

/** The position of the phrase's last token; `last` is the last that the tree gives it. */
export function endOfPhrase(tokens: readonly Token[], last: number): number {
  const opening = tokens[last + 1];
  if (!opening || !goesOn(opening) || isTime(opening, tokens[last + 2])) return last;
  let end = last;
  let inRelative = false;
  for (let at = last + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    const isMark = token.upos === 'PUNCT' && token.text !== '-';
    if (isMark || token.upos === 'SCONJ' || token.upos === 'CCONJ' || LEAVES.test(token.lower)) break;
    if (!inRelative && (isFinite(token) || token.xpos === 'MD')) break;
    inRelative ||= RELATIVE.test(token.lower);
    end = at;
  }
  return end;
}

function goesOn(token: Token): boolean {
  if (PREPOSITION.test(token.lower) || RELATIVE.test(token.lower)) return true;
  if (/^VB[NG]$/.test(token.xpos)) return framesOfVerb(token) === null;
  return /^(?:NOUN|PROPN|ADJ|PRON)$/.test(token.upos) && !NOMINATIVE.test(token.text);
}

// "in May", "on 3 June"
function isTime({ lower }: Token, next: Token | undefined): boolean {
  return /^(?:on|in)$/.test(lower) && /^(?:NNP|CD)$/.test(next?.xpos ?? '');
}
