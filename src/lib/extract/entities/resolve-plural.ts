// "the two men", "both leaders", "the two sides", "their nations", "they" into the entities meant: those named together
// before ("Doe and Roe met"), else the most prominent ones. Empty where the text does not make them plain.

import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { With } from '../stage.ts';
import type { EntityMention } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';

const WINDOW_SENTENCES = 8;
const NUMBERS: Record<string, number> = { two: 2, both: 2, three: 3, four: 4, five: 5 };
const COUNTRY_NOUNS =
  /\b(sides?|countries|nations|states|governments|capitals|powers|neighbou?rs|parties|allies|rivals|foes|economies|superpowers)\b/i;
const PERSON_NOUNS =
  /\b(men|women|leaders|presidents|ministers|diplomats|politicians|officials|envoys|counterparts|statesmen|heads|rivals|candidates|senators|lawmakers|generals|negotiators|pair|duo)\b/i;

/**
 * The entities that a plural phrase stands for. `sentenceIndex` is that of the phrase's sentence in the parse;
 * `phraseSpan` covers its words with their article ("the two men", "their nations", "they"). Two where it says no number.
 */
export function resolvePlural(
  analysis: With<'parse' | 'entities'>,
  sentenceIndex: number,
  phraseSpan: Span,
): EntityId[] {
  const phrase = analysis.document.text.slice(phraseSpan.begin, phraseSpan.end);
  const wanted = /\b(two|both|three|four|five)\b/i.exec(phrase);
  const count = wanted ? NUMBERS[wanted[1]!.toLowerCase()]! : 2;
  const countries = COUNTRY_NOUNS.test(phrase);
  const people = PERSON_NOUNS.test(phrase);
  const sentences = analysis.parse.sentences;
  const sentence = sentences[sentenceIndex];
  if (!sentence) return [];
  const from = sentences[Math.max(0, sentenceIndex - WINDOW_SENTENCES)]!.begin;
  const before = mentionIndex(analysis.entities)
    .overlapping({ begin: from, end: phraseSpan.begin })
    .filter(({ mention }) => mention.span.end <= phraseSpan.begin);

  const possessive = /^their\b/i.test(phrase);
  if (countries) {
    if (possessive) {
      const owners = countriesOf(together(before.filter(isPerson), 2, analysis), analysis.entities);
      if (owners.length === 2) return owners;
    }
    const pair = together(before.filter(isCountry), count, analysis);
    if (pair.length === count) return pair;
    return countriesOf(together(before.filter(isPerson), count, analysis), analysis.entities);
  }
  if (people) return together(before.filter(isPerson), count, analysis);
  const kinds = [isPerson, isCountry, isActor];
  for (const kind of kinds) {
    const found = together(before.filter(kind), count, analysis);
    if (found.length === count) return found;
  }
  return [];
}

const isPerson = ({ entity }: EntityMention): boolean => entity.type === 'person';
const isCountry = ({ entity, mention }: EntityMention): boolean =>
  entity.type === 'country' && mention.form !== 'demonym';
const isActor = ({ entity }: EntityMention): boolean =>
  entity.type === 'person' || entity.type === 'country' || entity.type === 'organization';

function countriesOf(people: readonly EntityId[], entities: readonly Entity[]): EntityId[] {
  const found = people.map((id) => {
    const iso3 = entities.find((entity) => entity.id === id)?.country;
    return entities.find(({ type, country }) => type === 'country' && country === iso3 && iso3)?.id;
  });
  const unique = [...new Set(found)];
  return unique.length === people.length && unique.every((id) => id !== undefined) ? unique : [];
}

// The latest group of `count` that the text joins ("A and B", "A's talks with B"); else the most prominent `count`.
function together(
  mentions: readonly EntityMention[],
  count: number,
  analysis: With<'parse' | 'entities'>,
): EntityId[] {
  const { text } = analysis.document;
  for (let last = mentions.length - 1; last >= count - 1; last--) {
    const group = mentions.slice(last - count + 1, last + 1);
    const ids = new Set(group.map(({ entity }) => entity.id));
    if (ids.size !== count) continue;
    const joined = group.every((item, at) => {
      const previous = group[at - 1];
      return (
        !previous || joins(text.slice(previous.mention.span.end, item.mention.span.begin), at === count - 1)
      );
    });
    if (joined) return [...ids];
  }
  const weights = new Map<EntityId, number>();
  for (const { entity, mention } of mentions) {
    const age = mentions.at(-1)!.mention.span.begin - mention.span.begin;
    const weight = (mention.form === 'pronoun' || mention.form === 'role' ? 0.6 : 1) * 0.5 ** (age / 400);
    weights.set(entity.id, (weights.get(entity.id) ?? 0) + weight);
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  if (ranked.length < count) return [];
  const next = ranked[count];
  if (next && next[1] > ranked[count - 1]![1] * 0.8) return [];
  return ranked.slice(0, count).map(([id]) => id);
}

function joins(between: string, isLast: boolean): boolean {
  if (/[.!?;“”"]/.test(between)) return false;
  if (isLast)
    return (
      /^,?\s+and\s+(the\s+|its\s+)?$/i.test(between) ||
      (between.length < 60 && /\b(with|met|meets|and)\s+(the\s+)?$/i.test(between))
    );
  return /^,\s+(the\s+)?$/.test(between);
}
