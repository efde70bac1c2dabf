// A workspace in the making: maps that corrections change one after the other. Only the maps are changed in place; what is
// in them is replaced, never written to, so that the workspace as it was read stays whole.

import type { Entity, EntityId } from '#lib/model/entity.ts';
import type { Issue, IssueId } from '#lib/model/issue.ts';
import type { Quotation } from '#lib/model/quotation.ts';
import type { Document, DocumentId } from '#lib/model/document.ts';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';

export interface Draft {
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly entities: Map<EntityId, Entity>;
  readonly issues: Map<IssueId, Issue>;
  readonly statements: Map<StatementId, Statement>;
  quotations: readonly Quotation[];
}

export function toDraft(workspace: Workspace): Draft {
  return {
    documents: new Map(workspace.documents.map((each) => [each.id, each])),
    entities: new Map(workspace.entities.map((each) => [each.id, each])),
    issues: new Map(workspace.issues.map((each) => [each.id, each])),
    statements: new Map(workspace.statements.map((each) => [each.id, each])),
    quotations: workspace.quotations,
  };
}

/** The workspace with what the draft has made of it. */
export function fromDraft(workspace: Workspace, draft: Draft): Workspace {
  return {
    ...workspace,
    entities: [...draft.entities.values()],
    issues: [...draft.issues.values()],
    statements: [...draft.statements.values()],
    quotations: draft.quotations,
  };
}

/** Replaces every statement for which `change` gives another; null takes it out. */
export function changeStatements(draft: Draft, change: (statement: Statement) => Statement | null): void {
  for (const [id, statement] of draft.statements) {
    const changed = change(statement);
    if (changed === null) draft.statements.delete(id);
    else if (changed !== statement) draft.statements.set(id, changed);
  }
}

/** Statements that a merge has made the same are one: the reviewed one, else the surer. */
export function dropDoubles(draft: Draft): void {
  const best = new Map<string, Statement>();
  for (const statement of draft.statements.values()) {
    const { document, evidence, cue, stance, issue, holders, counterparts } = statement;
    const key = [
      document,
      evidence.begin,
      evidence.end,
      cue.begin,
      stance,
      issue,
      [...holders].sort(),
      '|',
      [...counterparts].sort(),
    ].join();
    const other = best.get(key);
    if (!other) {
      best.set(key, statement);
      continue;
    }
    const [kept, dropped] = isBetter(statement, other) ? [statement, other] : [other, statement];
    best.set(key, kept);
    draft.statements.delete(dropped.id);
  }
}

function isBetter(a: Statement, b: Statement): boolean {
  const looked = Number(a.review !== undefined) - Number(b.review !== undefined);
  return looked > 0 || (looked === 0 && a.confidence > b.confidence);
}
