// The picked node to the dialog that corrects its name, where it is an actor or an issue that a text names.

import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import type { CorrectDialog, NamePart } from './correcting.svelte.ts';

export type NameDialog = Extract<CorrectDialog, { kind: 'entity' | 'issue' }>;

/** Null where no node is picked, or it is a country that only its people stand for. */
export function nameDialog(current: WorkspaceState, part: NamePart): NameDialog | null {
  const { picked } = current.selection;
  if (picked?.kind !== 'node') return null;
  const entity = current.reviewed.entities.find(({ id }) => id === picked.id);
  if (entity) return { kind: 'entity', id: entity.id, part };
  const issue = current.reviewed.issues.find(({ id }) => id === picked.id);
  return issue ? { kind: 'issue', id: issue.id, part } : null;
}
