// A short name for what is open, for the URL: a link to a view of a pasted article must not silently show the sample.

import type { Workspace } from '#lib/model/workspace.ts';

/** "fishing-talks-1k9f3a": words of the title and a hash (FNV-1a, 32 bits) of the ids of its documents. */
export function workspaceKey(workspace: Workspace): string {
  const words = workspace.title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let hash = 0x811c9dc5;
  for (const { id } of workspace.documents)
    for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return [...(words ?? []).slice(0, 4).map((word) => word.slice(0, 16)), (hash >>> 0).toString(36)].join('-');
}
