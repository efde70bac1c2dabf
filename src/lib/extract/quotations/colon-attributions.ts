// "Ardern: we will not wait" at the start of a paragraph, as headlines and transcripts have it -> an attribution. Yields
// a candidate for every capitalised name before a colon; quotations-stage.ts keeps those that name somebody who can speak.

import type { Sentence } from '#lib/text/parse.ts';
import type { Attribution } from './attribution.ts';
import { spansOfTokens } from './attribution.ts';

const LONGEST_NAME = 5;

/** `opensParagraph`: whether the sentence is the first of its paragraph. */
export function colonAttributions(sentence: Sentence, opensParagraph: boolean): Attribution[] {
  if (!opensParagraph) return [];
  const { tokens } = sentence;
  const colon = tokens.find((token) => token.text === ':');
  if (!colon || colon.index === 0 || colon.index > LONGEST_NAME || colon.index === tokens.length - 1)
    return [];
  const name = tokens.slice(0, colon.index);
  if (!name.every((token) => /^\p{Lu}/u.test(token.text) || token.text === '.')) return [];
  return [
    {
      sentence,
      trigger: colon,
      sourceHead: name.find((token) => !name.includes(tokens[token.head]!)) ?? name[0]!,
      source: [{ begin: name[0]!.begin, end: name.at(-1)!.end }],
      cue: [{ begin: colon.begin, end: colon.end }],
      content: spansOfTokens(
        sentence,
        tokens.slice(colon.index + 1).map((token) => token.index),
      ),
      direct: true,
      adjacentOnly: false,
    },
  ];
}
