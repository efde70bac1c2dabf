// Extractions of several documents -> one workspace. Ids are canonical, so the same entity or issue in two documents is
// one, with the mentions of both; what the later document knows fills only what the earlier one left open.

import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Issue, IssueId } from '#lib/model/issue.ts';
import { WORKSPACE_FORMAT, WORKSPACE_VERSION, type Workspace } from '#lib/model/workspace.ts';
import type { Extraction } from './engine.ts';

/** Merges in the order given. Statements and quotations keep their own ids and documents. */
export function mergeExtractions(title: string, extractions: readonly Extraction[]): Workspace {
  const documents: Document[] = extractions.map((extraction) => extraction.document);
  const entities = new Map<EntityId, Entity>();
  const issues = new Map<IssueId, Issue>();
  for (const extraction of extractions) {
    for (const entity of extraction.entities) {
      const known = entities.get(entity.id);
      entities.set(
        entity.id,
        known
          ? {
              ...known,
              country: known.country ?? entity.country,
              ...bodyOf(known.body ?? entity.body),
              role: known.role ?? entity.role,
              mentions: [...known.mentions, ...entity.mentions],
            }
          : entity,
      );
    }
    for (const issue of extraction.issues) {
      const known = issues.get(issue.id);
      issues.set(
        issue.id,
        known
          ? {
              ...known,
              parent: known.parent ?? issue.parent,
              country: known.country ?? issue.country,
              mentions: [...known.mentions, ...issue.mentions],
            }
          : issue,
      );
    }
  }
  return {
    format: WORKSPACE_FORMAT,
    version: WORKSPACE_VERSION,
    title,
    documents,
    entities: [...entities.values()],
    issues: [...issues.values()],
    statements: extractions.flatMap((extraction) => extraction.statements),
    quotations: extractions.flatMap((extraction) => extraction.quotations),
    corrections: [],
  };
}

/** Absent where nothing tells it. */
function bodyOf(body: EntityId | null | undefined): Pick<Entity, 'body'> {
  return body ? { body } : {};
}
