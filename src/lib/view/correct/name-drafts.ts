// What the dialogs of actors and issues ask for, as corrections. Nothing where nothing would change.

import type { EntityShape, IssueShape } from '#lib/model/correction.ts';
import type { DocumentId } from '#lib/model/document.ts';
import type { Entity, EntityId, EntityType } from '#lib/model/entity.ts';
import type { Issue, IssueId, IssueKind } from '#lib/model/issue.ts';
import type { StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { CorrectionDraft } from '#lib/workspace/workspace-state.svelte.ts';
import { newEntity, newIssue } from './statement-form.ts';

export interface EntityDetails {
  readonly name: string;
  readonly type: EntityType;
  readonly country: string | null;
  readonly body: EntityId | null;
}

export interface IssueDetails {
  readonly label: string;
  readonly kind: IssueKind;
  readonly parent: IssueId | null;
  readonly country: string | null;
}

export function entityDetails({ name, type, country, body }: Entity): EntityDetails {
  return { name, type, country, body: body ?? null };
}

export function issueDetails({ label, kind, parent, country }: Issue): IssueDetails {
  return { label, kind, parent, country };
}

export function changeEntityDrafts(entity: Entity, details: EntityDetails): CorrectionDraft[] {
  const change = changed(entityDetails(entity), { ...details, name: tidy(details.name) });
  return change && change.name !== '' ? [{ kind: 'change-entity', entity: entity.id, change }] : [];
}

export function changeIssueDrafts(issue: Issue, details: IssueDetails): CorrectionDraft[] {
  const change = changed(issueDetails(issue), { ...details, label: tidy(details.label) });
  return change && change.label !== '' ? [{ kind: 'change-issue', issue: issue.id, change }] : [];
}

/** `keep` is `self` or one of `same`. */
export function mergeEntityDrafts(
  workspace: Workspace,
  self: EntityId,
  same: readonly EntityId[],
  keep: EntityId,
): CorrectionDraft[] {
  const kept = workspace.entities.find(({ id }) => id === keep);
  const from = [self, ...same].filter((id) => id !== keep);
  if (!kept || !from.length) return [];
  const { id, name, type, country } = kept;
  return [{ kind: 'merge-entities', from, into: { id, name, type, country } }];
}

export function mergeIssueDrafts(
  workspace: Workspace,
  self: IssueId,
  same: readonly IssueId[],
  keep: IssueId,
): CorrectionDraft[] {
  const kept = workspace.issues.find(({ id }) => id === keep);
  const from = [self, ...same].filter((id) => id !== keep);
  if (!kept || !from.length) return [];
  const { id, label, kind, parent, country } = kept;
  return [{ kind: 'merge-issues', from, into: { id, label, kind, parent, country } }];
}

/** Splits into an actor that there is already where the name and type are its own. */
export function splitEntityDrafts(
  entity: Entity,
  into: { readonly name: string; readonly type: EntityType },
  wordings: readonly string[],
  documents: readonly DocumentId[],
): CorrectionDraft[] {
  const made = newEntity(into.name, into.type, null);
  if (!made || made.id === entity.id || !(wordings.length || documents.length)) return [];
  const { id, name, type } = made;
  const shape: EntityShape = { id, name, type, country: entity.country };
  return [{ kind: 'split-entity', entity: entity.id, wordings, documents, into: shape }];
}

export function splitIssueDrafts(
  issue: Issue,
  into: { readonly label: string; readonly kind: IssueKind },
  statements: readonly StatementId[],
): CorrectionDraft[] {
  const made = newIssue(into.label, into.kind);
  if (!made || made.id === issue.id || !statements.length) return [];
  const { id, label, kind, parent, country } = made;
  const shape: IssueShape = { id, label, kind, parent, country };
  return [{ kind: 'split-issue', issue: issue.id, statements, into: shape }];
}

function tidy(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}

/** The fields that differ; null where none does. */
function changed<T extends object>(before: T, after: T): Partial<T> | null {
  const keys = (Object.keys(after) as (keyof T)[]).filter((key) => after[key] !== before[key]);
  if (!keys.length) return null;
  return Object.fromEntries(keys.map((key) => [key, after[key]])) as Partial<T>;
}
