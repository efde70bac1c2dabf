// When a claim was said, and the time that it speaks of. "said on Tuesday" dates the saying; "the 2020 election" is what
// it speaks of. Without a word on it, what was said was said on the document's day, and speaks of no time.

import type { Span } from '#lib/model/span.ts';
import type { Time } from '#lib/model/time.ts';
import type { With } from '#lib/extract/stage.ts';
import type { Claim } from '#lib/extract/stances/claim.ts';
import { attitudeVerbs } from '#lib/extract/stances/predicates.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { overlaps } from '#lib/text/overlaps.ts';

/**
 * `issueSpans` are the places where the claim's issue is named: a time right behind one dates the issue ("a meeting between
 * them next month"), even where the claim's own clause names none. Both null for an undated document that names no time.
 */
export function datesOf(
  analysis: With<'parse' | 'times'>,
  claim: Claim,
  issueSpans: readonly Span[],
): { said: Time | null; about: Time | null } {
  const sentence = sentenceAt(analysis.parse.sentences, claim.evidence.begin);
  const inSentence = sentence
    ? analysis.times.filter((time) => time.span && overlaps(time.span, sentence))
    : [];
  const saying = sentence
    ? (inSentence.find((time) => datesSaying(sentence, time, analysis.document.date)) ?? null)
    : null;
  const spokenOf = inSentence.filter((time) => time !== saying);
  const within = spokenOf.filter((time) => overlaps(time.span!, claim.evidence));
  const besideIssue = spokenOf.filter((time) => issueSpans.some((span) => isBehind(time.span!, span)));
  const about = nearest(within, claim.topic?.span ?? claim.cue) ?? nearest(besideIssue, claim.cue);
  return { said: saying ?? documentDay(analysis.document.date), about };
}

function documentDay(date: string | null): Time | null {
  return date ? { from: date, to: date, precision: 'day', span: null } : null;
}

/** The time stands with a verb of saying, and is not after the document. */
function datesSaying(sentence: Sentence, time: Time, documentDate: string | null): boolean {
  if (documentDate === null || time.precision !== 'day' || time.from > documentDate) return false;
  let at: Token | undefined = sentence.tokens.findLast((token) => overlaps(token, time.span!));
  for (let step = 0; at && step < 6; step++) {
    if (at.upos === 'VERB') return attitudeVerbs.has(at.lemma);
    at = sentence.tokens[at.head];
  }
  return false;
}

/** Within a few words behind, or inside. */
function isBehind(time: Span, span: Span): boolean {
  return time.begin >= span.begin && time.begin - span.end <= REACH_CHARS;
}

const REACH_CHARS = 50;

function nearest(times: readonly Time[], span: Span): Time | null {
  const distance = (time: Time) => Math.max(0, time.span!.begin - span.end, span.begin - time.span!.end);
  return times.reduce<Time | null>(
    (best, time) => (best === null || distance(time) < distance(best) ? time : best),
    null,
  );
}

function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (offset < sentence.begin) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return null;
}
