// "According to X, Y" and "Y, according to X" in a parsed sentence -> attributions.

import { parentOf } from '#lib/text/ancestors.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Attribution } from './attribution.ts';
import { spansOfTokens } from './attribution.ts';
import { baseRelation, positionsUnder } from './dependents.ts';
import { isFinite } from './beside-verb.ts';

/** In tokens. */
const SHORT = 9;
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
      : around(sentence, token.index, lastOfSource(sentence, sourceHead));
    found.push({
      sentence,
      trigger: token,
      sourceHead,
      source: spansOfTokens(sentence, range(to.index + 1, lastOfSource(sentence, sourceHead))),
      cue: [{ begin: token.begin, end: to.end }],
      content: spansOfTokens(sentence, content),
      direct: false,
      adjacentOnly: false,
    });
  }
  return found;
}

/**
 * All of the sentence, or of its part after a semicolon, up to the phrase that closes it; and what follows where hardly
 * anything stands before: "The aim, according to Rao, is …".
 */
function around(sentence: Sentence, begin: number, end: number): number[] {
  const start = sentence.tokens.findLastIndex((token) => token.index < begin && token.text === ';') + 1;
  const before = range(start, begin - 1);
  return before.length > SHORT ? before : [...before, ...range(end + 1, sentence.tokens.length - 1)];
}

/** Position of the last token of the source: its subtree, but no further than a comma that a finite verb follows. */
function lastOfSource(sentence: Sentence, head: Token): number {
  const verb = sentence.tokens.findIndex(
    (token) =>
      token.index > head.index &&
      sentence.tokens[token.index - 1]!.text === ',' &&
      (isFinite(token) || token.xpos === 'MD'),
  );
  const last = Math.max(...positionsUnder(sentence, head));
  return verb < 0 ? last : Math.min(last, verb - 1);
}

function range(first: number, last: number): number[] {
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
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
