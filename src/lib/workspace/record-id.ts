// The name of a kept workspace in the address: what its articles are called, and something that no other has. A link that
// was made elsewhere thus leads to the same articles here, where they are kept under another id.

import type { RecordId } from '#lib/store/head.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { workspaceKey } from './workspace-key.ts';

const UNIQUE_DIGITS = 8;

/** "fishing-talks-1k9f3a.4jx02m8q": words of the title, a hash of the documents' ids, and 8 random digits of base 36. */
export function newRecordId(workspace: Workspace): RecordId {
  return withUnique(workspaceKey(workspace));
}

/** For a copy with the same articles. */
export function anotherId(id: RecordId): RecordId {
  return withUnique(keyOfId(id));
}

/** The part of an id that the same articles have everywhere. */
export function keyOfId(id: string): string {
  return id.split('.', 1)[0]!;
}

function withUnique(key: string): RecordId {
  const random = crypto.getRandomValues(new Uint8Array(UNIQUE_DIGITS));
  return `${key}.${Array.from(random, (byte) => (byte % 36).toString(36)).join('')}` as RecordId;
}
