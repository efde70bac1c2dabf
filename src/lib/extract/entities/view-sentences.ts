// A document's parse as the name finder reads it: its sentences as views, and what all of them together say about a word.

import { ambiguousNames } from '#lib/lexicon/context-words.ts';
import type { Parse } from '#lib/text/parse.ts';
import type { NameContext } from './find-names.ts';
import type { SentenceView } from './sentence-view.ts';
import { quoteStaysOpen, viewSentence } from './sentence-view.ts';

/** One view a sentence; a quotation mark stays open to the end of its paragraph at most. */
export function viewSentences(text: string, parse: Parse): SentenceView[] {
  let paragraph = -1;
  let open = false;
  return parse.sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    const view = viewSentence(text, sentence, open);
    open = quoteStaysOpen(view, open);
    return view;
  });
}

/** What the document says about its words: which it also writes in lower case, which country an ambiguous name is. */
export function readContext(text: string, parse: Parse): NameContext {
  const lowerCased = new Set<string>();
  for (const { tokens } of parse.sentences)
    for (const token of tokens) if (token.text === token.lower) lowerCased.add(token.lower);
  const ambiguous = new Map<string, string | null>();
  for (const { name, country, pro, contra } of ambiguousNames.values()) {
    if (!text.includes(name)) continue;
    const speaksFor = pro.filter((word) => text.includes(word)).length;
    const speaksAgainst = contra.filter((word) => text.includes(word)).length;
    ambiguous.set(name, speaksAgainst > speaksFor ? null : country);
  }
  return { text, lowerCased, ambiguous };
}
