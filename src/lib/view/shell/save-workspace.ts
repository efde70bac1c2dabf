// What is open, whole, as a file that opens again.

import { fileName } from '#lib/export/file-name.ts';
import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { saveFile } from './save-file.ts';

export async function saveWorkspace(current: WorkspaceState): Promise<void> {
  const { writeWorkspace } = await import('#lib/export/workspace-json.ts');
  const { title } = current.read;
  const blob = new Blob([writeWorkspace(current.read)], { type: 'application/json' });
  saveFile(blob, fileName({ title, filters: [], kind: 'workspace', ext: 'json' }));
}
