// Ctrl+Z and its kin, anywhere but in a text field, which has an undo of its own; and what undoing says on the page.

import { toast } from 'svelte-sonner';
import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { isTyping } from './shortcuts.ts';

type UndoVerb = 'undo' | 'redo';

/** Null for any other key. On a Mac it is the command key. */
export function undoVerb(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): UndoVerb | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

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
