// "northern Chad", "the east of Mali" and "south-eastern Ukraine" into places of their own in the country or place named.

import type { Document } from '#lib/model/document.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { entityId } from './entity-id.ts';
import { mentionIndex } from './mention-index.ts';

const DIRECTION =
  /^(?:(?:north|south|east|west)(?:ern)?|(?:north|south)[-‐‑]?(?:east|west)(?:ern)?|central|upper|lower)$/i;
const HYPHEN = /^[-‐‑]$/;
const NOUN = /^(?:north|south|east|west|centre|center)$/i;

/** One entity a phrase, with one mention of form `role`. */
export function findRegions(
  document: Document,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Entity[] {
  const index = mentionIndex(entities);
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, at): Entity[] => {
      if (!DIRECTION.test(token.text)) return [];
      const first = HYPHEN.test(tokens[at - 1]?.text ?? '') ? (tokens[at - 2] ?? token) : token;
      const start = nameAfter(tokens, at);
      const named = start && index.at(start.begin);
      if (!named || !/^(country|place)$/.test(named.entity.type)) return [];
      if (named.mention.nameSpan.begin !== start.begin || !/^(name|acronym)$/.test(named.mention.form))
        return [];
      const span = { begin: first.begin, end: named.mention.nameSpan.end };
      const name = document.text.slice(span.begin, span.end).replace(/\s+/g, ' ');
      const mention = { document: document.id, span, nameSpan: span, form: 'role' as const };
      const id = entityId('place', name, null);
      return [{ id, name, type: 'place', country: named.entity.country, role: null, mentions: [mention] }];
    }),
  );
}

// The word after "northern", or after "the north of".
function nameAfter(tokens: readonly Token[], at: number): Token | null {
  const next = tokens[at + 1];
  if (next?.lower !== 'of') return next ?? null;
  if (!NOUN.test(tokens[at]!.text)) return null;
  return (tokens[at + 2]?.lower === 'the' ? tokens[at + 3] : tokens[at + 2]) ?? null;
}
