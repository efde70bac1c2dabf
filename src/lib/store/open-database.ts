// The database of kept workspaces: heads to list, and the two pieces of each body, under the same ids. A later form of it is one more step
// in `upgrade`; other tabs let go of the older one by `blocking`.

import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Piece, RecordId, WorkspaceHead } from './head.ts';

export interface Schema extends DBSchema {
  heads: { key: RecordId; value: WorkspaceHead };
  bases: { key: RecordId; value: Piece };
  corrections: { key: RecordId; value: Piece };
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'entente';
const VERSION = 1;
/** A browser whose storage hangs must not keep the page waiting. */
const WAIT_AT_MOST_MS = 8_000;

/** `onlost` is called when the connection is gone, and a new one must be opened. Rejects with what the browser says. */
export async function openDatabase(onlost: () => void): Promise<Database> {
  const opening = openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('heads', { keyPath: 'id' });
      database.createObjectStore('bases');
      database.createObjectStore('corrections');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onlost();
    },
    terminated: onlost,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hung = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The storage did not answer.')), WAIT_AT_MOST_MS);
  });
  try {
    return await Promise.race([opening, hung]);
  } finally {
    clearTimeout(timer);
  }
}
