// Who counts as an actor: people as the text names them, the bodies that they belong to, or the countries of both. Gives
// the statements again with other holders and counterparts, under their own ids, so that every edge still leads to its words.

import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from './country-label.ts';

/**
 * `body`: a person is the body that he or she belongs to, and somebody with an office in a country is that country. `country`:
 * whoever has a country is that country. Who has neither stays. The same workspace for `named`.
 */
export function rollUp(workspace: Workspace, level: 'named' | 'body' | 'country'): Workspace {
  if (level === 'named') return workspace;
  const entities = new Map<string, Entity>(workspace.entities.map((each) => [each.id, each]));
  const standIn = new Map<EntityId, EntityId>();
  for (const entity of workspace.entities) {
    const into = standInOf(entity, level, entities);
    if (into !== null && into !== entity.id) standIn.set(entity.id, into);
  }
  for (const id of standIn.values()) if (!entities.has(id)) entities.set(id, countryEntity(id));
  const swap = (ids: readonly EntityId[]): readonly EntityId[] =>
    ids.some((id) => standIn.has(id)) ? [...new Set(ids.map((id) => standIn.get(id) ?? id))] : ids;
  return {
    ...workspace,
    entities: [...entities.values()],
    statements: workspace.statements.map((statement): Statement => {
      const holders = swap(statement.holders);
      const counterparts = swap(statement.counterparts);
      return holders === statement.holders && counterparts === statement.counterparts
        ? statement
        : { ...statement, holders, counterparts };
    }),
  };
}

function standInOf(
  entity: Entity,
  level: 'body' | 'country',
  entities: ReadonlyMap<string, Entity>,
): EntityId | null {
  const country = entity.country === null ? null : (`country:${entity.country}` as EntityId);
  if (level === 'country') return country;
  if (entity.type !== 'person') return null;
  // Its body may have gone with the article that named it.
  if (entity.body && entities.has(entity.body)) return entity.body;
  return entity.role === null ? null : country;
}

function countryEntity(id: EntityId): Entity {
  const code = id.slice('country:'.length);
  return { id, name: countryLabel(code), type: 'country', country: code, role: null, mentions: [] };
}
