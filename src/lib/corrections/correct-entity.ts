// What a person says of an actor: the same as another, called otherwise, of another kind, or two of one name.

import type {
  EntityChangeCorrection,
  EntityMergeCorrection,
  EntityShape,
  EntitySplitCorrection,
  NewEntityCorrection,
} from '#lib/model/correction.ts';
import type { Entity, EntityId, Mention } from '#lib/model/entity.ts';
import { standsToItself } from '#lib/model/stands-to-itself.ts';
import type { Span } from '#lib/model/span.ts';
import { changeStatements, dropDoubles, type Draft } from './draft.ts';

/** Each gives whether it changed anything. */
export function addEntity(draft: Draft, { entity }: NewEntityCorrection): boolean {
  if (draft.entities.has(entity.id)) return false;
  draft.entities.set(entity.id, entity);
  return true;
}

/** A relation between two that are now one says nothing, and goes. */
export function mergeEntities(draft: Draft, { from, into }: EntityMergeCorrection): boolean {
  const gone = new Set<string>(from.filter((id) => id !== into.id && draft.entities.has(id)));
  if (gone.size === 0) return false;
  const parts = [...draft.entities.values()].filter(({ id }) => id === into.id || gone.has(id));
  const own = draft.entities.get(into.id) ?? entityOfShape(into);
  draft.entities.set(into.id, {
    ...own,
    country: own.country ?? parts.find(({ country }) => country !== null)?.country ?? null,
    role: own.role ?? parts.find(({ role }) => role !== null)?.role ?? null,
    mentions: parts.flatMap(({ mentions }) => mentions),
  });
  for (const id of gone) draft.entities.delete(id as EntityId);
  for (const entity of draft.entities.values())
    if (entity.body && gone.has(entity.body)) draft.entities.set(entity.id, { ...entity, body: into.id });

  const swap = (ids: readonly EntityId[]): readonly EntityId[] =>
    ids.some((id) => gone.has(id)) ? [...new Set(ids.map((id) => (gone.has(id) ? into.id : id)))] : ids;
  changeStatements(draft, (statement) => {
    const holders = swap(statement.holders);
    const told = swap(statement.counterparts);
    if (holders === statement.holders && told === statement.counterparts) return statement;
    // What several do to one another is theirs as long as they are several.
    if (standsToItself(statement))
      return holders.length > 1 ? { ...statement, holders, counterparts: holders } : null;
    const counterparts = told.filter((id) => !holders.includes(id));
    if (told.length > 0 && counterparts.length === 0) return null;
    return { ...statement, holders, counterparts };
  });
  draft.quotations = draft.quotations.map((quotation) =>
    quotation.speaker !== null && gone.has(quotation.speaker)
      ? { ...quotation, speaker: into.id }
      : quotation,
  );
  dropDoubles(draft);
  return true;
}

export function changeEntity(draft: Draft, { entity: id, change }: EntityChangeCorrection): boolean {
  const entity = draft.entities.get(id);
  if (!entity) return false;
  draft.entities.set(id, { ...entity, ...change });
  return true;
}

export function splitEntity(draft: Draft, correction: EntitySplitCorrection): boolean {
  const entity = draft.entities.get(correction.entity);
  if (!entity || correction.into.id === entity.id) return false;
  const wordings = new Set(correction.wordings);
  const documents = new Set(correction.documents);
  const goes = (mention: Mention): boolean =>
    documents.has(mention.document) ||
    wordings.has(
      draft.documents.get(mention.document)?.text.slice(mention.nameSpan.begin, mention.nameSpan.end) ?? '',
    );
  const going = entity.mentions.filter(goes);
  if (going.length === 0) return false;
  const staying = entity.mentions.filter((mention) => !goes(mention));
  const own = draft.entities.get(correction.into.id) ?? entityOfShape(correction.into);
  draft.entities.set(own.id, { ...own, mentions: [...own.mentions, ...going] });
  if (staying.length === 0) draft.entities.delete(entity.id);
  else draft.entities.set(entity.id, { ...entity, mentions: staying });

  /** Whose words these spans are, where they stand for the entity. */
  const isOther = (document: string, spans: readonly Span[]): boolean =>
    documents.has(document as never) ||
    staying.length === 0 ||
    (covers(going, document, spans) && !covers(staying, document, spans));
  const swap = (ids: readonly EntityId[], document: string, spans: readonly Span[]): readonly EntityId[] =>
    ids.includes(entity.id) && isOther(document, spans)
      ? [...new Set(ids.map((id) => (id === entity.id ? own.id : id)))]
      : ids;
  changeStatements(draft, (statement) => {
    const holders = swap(statement.holders, statement.document, statement.holderSpans);
    const counterparts = swap(statement.counterparts, statement.document, statement.counterpartSpans);
    return holders === statement.holders && counterparts === statement.counterparts
      ? statement
      : { ...statement, holders, counterparts };
  });
  draft.quotations = draft.quotations.map((quotation) =>
    quotation.speaker === entity.id && isOther(quotation.document, quotation.source)
      ? { ...quotation, speaker: own.id }
      : quotation,
  );
  return true;
}

function covers(mentions: readonly Mention[], document: string, spans: readonly Span[]): boolean {
  return mentions.some(
    (mention) =>
      mention.document === document &&
      spans.some(({ begin, end }) => begin < mention.span.end && mention.span.begin < end),
  );
}

function entityOfShape(shape: EntityShape): Entity {
  return { ...shape, role: null, mentions: [] };
}
