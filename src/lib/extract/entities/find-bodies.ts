// Bodies that a phrase around a name tells apart from it: "Chadian security forces", "the government of Chad", "Coalition
// troops". They are organizations of the name's country. Read after all statements are made, since what a state's arms and
// government do is the state's doing there; here they are who is spoken of. A phrase without a capital is left alone.

import { isBodyNoun, isMembersNoun, isReturnedNoun } from '#lib/lexicon/body-nouns.ts';
import { properAdjectives } from '#lib/lexicon/peoples.ts';
import { findRoleAt, findTitleAt } from '#lib/lexicon/titles.ts';
import { calendarWords } from '#lib/lexicon/word-sets.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { bodyOfCountry } from './body-of-country.ts';
import { entityId } from './entity-id.ts';
import type { EntityMention, MentionIndex } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';

/** Words before the noun that may belong to its phrase. */
const MOST_WORDS = 6;
/** "Coalition", "counter-ISIL" */
const CAPITAL = /(?<!\p{L})\p{Lu}/u;
const HYPHEN = /^[-‐‑]$/;

/**
 * One entity a phrase, with one mention of form `role`. "The Chadian government" and "the government of Chad" come to the
 * same id, and so do phrases of a noun that the text returns to, where their countries are the same.
 */
export function findBodies(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Entity[] {
  const index = mentionIndex(entities);
  const returned = returnedNouns(sentences);
  const nameOfReturned = new Map<string, string>();
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((noun): Entity[] => {
      const found = bodyAt(sentence, noun, index, returned);
      if (!found) return [];
      const { span, country, isPlain } = found;
      let name = document.text.slice(span.begin, span.end).replace(/\s+/g, ' ');
      if (country && returned.has(noun.lower)) {
        const key = `${country} ${noun.lower}`;
        name = nameOfReturned.get(key) ?? name;
        nameOfReturned.set(key, name);
      } else if (country && isPlain) name = bodyOfCountry(noun.text, country);
      const mention = { document: document.id, span, nameSpan: span, form: 'role' as const };
      const id = entityId('organization', name, null);
      return [{ id, name, type: 'organization', country, role: noun.text, mentions: [mention] }];
    }),
  );
}

interface Body {
  readonly span: Span;
  readonly country: string | null;
  /** Nothing but the country and the noun. */
  readonly isPlain: boolean;
}

// Those that "the" stands before more than once.
function returnedNouns(sentences: readonly Sentence[]): Set<string> {
  const times = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const noun of tokens)
      if (isReturnedNoun(noun) && tokens[noun.index - 1]?.lower === 'the')
        times.set(noun.lower, (times.get(noun.lower) ?? 0) + 1);
  return new Set([...times].filter(([, count]) => count > 1).map(([noun]) => noun));
}

function bodyAt(
  sentence: Sentence,
  noun: Token,
  index: MentionIndex,
  returned: ReadonlySet<string>,
): Body | null {
  if (!/^(NOUN|PROPN)$/.test(noun.upos)) return null;
  const isBody = isBodyNoun(noun) || returned.has(noun.lower);
  if (!isBody && !isMembersNoun(noun)) return null;
  if (isPartOfNoun(noun, sentence.tokens[noun.index + 1]) && !isBeforeOffice(sentence, noun)) return null;
  if (index.overlapping(noun).some(({ entity }) => entity.type !== 'other' || entity.role === null))
    return null;
  const first = firstWord(sentence, noun, index);
  const before = index.overlapping({ begin: first.begin, end: noun.begin }).filter(isOwner);
  const owned = ownerAfter(sentence, noun, index);
  if (owned && (!before.length || isMembersNoun(noun)))
    return {
      span: { begin: first.begin, end: owned.mention.nameSpan.end },
      country: owned.entity.country,
      isPlain: isBody && first === noun && owned.entity.type === 'country',
    };
  if (!isBody) return null;
  if (first === noun && !/^(the|an?)$/.test(sentence.tokens[noun.index - 1]?.lower ?? '')) return null;
  const hasCapital = sentence.tokens
    .slice(first.index, noun.index + 1)
    .some(
      ({ text, index: at }) =>
        CAPITAL.test(text) && (at > 0 || properAdjectives.has(text.replaceAll('’', "'"))),
    );
  if (!before.length && !hasCapital) return null;
  const owner = before.find(({ entity }) => entity.country !== null);
  const words = sentence.tokens.slice(first.index, noun.index).filter(({ text }) => !/^['’]s?$/.test(text));
  return {
    span: { begin: first.begin, end: noun.end },
    country: owner?.entity.country ?? null,
    isPlain:
      owner?.entity.type === 'country' && words.every((word) => overlaps(owner.mention.nameSpan, word)),
  };
}

// "government officials", "rebel-held"; but not "troops yesterday".
function isPartOfNoun(noun: Token, next: Token | undefined): boolean {
  if (!next || next.begin - noun.end > 1) return false;
  const isTime = calendarWords.has(next.text) || /^(today|yesterday|tomorrow|tonight|time)$/.test(next.lower);
  return HYPHEN.test(next.text) || (/^(NOUN|PROPN)$/.test(next.upos) && !isTime);
}

// "foreign ministry spokeswoman": whose office it is.
function isBeforeOffice({ tokens }: Sentence, noun: Token): boolean {
  const next = tokens[noun.index + 1]!;
  return next.xpos === 'NN' && (findRoleAt(next.text, 0) ?? findTitleAt(next.text, 0)) !== null;
}

const isOwner = ({ entity, mention }: EntityMention): boolean =>
  mention.form !== 'pronoun' && !(entity.type === 'other' && entity.role !== null);

// The first word of the noun's phrase, without article, number or possessive pronoun.
function firstWord(sentence: Sentence, noun: Token, index: MentionIndex): Token {
  let first = noun;
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - MOST_WORDS; at--) {
    const token = sentence.tokens[at]!;
    if (sentence.tokens[at + 1]!.begin - token.end > 1) break;
    const named = index
      .overlapping(token)
      .find(({ entity, mention }) => isOwner({ entity, mention }) && overlaps(mention.nameSpan, token));
    if (named) {
      const start = sentence.tokens.find(({ end }) => end > named.mention.nameSpan.begin)!;
      at = start.index;
      first = start;
      continue;
    }
    const isMark = HYPHEN.test(token.text) || /^['’]s?$/.test(token.text);
    const isModifier = /^(ADJ|NOUN|PROPN)$/.test(token.upos) || /^VB[NG]$/.test(token.xpos);
    if ((!isMark && !isModifier) || calendarWords.has(token.text)) break;
    if (!isMark) first = token;
  }
  return first;
}

// "of Chad", "of the Security Council"
function ownerAfter(sentence: Sentence, noun: Token, index: MentionIndex): EntityMention | null {
  if (sentence.tokens[noun.index + 1]?.lower !== 'of') return null;
  const article = sentence.tokens[noun.index + 2]?.lower === 'the' ? 1 : 0;
  const start = sentence.tokens[noun.index + 2 + article];
  if (!start) return null;
  return (
    index
      .overlapping(start)
      .find(
        ({ entity, mention }) =>
          mention.nameSpan.begin === start.begin &&
          mention.form !== 'demonym' &&
          /^(country|organization|place)$/.test(entity.type),
      ) ?? null
  );
}
