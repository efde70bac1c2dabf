// Quotation marks and attributions -> quotations whose content is whole. Words in marks go to the cue that stands next to
// them; words in marks that follow an attributed sentence, or open the paragraph after one, go on with its speaker;
// marks that nobody's cue claims are scare quotes and yield nothing.

import type { Document } from '#lib/model/document.ts';
import type { Span } from '#lib/model/span.ts';
import type { Parse, Sentence } from '#lib/text/parse.ts';
import type { Attribution } from './attribution.ts';
import type { QuotedSpan } from './quote-marks.ts';
import { overlaps } from '#lib/text/overlaps.ts';

/** An attribution with its content joined; `attribution` names the source, which a continued one takes over. */
export interface Attributed {
  readonly attribution: Attribution;
  readonly content: readonly Span[];
  /** Follows an earlier quotation of the same speaker without a cue of its own. */
  readonly continued: boolean;
  readonly direct: boolean;
}

interface Draft {
  readonly attribution: Attribution;
  content: Span[];
  readonly continued: boolean;
  readonly paragraph: number;
  /** End of the text that belongs to it, source and cue included. */
  end: number;
}

/** Between a cue before the marks and the marks: "said in a statement on Friday that". In UTF-16 code units. */
const FARTHEST_CUE = 90;
const ENDS_A_SENTENCE = /[.?!…]["”’'»\s]*$/u;

export function attachQuotes(
  document: Document,
  parse: Parse,
  quotes: readonly QuotedSpan[],
  attributions: readonly Attribution[],
): Attributed[] {
  const text = document.text;
  const outer = quotes.filter((quote) => quote.depth === 0);
  const outerAt = finder(outer);
  const sentenceAt = finder(parse.sentences);
  const drafts: Draft[] = attributions.map((attribution) => {
    const home = outerAt(attribution.trigger.begin);
    const content = fitToQuotes(attribution.content, outerAt, home);
    return {
      attribution,
      content,
      continued: false,
      paragraph: attribution.sentence.paragraph,
      end: Math.max(
        attribution.trigger.end,
        ...attribution.source.map((span) => span.end),
        ...content.map((span) => span.end),
      ),
    };
  });
  const bySentence = new Map<Sentence, Draft[]>();
  for (const draft of drafts) {
    const here = bySentence.get(draft.attribution.sentence);
    if (here) here.push(draft);
    else bySentence.set(draft.attribution.sentence, [draft]);
  }

  let last: Draft | null = null;
  for (const [index, quote] of outer.entries()) {
    const first = sentenceAt(quote.begin);
    const final = sentenceAt(quote.end - 1);
    const lead = introducing(text, parse, first, quote);
    const near = [...new Set([lead, first, final])].flatMap(
      (sentence) => (sentence && bySentence.get(sentence)) || [],
    );
    const outside = near.filter((draft) => !outerAt(draft.attribution.trigger.begin));
    const beside = nearest(
      text,
      outside,
      quote,
      outer[index - 1]?.end ?? 0,
      outer[index + 1]?.begin ?? Infinity,
    );
    const owner = outside.find((draft) =>
      draft.content.some((span) => overlaps(span, quote) || span.end === quote.begin - 1),
    );
    const claimed = beside && (!owner || isPausedBy(text, beside, quote)) ? beside : owner;
    if (claimed) {
      // “…,” she said: what the parser hung on the verb besides the words in marks is not hers.
      if (claimed === beside && isPausedBy(text, beside, quote))
        claimed.content = claimed.content.filter((span) => (outerAt(span.begin)?.end ?? 0) >= span.end);
      claimed.content = joinSpan(
        claimed.content,
        claimed === beside ? wholeSentence(claimed, quote, first, near) : quote,
      );
      claimed.end = Math.max(claimed.end, quote.end);
      last = claimed;
      continue;
    }
    if (!last || !isWhole(text, quote, first, final)) continue;
    const draft: Draft = last;
    if (draft.paragraph === quote.paragraph && follows(text, draft, quote)) {
      draft.content = joinSpan(draft.content, quote);
      draft.end = quote.end;
    } else if (
      draft.paragraph === quote.paragraph ||
      (quote.begin === document.paragraphs[quote.paragraph]!.begin &&
        isNextBody(document, draft.paragraph, quote.paragraph))
    ) {
      last = {
        attribution: draft.attribution,
        content: [quote],
        continued: true,
        paragraph: quote.paragraph,
        end: quote.end,
      };
      drafts.push(last);
    }
  }
  return drafts
    .filter((draft) => draft.content.length > 0)
    .map(({ attribution, content, continued }) => ({
      attribution,
      content: content.map(({ begin, end }) => ({ begin, end })),
      continued,
      direct: content.every((span) => (outerAt(span.begin)?.end ?? 0) >= span.end),
    }))
    .sort((a, b) => a.content[0]!.begin - b.content[0]!.begin);
}

/**
 * A content that runs into a quotation takes it whole; one whose cue stands inside a quotation stays inside it.
 * `home` is the quotation around the cue.
 */
function fitToQuotes(
  content: readonly Span[],
  outerAt: (offset: number) => QuotedSpan | null,
  home: QuotedSpan | null,
): Span[] {
  let fitted: Span[] = [];
  for (const span of content) {
    let { begin, end } = span;
    if (home) {
      begin = Math.max(begin, home.inner.begin);
      end = Math.min(end, home.inner.end);
    } else {
      const left = outerAt(begin);
      const right = outerAt(end - 1);
      if (left) begin = left.begin;
      if (right) end = right.end;
    }
    if (end > begin) fitted = joinSpan(fitted, { begin, end });
  }
  return fitted;
}

/** The sentence before the quotation where it ends in a colon. */
function introducing(text: string, parse: Parse, first: Sentence | null, quote: QuotedSpan): Sentence | null {
  const before = first && first.begin >= quote.begin ? parse.sentences[first.index - 1] : null;
  if (!before || before.paragraph !== quote.paragraph) return null;
  return text.slice(before.begin, quote.begin).trimEnd().endsWith(':') ? before : null;
}

/** The attribution whose cue stands next to the quotation, with no other quotation in between. */
function nearest(
  text: string,
  drafts: readonly Draft[],
  quote: QuotedSpan,
  previousEnd: number,
  nextBegin: number,
): Draft | null {
  let best: Draft | null = null;
  let bestDistance = Infinity;
  for (const draft of drafts) {
    const { attribution } = draft;
    if (!attribution.direct) continue;
    const parts = [...attribution.cue, ...attribution.source];
    const begin = Math.min(...parts.map((span) => span.begin));
    const end = Math.max(...attribution.cue.map((span) => span.end));
    const after = begin >= quote.end;
    const gap = after ? { begin: quote.end, end: begin } : { begin: end, end: quote.begin };
    const distance = gap.end - gap.begin;
    if (distance < 0 || distance > FARTHEST_CUE || distance >= bestDistance) continue;
    if (gap.begin < previousEnd || gap.end > nextBegin) continue;
    if (attribution.adjacentOnly && !touches(text, gap, after)) continue;
    if (after && !/^[\s,.?!—–-]*(?:\p{L}+\s){0,2}$/u.test(text.slice(gap.begin, gap.end))) continue;
    if (!after && /[.;?!]\s/u.test(text.slice(gap.begin, gap.end))) continue;
    bestDistance = distance;
    best = draft;
  }
  return best;
}

/**
 * 'In doing so she “made a mistake,” Rao said.': the words before the marks are reported as well, where the cue comes
 * after the marks and no other stands before them.
 */
function wholeSentence(
  draft: Draft,
  quote: QuotedSpan,
  first: Sentence | null,
  near: readonly Draft[],
): Span {
  const { trigger, sentence } = draft.attribution;
  if (trigger.begin < quote.end || first !== sentence || first.begin >= quote.begin - 1) return quote;
  const taken = near.some(
    ({ attribution, content }) =>
      !attribution.adjacentOnly &&
      attribution.trigger.begin < quote.begin &&
      (content.length > 0 || attribution.direct),
  );
  return taken ? quote : { begin: first.begin, end: quote.end };
}

/** A comma or colon stands between the cue and the marks, as it does only before whole sentences. */
function isPausedBy(text: string, draft: Draft, quote: QuotedSpan): boolean {
  const { cue, source } = draft.attribution;
  const begin = Math.min(...[...cue, ...source].map((span) => span.begin));
  if (begin >= quote.end) return /[,?!.][\s"”’'»]*$/u.test(text.slice(quote.end - 4, begin));
  const gap = text.slice(Math.max(...cue.map((span) => span.end)), quote.begin);
  return /[,:]\s*$/u.test(gap);
}

function touches(text: string, gap: Span, after: boolean): boolean {
  const between = text.slice(gap.begin, gap.end);
  return after
    ? between.trim() === '' && /[,?!]["”’'»]*$/u.test(text.slice(Math.max(0, gap.begin - 4), gap.begin))
    : /^[^.;?!]*:\s*$|^,\s*$/u.test(between);
}

/** A quotation that is sentences of its own, not a word or two inside somebody else's sentence. */
function isWhole(text: string, quote: QuotedSpan, first: Sentence | null, final: Sentence | null): boolean {
  if (!first || !final) return false;
  const startsSentence = quote.begin <= first.begin + 1;
  const endsSentence = quote.end >= final.end - 1;
  return (
    startsSentence &&
    endsSentence &&
    (!quote.closed || ENDS_A_SENTENCE.test(text.slice(quote.begin, quote.end)))
  );
}

/** Only the end of the attributed sentence lies between. */
function follows(text: string, draft: Draft, quote: QuotedSpan): boolean {
  const sentenceEnd = draft.attribution.sentence.end;
  const gap = text.slice(Math.max(draft.end, Math.min(sentenceEnd, quote.begin)), quote.begin);
  return /^[\s.,;:—–-]*$/u.test(gap);
}

function isNextBody(document: Document, earlier: number, later: number): boolean {
  for (let at = earlier + 1; at < later; at++) if (document.paragraphs[at]!.role === 'body') return false;
  return later > earlier;
}

function joinSpan(spans: readonly Span[], added: Span): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans, added].sort((a, b) => a.begin - b.begin)) {
    const previous = joined.at(-1);
    if (previous && span.begin <= previous.end)
      joined[joined.length - 1] = { begin: previous.begin, end: Math.max(previous.end, span.end) };
    else joined.push({ begin: span.begin, end: span.end });
  }
  return joined;
}

/** Looks up the span that covers an offset, in spans sorted by their beginning that do not overlap. */
function finder<S extends Span>(spans: readonly S[]): (offset: number) => S | null {
  return (offset) => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle]!;
      if (offset < span.begin) high = middle - 1;
      else if (offset >= span.end) low = middle + 1;
      else return span;
    }
    return null;
  };
}
