// A document's quotation marks -> the stretches between them: curly, straight, double straight apostrophes, guillemets
// and single marks, nested ones with their depth. Assumes paragraphs: a quotation that is still open at the end of one
// goes on in the next only where that opens with a mark again, as printers do. An apostrophe is not a mark; where a
// single mark cannot be told from one, it is left alone.

import type { Document } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';

/** `begin`/`end` take in the marks; `inner` is what stands between them. */
export interface QuotedSpan extends Span {
  readonly inner: Span;
  /** Index into `Document.paragraphs`. */
  readonly paragraph: number;
  /** 0 for an outermost quotation, 1 for one inside it. */
  readonly depth: number;
  /** False where the paragraph ended before a closing mark came. */
  readonly closed: boolean;
  /** Opens the paragraph because the one before it was left open. */
  readonly continues: boolean;
}

type Family = 'double' | 'single' | 'guillemet';
type Side = 'open' | 'close' | 'either';

interface Mark extends Span {
  readonly family: Family;
  readonly side: Side;
}

/** Longest marks first, so that two apostrophes are one double mark. */
const MARK = /``|''|’’|‘‘|["“”„‟«»]|['‘’‚`]/gu;
const OPENERS = new Set(['``', '‘‘', '“', '„', '‟', '«', '‘', '‚', '`']);
const CLOSERS = new Set(['’’', '”', '»', '’']);
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–\-/:"“‘«]/u;
/** Words that begin with an apostrophe: 'em, 'til, 'twas, '90s. */
const ELISION = /^(?:em|til|twas|tis|cause|bout|round|n|s|\d\ds?)(?![\p{L}\p{N}])/iu;

/** All quotations of the body and headline paragraphs, in order of their openings. */
export function pairQuoteMarks(document: Document): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  let leftOpen = false;
  document.paragraphs.forEach((paragraph, index) => {
    if (paragraph.role !== 'body' && paragraph.role !== 'headline') return;
    const inside = pairInParagraph(document.text, paragraph, index, leftOpen);
    leftOpen = inside.some((quote) => !quote.closed && quote.depth === 0);
    found.push(...inside);
  });
  return found;
}

/** Whether the span stands inside quotation marks. `quotes` are in the order that pairQuoteMarks gives. */
export function isQuoted(quotes: readonly QuotedSpan[], span: Span): boolean {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.begin <= span.begin) low = middle + 1;
    else high = middle;
  }
  // Nested quotations come after the one around them, which may be some steps back.
  for (let at = low - 1; at >= 0; at--) {
    if (quotes[at]!.end >= span.end) return true;
    if (quotes[at]!.depth === 0) return false;
  }
  return false;
}

function pairInParagraph(text: string, paragraph: Span, index: number, leftOpen: boolean): QuotedSpan[] {
  const marks = readMarks(text, paragraph);
  const found: QuotedSpan[] = [];
  const open: Mark[] = [];
  const close = (opener: Mark, end: number, innerEnd: number, closed: boolean) => {
    found.push({
      begin: opener.begin,
      end,
      inner: { begin: opener.end, end: innerEnd },
      paragraph: index,
      depth: open.length,
      closed,
      continues: leftOpen && opener.begin === paragraph.begin,
    });
  };
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!;
    const depth = open.findLastIndex((entry) => entry.family === mark.family);
    if (depth >= 0 && mark.side !== 'open') {
      if (mark.family === 'single' && !closesSingle(text, marks, at, open[depth]!)) continue;
      const opener = open[depth]!;
      open.length = depth;
      close(opener, mark.end, mark.begin, true);
    } else if (mark.side === 'open' || (mark.side === 'either' && depth < 0)) {
      // An opening mark inside its own kind means that the earlier one was never closed.
      if (depth >= 0) open.length = depth;
      if (mark.family === 'single' && !opensSingle(text, marks, at)) continue;
      open.push(mark);
    }
  }
  const unclosed = open.find((entry) => entry.family !== 'single');
  if (unclosed) {
    open.length = 0;
    const end = trimmedEnd(text, paragraph);
    close(unclosed, end, end, false);
  }
  return withDepth(found);
}

/** In the order of their openings, each with the number of quotations around it. */
function withDepth(found: readonly QuotedSpan[]): QuotedSpan[] {
  const around: QuotedSpan[] = [];
  return [...found]
    .sort((a, b) => a.begin - b.begin || b.end - a.end)
    .map((quote) => {
      while (around.length && around.at(-1)!.end < quote.end) around.pop();
      around.push(quote);
      return { ...quote, depth: around.length - 1 };
    });
}

function readMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.begin, paragraph.end).matchAll(MARK)) {
    const sign = match[0];
    const begin = paragraph.begin + match.index;
    const end = begin + sign.length;
    const before = begin > paragraph.begin ? text[begin - 1]! : ' ';
    const after = end < paragraph.end ? text[end]! : ' ';
    const family: Family =
      sign === '«' || sign === '»'
        ? 'guillemet'
        : sign.length === 1 && /['‘’‚`]/u.test(sign)
          ? 'single'
          : 'double';
    const mayOpen = BEFORE_OPENING.test(before) && !/\s/u.test(after);
    const mayClose = !/\s/u.test(before) && !WORD.test(after);
    if (family === 'single' && WORD.test(before) && WORD.test(after)) continue;
    let side: Side;
    if (OPENERS.has(sign)) side = mayOpen || !mayClose ? 'open' : 'either';
    else if (CLOSERS.has(sign)) side = mayClose || !mayOpen ? 'close' : 'either';
    else side = mayOpen === mayClose ? 'either' : mayOpen ? 'open' : 'close';
    marks.push({ begin, end, family, side });
  }
  return marks;
}

/** A single mark opens a quotation only where a closing one follows that is not a possessive's. */
function opensSingle(text: string, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at]!;
  if (ELISION.test(text.slice(mark.end, mark.end + 6))) return false;
  for (let next = at + 1; next < marks.length; next++) {
    const other = marks[next]!;
    if (other.family !== 'single') continue;
    if (other.side === 'open') return false;
    if (other.begin > mark.end && !isPossessive(text, other)) return true;
  }
  return false;
}

function closesSingle(text: string, marks: readonly Mark[], at: number, opener: Mark): boolean {
  const mark = marks[at]!;
  if (mark.begin <= opener.end) return false;
  return (
    !isPossessive(text, mark) ||
    !marks.slice(at + 1).some((later) => later.family === 'single' && later.side !== 'open')
  );
}

/** "the officials’ reply": an s before the mark, a small letter after it. */
function isPossessive(text: string, mark: Mark): boolean {
  return /s/iu.test(text[mark.begin - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2));
}

function trimmedEnd(text: string, span: Span): number {
  let end = span.end;
  while (end > span.begin && /\s/u.test(text[end - 1]!)) end--;
  return end;
}
