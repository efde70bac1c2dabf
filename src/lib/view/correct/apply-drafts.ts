// Makes corrections from a dialog: closes it and says what was done, with a way back.

import { toast } from 'svelte-sonner';
import type { CorrectionDraft, WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { correcting } from './correcting.svelte.ts';

export function applyDrafts(current: WorkspaceState, drafts: readonly CorrectionDraft[]): void {
  correcting.close();
  if (!drafts.length) return;
  current.correct(drafts);
  const words = `${current.undoWords ?? 'Corrected'}.`;
  correcting.say(words);
  toast.success(words, { action: { label: 'Undo', onClick: () => current.undo() } });
}
