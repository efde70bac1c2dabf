// Whether two pieces of evidence of one article stand in one sentence, from the text between them alone. An abbreviation
// before a capital passes for an end, so this says "no" rather than "yes" where it cannot know.

import type { Span } from '#lib/model/span.ts';

const ENDS = /\n|[.!?…]["'”’»)\]]*\s+["'“‘«(]?[\p{Lu}\p{N}]/u;
/** Evidence may itself end in what closes its sentence, and the next begin with a quotation mark. */
const CLOSING = 3;
const OPENING = 2;

export function shareSentence(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.begin <= b.begin ? [a, b] : [b, a];
  if (second.begin < first.end) return true;
  return !ENDS.test(text.slice(Math.max(first.begin, first.end - CLOSING), second.begin + OPENING));
}
