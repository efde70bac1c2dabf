// A sentence as the name finder reads it: which words are capitalised, adjacent, inside quotation marks; and whether the
// capitals mean anything (a headline in title case or capitals tells less).

import { calendarWords, commonWords } from '#lib/lexicon/word-sets.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';

export interface SentenceView {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** The document's text from the sentence's begin; capitals are lowered to Title Case in a sentence all of capitals. */
  readonly shaped: string;
  /** By token: inside double quotation marks. */
  readonly quoted: readonly boolean[];
  /** A headline of which every longer word is capitalised, so a capital is no sign of a name. */
  readonly titleCase: boolean;
  readonly allCapitals: boolean;
}

const WORD = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;

/** Reads a sentence. `openQuote` says whether its paragraph has an open quotation mark before it. */
export function viewSentence(text: string, sentence: Sentence, openQuote: boolean): SentenceView {
  const { tokens } = sentence;
  let letters = 0;
  let capitals = 0;
  let long = 0;
  let longCapital = 0;
  const quoted: boolean[] = [];
  let inside = openQuote;
  for (const token of tokens) {
    const mark = /^["“”]/.test(token.text) ? token.text[0] : null;
    if (mark) inside = mark === '“' ? true : mark === '”' ? false : !inside;
    quoted.push(inside && !mark);
    if (!WORD.test(token.text)) continue;
    letters += token.text.length;
    if (token.text.length > 1 && token.text === token.text.toUpperCase()) capitals += token.text.length;
    if (token.text.length < 5) continue;
    long++;
    if (CAPITAL.test(token.text)) longCapital++;
  }
  const allCapitals = tokens.length > 2 && letters > 10 && capitals > letters * 0.8;
  const slice = text.slice(sentence.begin, sentence.end);
  return {
    sentence,
    tokens,
    shaped: allCapitals
      ? slice.replace(/\p{L}[\p{L}'’]+/gu, (word) =>
          word.length > 3 ? word[0] + word.slice(1).toLowerCase() : word,
        )
      : slice,
    quoted,
    titleCase:
      !allCapitals && long >= 4 && longCapital === long && !/[.?!…]$/.test(tokens.at(-1)?.text ?? ''),
    allCapitals,
  };
}

/** Whether a double quotation mark is still open after the sentence. */
export function quoteStaysOpen(view: SentenceView, openQuote: boolean): boolean {
  let inside = openQuote;
  for (const { text } of view.tokens)
    if (/^["“”]/.test(text)) inside = text[0] === '“' ? true : text[0] === '”' ? false : !inside;
  return inside;
}

export function isCapitalized(token: Token | undefined): boolean {
  return token !== undefined && CAPITAL.test(token.text) && !calendarWords.has(token.text);
}

export function isCommonWord(word: string): boolean {
  return commonWords.has(word.toLowerCase().replaceAll('’', "'"));
}

/** Whether two neighbouring tokens have at most one character of white space between them. */
export function areAdjacent(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && b.begin - a.end <= 1;
}

/** The index of the first token that begins at or after an offset of the document. */
export function tokenAfter(view: SentenceView, offset: number, from: number): number {
  let at = from;
  while (at < view.tokens.length && view.tokens[at]!.begin < offset) at++;
  return at;
}
