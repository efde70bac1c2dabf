// "The minister said:" at a paragraph's end and the paragraphs after it, without marks, as press releases have statements ->
// one quotation each. The first paragraph is the speaker's, and so is all up to the last that says "I" or "we".

import type { Document } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';
import type { Attributed } from './attach-quotes.ts';
import type { Attribution } from './attribution.ts';
import type { QuotedSpan } from './quote-marks.ts';
import { overlaps } from '#lib/text/overlaps.ts';

const OPENS_MARKS = /^\s*["“‘'«]/u;
const INTRODUCES = /:\s*$/u;
const FIRST_PERSON = /(?<![\p{L}\p{N}])(?:I|[Ww]e|[Oo]ur|[Mm]y|us)(?![\p{L}\p{N}])/u;
/** Paragraphs of one statement, at most. */
const LONGEST = 12;
/** In UTF-16 code units: from the verb to the colon. */
const REACH = 3;

export interface WholeStatements {
  readonly found: readonly Attributed[];
  /** The attributions that introduce none. */
  readonly rest: readonly Attribution[];
}

/** Texts of transcripts, where every paragraph has its speaker, yield none. */
export function wholeStatements(
  document: Document,
  quotes: readonly QuotedSpan[],
  attributions: readonly Attribution[],
): WholeStatements {
  const found: Attributed[] = [];
  const rest: Attribution[] = [];
  for (const attribution of attributions) {
    const content = introduces(document, attribution) ? statementAfter(document, quotes, attribution) : [];
    if (content.length) found.push({ attribution, content, continued: false, direct: true });
    else rest.push(attribution);
  }
  return { found, rest };
}

function introduces({ text, paragraphs }: Document, { sentence, trigger, direct }: Attribution): boolean {
  const { end } = paragraphs[sentence.paragraph]!;
  const tail = text.slice(trigger.end, end);
  return direct && trigger.text !== ':' && tail.length <= REACH && INTRODUCES.test(tail);
}

function statementAfter(
  { text, paragraphs }: Document,
  quotes: readonly QuotedSpan[],
  { sentence }: Attribution,
): Span[] {
  const after = paragraphs.slice(sentence.paragraph + 1, sentence.paragraph + 1 + LONGEST);
  const end = after.findIndex(
    (paragraph) =>
      paragraph.role !== 'body' ||
      OPENS_MARKS.test(text.slice(paragraph.begin, paragraph.end)) ||
      INTRODUCES.test(text.slice(paragraph.begin, paragraph.end)),
  );
  const body = end < 0 ? after : after.slice(0, end);
  const last = body.findLastIndex(
    (paragraph) =>
      FIRST_PERSON.test(text.slice(paragraph.begin, paragraph.end)) &&
      !quotes.some((quote) => overlaps(quote, paragraph)),
  );
  return body.slice(0, Math.max(1, last + 1)).map(({ begin, end: to }) => ({ begin, end: to }));
}
