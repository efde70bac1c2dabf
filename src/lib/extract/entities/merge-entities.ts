// Entities that come to the same id are one: its mentions in the order of the text, what the first one lacks from the later.

import type { Entity, EntityId } from '#lib/model/entity.ts';

/** One entity an id, in the order of their first mentions. */
export function mergeEntities(found: readonly Entity[]): Entity[] {
  const byId = new Map<EntityId, Entity>();
  for (const entity of found) {
    const other = byId.get(entity.id);
    if (!other) {
      byId.set(entity.id, entity);
      continue;
    }
    const mentions = [...other.mentions, ...entity.mentions].sort((a, b) => a.span.begin - b.span.begin);
    byId.set(entity.id, {
      ...other,
      country: other.country ?? entity.country,
      role: other.role ?? entity.role,
      mentions,
    });
  }
  return [...byId.values()].sort((a, b) => a.mentions[0]!.span.begin - b.mentions[0]!.span.begin);
}
