// "According to X, Y" and "Y, according to X" in a parsed sentence -> attributions.

import { parentOf } from '#lib/text/ancestors.ts';
import type { Sentence } from '#lib/text/parse.ts';
import type { Attribution } from './attribution.ts';
import { spansOfTokens } from './attribution.ts';
import { positionsUnder } from './dependents.ts';
import { sourceSpans } from './find-source.ts';

export function accordingTo(sentence: Sentence): Attribution[] {
  const found: Attribution[] = [];
  for (const token of sentence.tokens) {
    const to = sentence.tokens[token.index + 1];
    if (token.lower !== 'according' || to?.lower !== 'to') continue;
    const sourceHead = parentOf(sentence, token);
    const clause = sourceHead && parentOf(sentence, sourceHead);
    if (!sourceHead || !clause || sourceHead.index < token.index) continue;
    found.push({
      sentence,
      trigger: token,
      sourceHead,
      source: sourceSpans(sentence, sourceHead),
      cue: [{ begin: token.begin, end: to.end }],
      content: spansOfTokens(
        sentence,
        positionsUnder(sentence, clause, (each) => each === sourceHead),
      ),
      direct: false,
    });
  }
  return found;
}
