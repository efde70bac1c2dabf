// "the government", "this team", "the country" into further mentions of what the text has called so before: the one body with
// that head ("Chadian government"), or the country spoken of. Where two would do, or more words describe it, it is left alone.

import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { EntityMention } from './mention-index.ts';
import { mentionIndex } from './mention-index.ts';

/** Sentences back in which a country must have been named. */
const NEARBY = 3;
const KIND_OF_PLACE = /^(?:city|town|village|province|region|district|governorate|island|peninsula|camp)$/;

/** Copies of entities with one mention of form `role` each. `entities` are all that are known, phrases included. */
export function findRepeated(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Entity[] {
  const index = mentionIndex(entities);
  const byHead = bodiesByHead(entities);
  const found: Entity[] = [];
  for (const sentence of sentences)
    for (const noun of sentence.tokens) {
      const article = sentence.tokens[noun.index - 1];
      if (!article || !/^(the|this)$/.test(article.lower) || noun.upos !== 'NOUN') continue;
      if (!endsPhrase(sentence, noun) || index.overlapping(noun).length) continue;
      const meant = /^(country|nation)$/.test(noun.lower)
        ? onlyBefore('country', sentences, sentence, article, index.overlapping)
        : KIND_OF_PLACE.test(noun.lower)
          ? onlyBefore('place', sentences, sentence, article, index.overlapping)
          : bodyBefore(byHead.get(noun.lower), article);
      if (!meant) continue;
      const span = { begin: article.begin, end: noun.end };
      found.push({ ...meant, mentions: [{ document: document.id, span, nameSpan: span, form: 'role' }] });
    }
  return found;
}

function bodiesByHead(entities: readonly Entity[]): Map<string, Entity[]> {
  const byHead = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.type !== 'organization') continue;
    const words = entity.name.split(/\s+/);
    const joint = words.findIndex((word) => /^(of|for)$/.test(word));
    const head = words[joint > 0 ? joint - 1 : words.length - 1]!.toLowerCase();
    if (words.length > 1) byHead.set(head, [...(byHead.get(head) ?? []), entity]);
  }
  return byHead;
}

// Phrases of one body differ ("UK government", "British government"): the country tells them apart.
function bodyBefore(bodies: readonly Entity[] | undefined, article: Token): Entity | null {
  const before = (bodies ?? []).filter(({ mentions }) => mentions[0]!.span.begin < article.begin);
  const countries = new Set(before.map(({ id, country }) => country ?? id));
  return countries.size === 1 ? before[0]! : null;
}

// The one country, or the one place, that the nearest sentence which names any has named.
function onlyBefore(
  type: 'country' | 'place',
  sentences: readonly Sentence[],
  sentence: Sentence,
  article: Token,
  overlapping: (span: { begin: number; end: number }) => readonly EntityMention[],
): Entity | null {
  for (let back = 0; back <= NEARBY; back++) {
    const from = sentences[sentence.index - back];
    if (!from) return null;
    const named = new Map<EntityId, Entity>();
    for (const { entity, mention } of overlapping({ begin: from.begin, end: article.begin }))
      if (entity.type === type && mention.span.end <= article.begin) named.set(entity.id, entity);
    if (named.size > 1) return null;
    if (named.size === 1) return [...named.values()][0]!;
  }
  return null;
}

// Nothing after the noun makes it another thing: "the government building", "the country of Chad".
function endsPhrase(sentence: Sentence, noun: Token): boolean {
  const next = sentence.tokens[noun.index + 1];
  if (!next || next.begin - noun.end > 1) return true;
  return !/^(of|for|[-‐‑])$/.test(next.text) && !/^(NOUN|PROPN|ADJ|NUM)$/.test(next.upos);
}
