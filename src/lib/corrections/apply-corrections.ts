// The workspace as it was read, and what a person has corrected, to the workspace that holds. Corrections are applied in
// the order of making; one that finds nothing to change (its article is closed, an earlier one was taken out) is kept and
// counts as idle, so that it holds again when the article comes back.

import type { Correction, CorrectionId } from '#lib/model/correction.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { addEntity, changeEntity, mergeEntities, splitEntity } from './correct-entity.ts';
import { addIssue, changeIssue, mergeIssues, splitIssue } from './correct-issue.ts';
import { add, edit, review } from './correct-statement.ts';
import { fromDraft, toDraft, type Draft } from './draft.ts';

export interface Corrected {
  /** Rejected statements are in it, marked as such. Its `corrections` are those of the workspace that was given. */
  readonly workspace: Workspace;
  readonly idle: ReadonlySet<CorrectionId>;
}

/** The same object where there is nothing to correct. */
export function applyCorrections(read: Workspace): Corrected {
  const idle = new Set<CorrectionId>();
  if (read.corrections.length === 0) return { workspace: read, idle };
  const draft = toDraft(read);
  for (const correction of read.corrections) if (!apply(draft, correction)) idle.add(correction.id);
  return { workspace: fromDraft(read, draft), idle };
}

function apply(draft: Draft, correction: Correction): boolean {
  switch (correction.kind) {
    case 'review':
      return review(draft, correction);
    case 'edit':
      return edit(draft, correction);
    case 'addition':
      return add(draft, correction);
    case 'new-entity':
      return addEntity(draft, correction);
    case 'merge-entities':
      return mergeEntities(draft, correction);
    case 'change-entity':
      return changeEntity(draft, correction);
    case 'split-entity':
      return splitEntity(draft, correction);
    case 'new-issue':
      return addIssue(draft, correction);
    case 'merge-issues':
      return mergeIssues(draft, correction);
    case 'change-issue':
      return changeIssue(draft, correction);
    case 'split-issue':
      return splitIssue(draft, correction);
  }
}
