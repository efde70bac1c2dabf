// "According to X, Y" and "Y, according to X" in a parsed sentence -> attributions.

import { parentOf } from '#lib/text/ancestors.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Attribution } from './attribution.ts';
import { spansOfTokens } from './attribution.ts';
import { baseRelation, positionsUnder } from './dependents.ts';
import { sourceSpans } from './find-source.ts';

const WHOLE = new Set(['root', 'ccomp', 'parataxis', 'conj']);

export function accordingTo(sentence: Sentence): Attribution[] {
  const found: Attribution[] = [];
  for (const token of sentence.tokens) {
    const to = sentence.tokens[token.index + 1];
    if (token.lower !== 'according' || to?.lower !== 'to') continue;
    const sourceHead = parentOf(sentence, token);
    const clause = sourceHead && clauseAround(sentence, sourceHead);
    if (!sourceHead || !clause || sourceHead.index < token.index) continue;
    const opens = token.index === 0 || (token.index === 1 && sentence.tokens[0]!.upos === 'CCONJ');
    const content = opens
      ? positionsUnder(sentence, clause, (each) => each === sourceHead)
      : before(sentence, token.index);
    found.push({
      sentence,
      trigger: token,
      sourceHead,
      source: sourceSpans(sentence, sourceHead, to.index + 1),
      cue: [{ begin: token.begin, end: to.end }],
      content: spansOfTokens(sentence, content),
      direct: false,
      adjacentOnly: false,
    });
  }
  return found;
}

/** All of the sentence, or of its part after a semicolon, up to the phrase that closes it. */
function before(sentence: Sentence, end: number): number[] {
  const start = sentence.tokens.findLastIndex((token) => token.index < end && token.text === ';') + 1;
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** The finite clause that the phrase comments on: a participle's or a noun's own clause is only part of it. */
function clauseAround(sentence: Sentence, head: Token): Token | null {
  let clause = parentOf(sentence, head);
  for (let next = clause; next && !WHOLE.has(baseRelation(clause!)) && clause!.deprel !== 'acl:relcl';) {
    next = parentOf(sentence, clause!);
    clause = next ?? clause;
  }
  return clause;
}
