// A parsed document with its entities -> who says what: reported speech and words in quotation marks, each with its
// source phrase, cue, content and speaker. Reads the dependency tree; where a sentence has none, the order of words.

import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Span } from '#lib/model/span.ts';
import type { Parse, Sentence } from '#lib/text/parse.ts';
import type { Stage } from '../stage.ts';
import { accordingTo } from './according-to.ts';
import { attachQuotes } from './attach-quotes.ts';
import type { Attributed } from './attach-quotes.ts';
import type { Attribution } from './attribution.ts';
import { clauseAttributions } from './clause-attributions.ts';
import { colonAttributions } from './colon-attributions.ts';
import { hasHeads } from './dependents.ts';
import { nounAttributions } from './noun-attributions.ts';
import { isQuoted, pairQuoteMarks } from './quote-marks.ts';
import type { QuotedSpan } from './quote-marks.ts';
import { speakerLookup } from './resolve-speaker.ts';
import { speakerAt } from './speaker-at.ts';
import { wholeStatements } from './whole-statements.ts';
import { surfaceAttributions } from './surface-attributions.ts';

/** How many quotations may begin between an outer one and a source inside it. */
const NESTED_WITHIN = 40;
const THINGS = new Set(['that', 'which', 'what']);
const FIRST_OR_SECOND = new Set(['i', 'we', 'you', 'me', 'us', 'my', 'our', 'your']);

export const quotations: Stage<'parse' | 'entities', 'quotations'> = {
  id: 'quotations',
  requires: ['parse', 'entities'],
  assigns: ['quotations'],
  run: ({ document, parse, entities }) => ({ quotations: findQuotations(document, parse, entities) }),
};

/** All quotations, in the order in which their contents begin. */
export function findQuotations(document: Document, parse: Parse, entities: readonly Entity[]): Quotation[] {
  const quotes = pairQuoteMarks(document);
  const attributions = parse.sentences
    .flatMap((sentence) => attributionsIn(document, sentence))
    .filter((attribution) => !repeatsSpeaker(attribution, quotes));
  const { found, rest } = wholeStatements(document, quotes, attributions);
  const attributed = [...attachQuotes(document, parse, quotes, rest), ...found].sort(
    (a, b) => a.content[0]!.begin - b.content[0]!.begin,
  );
  return nameSpeakers(document, attributed, entities);
}

function attributionsIn(document: Document, sentence: Sentence): Attribution[] {
  if (!hasHeads(sentence)) return surfaceAttributions(sentence);
  return [
    ...clauseAttributions(sentence),
    ...nounAttributions(sentence),
    ...accordingTo(sentence),
    ...colonAttributions(sentence, document.paragraphs[sentence.paragraph]!.begin >= sentence.begin),
  ];
}

/** "I think" and "you know" inside quotation marks add no source to the one around them. */
function repeatsSpeaker({ sourceHead }: Attribution, quotes: readonly QuotedSpan[]): boolean {
  if (!sourceHead || !FIRST_OR_SECOND.has(sourceHead.lower)) return false;
  return isQuoted(quotes, sourceHead);
}

/** Outer quotations come before those inside them, so that "I" finds the speaker around it. */
function nameSpeakers(
  document: Document,
  attributed: readonly Attributed[],
  entities: readonly Entity[],
): Quotation[] {
  const lookup = speakerLookup(entities);
  const speakers = new Map<Attribution, EntityId | null>();
  const done: Quotation[] = [];
  let previous: EntityId | null = null;
  for (const { attribution, content, continued, direct } of attributed) {
    const { sentence, sourceHead, source, cue } = attribution;
    if (!speakers.has(attribution)) {
      const outer = sourceHead && speakerAround(done, sourceHead);
      speakers.set(attribution, sourceHead ? lookup.resolve(sentence, sourceHead, outer, previous) : null);
    }
    const speaker = speakers.get(attribution) ?? null;
    if (
      attribution.trigger.text === ':' &&
      !direct &&
      !speaker?.startsWith('person:') &&
      !isCapitals(document, source)
    )
      continue;
    if (!continued && tellsNothing(document, source, content)) continue;
    done.push({
      document: document.id,
      speaker,
      source: continued ? [] : source,
      cue: continued ? [] : cue,
      content,
      direct,
    });
    if (direct && speaker) previous = speaker;
  }
  return done;
}

/** "a plan that suggests …" has no speaker, and "said so" or "showed it" no content. */
function tellsNothing({ text }: Document, source: readonly Span[], content: readonly Span[]): boolean {
  const wordsOf = (spans: readonly Span[]) => spans.map(({ begin, end }) => text.slice(begin, end)).join(' ');
  if (THINGS.has(wordsOf(source).toLowerCase())) return true;
  const said = wordsOf(content);
  return !/\s/u.test(said) && !/^["“‘']/u.test(said);
}

/** "RAO: …", as transcripts have it. */
function isCapitals(document: Document, [name]: readonly Span[]): boolean {
  return name !== undefined && /^[\p{Lu}\s.’'-]{3,}$/u.test(document.text.slice(name.begin, name.end));
}

/** The innermost quotation in marks around a source; only the latest ones can surround it. */
function speakerAround(done: readonly Quotation[], source: Span): EntityId | null {
  return speakerAt(done.slice(-NESTED_WITHIN), source.begin, true);
}
