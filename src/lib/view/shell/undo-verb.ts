// A key to what it undoes: Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y to do it again; on a Mac with the command key.

export type UndoVerb = 'undo' | 'redo';

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Null for any other key. */
export function undoVerb(event: Keys): UndoVerb | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}
