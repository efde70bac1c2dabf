// Ctrl+Z and its kin, anywhere but in a text field, which has an undo of its own; and what undoing says on the page.

import { toast } from 'svelte-sonner';
import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { isTyping } from './is-typing.ts';
import { undoVerb, type UndoVerb } from './undo-verb.ts';

/** Whether the key was one of them, and done. */
export function onUndoKey(event: KeyboardEvent, current: WorkspaceState): boolean {
  const verb = undoVerb(event);
  if (!verb || event.defaultPrevented || isTyping(event.target)) return false;
  if (document.querySelector('[role="dialog"]')) return false;
  event.preventDefault();
  takeBack(current, verb);
  return true;
}

/** Undoes or does again, and says what. */
export function takeBack(current: WorkspaceState, verb: UndoVerb): void {
  const words = verb === 'undo' ? current.undo() : current.redo();
  if (words === null)
    toast.info(verb === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.');
  else toast.info(`${verb === 'undo' ? 'Undone' : 'Done again'}: ${words}.`);
}
