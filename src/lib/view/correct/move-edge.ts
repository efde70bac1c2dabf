// A marked span to one that begins or ends a word earlier or later, so that it can be set without a pointer. Words are what
// white space divides.

import type { Span } from '#lib/model/span.ts';

export type Edge = 'begin' | 'end';

/** The words of `within` as spans into `text`. */
export function wordSpans(text: string, within: Span): Span[] {
  return [...text.slice(within.begin, within.end).matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    begin: within.begin + index,
    end: within.begin + index + word.length,
  }));
}

/** The same span where it cannot move further: it stays inside `words` and never gets empty. */
export function moveEdge(span: Span, edge: Edge, step: 1 | -1, words: readonly Span[]): Span {
  const places = words.map((word) => word[edge]);
  const place =
    step > 0 ? places.find((each) => each > span[edge]) : places.findLast((each) => each < span[edge]);
  if (place === undefined) return span;
  const moved = { ...span, [edge]: place };
  return moved.begin < moved.end ? moved : span;
}

/** A span widened to whole words; null where it touches none. */
export function snapToWords(span: Span, words: readonly Span[]): Span | null {
  const touched = words.filter(({ begin, end }) => begin < span.end && span.begin < end);
  const [first] = touched;
  const last = touched.at(-1);
  return first && last ? { begin: first.begin, end: last.end } : null;
}

/** `span` cut to what lies in `within`; the first word of `within` where nothing does. */
export function keepInside(span: Span, within: Span, words: readonly Span[]): Span {
  const begin = Math.max(span.begin, within.begin);
  const end = Math.min(span.end, within.end);
  if (begin < end) return { begin, end };
  const first = words.find((word) => word.begin >= within.begin);
  return first && first.end <= within.end ? first : within;
}
