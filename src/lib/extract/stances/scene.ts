// What the stance rules look things up in: one document's parse, entities and quotations, indexed by position.

import type { Entity, EntityId, Mention } from '#lib/model/entity.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Span } from '#lib/model/span.ts';
import type { With } from '#lib/extract/stage.ts';
import type { Sentence } from '#lib/text/parse.ts';

export interface Named {
  readonly entity: Entity;
  readonly mention: Mention;
}

export interface Scene {
  readonly text: string;
  readonly analysis: With<'parse' | 'entities' | 'quotations'>;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  entity(id: EntityId): Entity;
  /** The country entity of an ISO code, where the document names it. */
  country(code: string): Entity | null;
  /** Mentions that overlap a span, in order. */
  mentionsIn(span: Span): readonly Named[];
}

/** Indexes an analysis; every look-up afterwards costs a binary search. */
export function setScene(analysis: With<'parse' | 'entities' | 'quotations'>): Scene {
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const byCountry = new Map(
    analysis.entities.filter((entity) => entity.type === 'country').map((entity) => [entity.country, entity]),
  );
  const named = analysis.entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.span.begin - b.mention.span.begin);
  const longest = named.reduce(
    (most, { mention }) => Math.max(most, mention.span.end - mention.span.begin),
    0,
  );
  return {
    text: analysis.document.text,
    analysis,
    sentences: analysis.parse.sentences,
    quotations: analysis.quotations,
    entity: (id) => byId.get(id)!,
    country: (code) => byCountry.get(code) ?? null,
    mentionsIn(span) {
      const found: Named[] = [];
      for (let at = firstAtOrAfter(named, span.begin - longest); at < named.length; at++) {
        const one = named[at]!;
        if (one.mention.span.begin >= span.end) break;
        if (one.mention.span.end > span.begin) found.push(one);
      }
      return found;
    },
  };
}

function firstAtOrAfter(named: readonly Named[], begin: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.mention.span.begin < begin) low = middle + 1;
    else high = middle;
  }
  return low;
}
