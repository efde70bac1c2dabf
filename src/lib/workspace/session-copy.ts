// Keeps one workspace of the person's own in the tab's session storage, so that a reload shows it again. Nothing leaves
// the browser, and it is gone with the tab.

import { readWorkspace, writeWorkspace } from '#lib/export/workspace-json.ts';
import type { Workspace } from '#lib/model/workspace.ts';

const NAME = 'entente-workspace:';

/** False where there is no room, or no storage at all; an older copy is dropped to make room. */
export function keepSessionCopy(key: string, workspace: Workspace): boolean {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(NAME)) sessionStorage.removeItem(name);
    sessionStorage.setItem(NAME + key, writeWorkspace(workspace));
    return true;
  } catch {
    return false;
  }
}

/** The kept workspace of that key; null where there is none that can be read. */
export function readSessionCopy(key: string): Workspace | null {
  try {
    const text = sessionStorage.getItem(NAME + key);
    return text === null ? null : readWorkspace(text);
  } catch {
    return null;
  }
}
