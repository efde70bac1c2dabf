// Entities by where they are mentioned: at an offset or over a span. Built once for an array of entities and kept with it; a
// look-up is a binary search and a short walk.

import type { Entity, Mention } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';

export interface EntityMention {
  readonly entity: Entity;
  readonly mention: Mention;
}

export interface MentionIndex {
  /** All mentions, by the begin of their spans. */
  readonly all: readonly EntityMention[];
  /** The mention whose name covers the offset; else the one whose whole phrase ("President Jane Doe") does; else null. */
  at(offset: number): EntityMention | null;
  /** Mentions of which at least one character lies in the span, in order. */
  overlapping(span: Span): readonly EntityMention[];
  /** Mentions that lie wholly in the span, in order. */
  within(span: Span): readonly EntityMention[];
}

const known = new WeakMap<readonly Entity[], MentionIndex>();

/** The index of an analysis's entities. */
export function mentionIndex(entities: readonly Entity[]): MentionIndex {
  let index = known.get(entities);
  if (!index) known.set(entities, (index = buildIndex(entities)));
  return index;
}

function buildIndex(entities: readonly Entity[]): MentionIndex {
  const all = entities
    .flatMap((entity) => entity.mentions.map((mention): EntityMention => ({ entity, mention })))
    .sort((a, b) => a.mention.span.begin - b.mention.span.begin || b.mention.span.end - a.mention.span.end);
  const longest = all.reduce((most, { mention: { span } }) => Math.max(most, span.end - span.begin), 0);

  function firstFrom(offset: number): number {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.mention.span.begin < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function overlapping({ begin, end }: Span): EntityMention[] {
    const found: EntityMention[] = [];
    for (let at = firstFrom(begin - longest); at < all.length; at++) {
      const item = all[at]!;
      if (item.mention.span.begin >= end) break;
      if (item.mention.span.end > begin) found.push(item);
    }
    return found;
  }

  return {
    all,
    overlapping,
    within: (span) =>
      overlapping(span).filter(
        ({ mention }) => mention.span.begin >= span.begin && mention.span.end <= span.end,
      ),
    at(offset) {
      const here = overlapping({ begin: offset, end: offset + 1 });
      const named = here.filter(
        ({ mention: { nameSpan } }) => nameSpan.begin <= offset && offset < nameSpan.end,
      );
      return shortest(named) ?? shortest(here);
    },
  };
}

// A mention marked by hand wins over one found by rule.
function shortest(items: readonly EntityMention[]): EntityMention | null {
  const size = ({ mention: { nameSpan, form } }: EntityMention) =>
    nameSpan.end - nameSpan.begin - (form === 'given' ? 0.5 : 0);
  return items.reduce<EntityMention | null>(
    (best, item) => (best && size(best) <= size(item) ? best : item),
    null,
  );
}
