// Names that a sentence lists are of one kind: where most of "A, B, C and D" are people, so is the one that was taken for a
// place. Names that a list of ours or a title tells keep their type, and vote.

import type { EntityType } from '#lib/model/entity.ts';
import type { NameHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';

const FEWEST = 4;
const JOINS = /^(?:,|;|and|or|&|, and|, or|\/)$/;

/** The hits of one sentence, in order. */
export function agreeInLists(view: SentenceView, hits: readonly NameHit[]): NameHit[] {
  const settled = [...hits];
  for (let begin = 0; begin < hits.length;) {
    let end = begin + 1;
    while (end < hits.length && areJoined(view, hits[end - 1]!, hits[end]!)) end++;
    const type = end - begin >= FEWEST ? mostCommon(hits.slice(begin, end)) : null;
    if (type)
      for (let at = begin; at < end; at++) {
        const hit = hits[at]!;
        const isTold = hit.known || hit.offices.length > 0 || hit.form === 'acronym';
        if (!isTold && hit.type !== type) settled[at] = { ...hit, type, gender: null };
      }
    begin = end;
  }
  return settled;
}

/** The type of more than two in three of a list; countries are places. */
function mostCommon(list: readonly NameHit[]): Exclude<EntityType, 'country'> | null {
  const counts = new Map<Exclude<EntityType, 'country'>, number>();
  for (const { type, form } of list) {
    if (form === 'demonym') continue;
    const kind = type === 'country' ? 'place' : type;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const [type, count] of counts) if (type !== 'other' && count * 3 > list.length * 2) return type;
  return null;
}

function areJoined({ tokens }: SentenceView, left: NameHit, right: NameHit): boolean {
  const between = tokens.slice(left.last + 1, right.first).map(({ lower }) => lower);
  return JOINS.test(between.join(' '));
}
