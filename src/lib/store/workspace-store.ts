// Workspaces kept in the browser's IndexedDB. A promise that a write returns is kept when the transaction is on the disk
// (durability strict): a tab or a browser that dies after it loses nothing. Every change raises the revision, and a save
// on another revision than the stored one is refused, so that two tabs never overwrite one another. All functions reject
// with the Failures `storage-full`, `storage-absent` or `storage-failed` and leave what was stored as it was.

import type { IDBPTransaction } from 'idb';
import { Announcements } from './announcements.ts';
import type { Announcement } from './announcements.ts';
import type { Piece, RecordId, WorkspaceBody, WorkspaceCounts, WorkspaceHead } from './head.ts';
import { openDatabase } from './open-database.ts';
import type { Database, Schema } from './open-database.ts';
import { toFailure } from './to-failure.ts';

export interface SaveRequest {
  readonly id: RecordId;
  readonly name: string;
  readonly key: string;
  readonly counts: WorkspaceCounts;
  /** The revision that this is a change of; 0 for a workspace that was never kept. */
  readonly expected: number;
  /** Null leaves the base as it is stored. */
  readonly base: Piece | null;
  readonly corrections: Piece;
}

export type SaveResult =
  | { readonly saved: true; readonly head: WorkspaceHead }
  /** Refused: `stored` is what is there instead, null where nothing is. */
  | { readonly saved: false; readonly stored: WorkspaceHead | null };

/** How long a deleted workspace can be brought back. */
export const DAYS_UNTIL_PURGED = 30;
const DAY_MS = 86_400_000;
const STORES = ['heads', 'bases', 'corrections'] as const;
const DURABLE: IDBTransactionOptions = { durability: 'strict' };

type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

export class WorkspaceStore {
  #announcements = new Announcements();
  #opening: Promise<Database> | null = null;
  #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  /** Calls back after every write in any tab, until what it returns is called. */
  listen(listener: (announcement: Announcement) => void): () => void {
    return this.#announcements.listen(listener);
  }

  /** All heads, the last changed first, deleted ones with them. No body is loaded. */
  list(): Promise<WorkspaceHead[]> {
    return this.#with(async (database) => {
      const heads = await database.getAll('heads');
      return heads.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
    });
  }

  head(id: RecordId): Promise<WorkspaceHead | null> {
    return this.#with(async (database) => (await database.get('heads', id)) ?? null);
  }

  /** A head and its body as of one moment, deleted or not; null where there is none. */
  load(id: RecordId): Promise<{ head: WorkspaceHead; body: WorkspaceBody } | null> {
    return this.#with(async (database) => {
      const transaction = database.transaction(STORES);
      const [head, base, corrections] = await Promise.all([
        transaction.objectStore('heads').get(id),
        transaction.objectStore('bases').get(id),
        transaction.objectStore('corrections').get(id),
      ]);
      if (!head || base === undefined || corrections === undefined) return null;
      return { head, body: { base, corrections } };
    });
  }

  /** As `load`, for who has the base already. */
  loadCorrections(id: RecordId): Promise<{ head: WorkspaceHead; corrections: Piece } | null> {
    return this.#with(async (database) => {
      const transaction = database.transaction(STORES);
      const [head, corrections] = await Promise.all([
        transaction.objectStore('heads').get(id),
        transaction.objectStore('corrections').get(id),
      ]);
      return head && corrections !== undefined ? { head, corrections } : null;
    });
  }

  /** Keeps a workspace. One that was deleted on the expected revision is there again. */
  save({ id, name, key, counts, expected, base, corrections }: SaveRequest): Promise<SaveResult> {
    return this.#write<SaveResult>(
      async (transaction) => {
        const stored = (await transaction.objectStore('heads').get(id)) ?? null;
        if ((stored?.revision ?? 0) !== expected || (base === null && !stored))
          return { saved: false, stored };
        const now = this.#now().toISOString();
        const revision = expected + 1;
        const head: WorkspaceHead = {
          id,
          name,
          key,
          created: stored?.created ?? now,
          changed: now,
          removed: null,
          revision,
          baseRevision: base === null ? stored!.baseRevision : revision,
          counts,
          sizes: {
            base: base === null ? stored!.sizes.base : sizeOf(base),
            corrections: sizeOf(corrections),
          },
        };
        await all([
          () => transaction.objectStore('heads').put(head),
          () => (base === null ? null : transaction.objectStore('bases').put(base, id)),
          () => transaction.objectStore('corrections').put(corrections, id),
        ]);
        return { saved: true, head };
      },
      (result) => (result.saved ? [result.head] : []),
    );
  }

  /** Null where there is none of this id. */
  rename(id: RecordId, name: string): Promise<WorkspaceHead | null> {
    return this.#change(id, (head) => ({ ...head, name, changed: this.#now().toISOString() }));
  }

  /** Marks it as deleted; `restore` takes that back. Null where there is none of this id and, if given, revision. */
  remove(id: RecordId, expected?: number): Promise<WorkspaceHead | null> {
    return this.#change(id, (head) =>
      expected === undefined || head.revision === expected
        ? { ...head, removed: this.#now().toISOString() }
        : null,
    );
  }

  restore(id: RecordId): Promise<WorkspaceHead | null> {
    return this.#change(id, (head) => ({ ...head, removed: null }));
  }

  /** A second workspace with the same content; null where there is none to copy. */
  duplicate(id: RecordId, copy: RecordId, name: string): Promise<WorkspaceHead | null> {
    return this.#write(async (transaction) => {
      const [head, base, corrections] = await Promise.all([
        transaction.objectStore('heads').get(id),
        transaction.objectStore('bases').get(id),
        transaction.objectStore('corrections').get(id),
      ]);
      if (!head || base === undefined || corrections === undefined) return null;
      const now = this.#now().toISOString();
      const fresh = { created: now, changed: now, removed: null, revision: 1, baseRevision: 1 };
      const copied: WorkspaceHead = { ...head, ...fresh, id: copy, name };
      await all([
        () => transaction.objectStore('heads').add(copied),
        () => transaction.objectStore('bases').add(base, copy),
        () => transaction.objectStore('corrections').add(corrections, copy),
      ]);
      return copied;
    }, asList);
  }

  /** Deletes for good what was marked as deleted more than 30 days ago, or all that is marked. Gives the ids. */
  async purge(which: 'old' | 'all' = 'old'): Promise<RecordId[]> {
    const before = new Date(this.#now().getTime() - DAYS_UNTIL_PURGED * DAY_MS).toISOString();
    const gone = await this.#write(
      async (transaction) => {
        const ids = (await transaction.objectStore('heads').getAll())
          .filter(({ removed }) => removed !== null && (which === 'all' || removed < before))
          .map(({ id }) => id);
        await Promise.all(
          ids.flatMap((id) => STORES.map((name) => transaction.objectStore(name).delete(id))),
        );
        return ids;
      },
      () => [],
    );
    for (const id of gone) this.#announcements.announce(id, null);
    return gone;
  }

  async close(): Promise<void> {
    this.#announcements.close();
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }

  #change(
    id: RecordId,
    change: (head: WorkspaceHead) => WorkspaceHead | null,
  ): Promise<WorkspaceHead | null> {
    return this.#write(async (transaction) => {
      const head = await transaction.objectStore('heads').get(id);
      const next = head ? change(head) : null;
      if (!head || !next) return null;
      const changed = { ...next, revision: head.revision + 1 };
      await transaction.objectStore('heads').put(changed);
      return changed;
    }, asList);
  }

  /** One transaction over everything; what it `wrote` is announced once it is on the disk. */
  async #write<T>(
    work: (transaction: Writing) => Promise<T>,
    wrote: (result: T) => readonly WorkspaceHead[],
  ): Promise<T> {
    const result = await this.#with(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite', DURABLE);
      // A request that fails ends the transaction too: whichever says so first, the other is not left unheard.
      transaction.done.catch(() => {});
      try {
        const result = await work(transaction);
        await transaction.done;
        return result;
      } catch (error) {
        abort(transaction);
        throw transaction.error ?? error;
      }
    });
    for (const { id, revision } of wrote(result)) this.#announcements.announce(id, revision);
    return result;
  }

  /** Opens the database where need be; once more where the connection was lost without a word. */
  async #with<T>(work: (database: Database) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      let database: Database;
      try {
        this.#opening ??= openDatabase(() => (this.#opening = null));
        database = await this.#opening;
      } catch (error) {
        this.#opening = null;
        throw toFailure(error, true);
      }
      try {
        return await work(database);
      } catch (error) {
        const isClosed = error instanceof DOMException && error.name === 'InvalidStateError';
        if (!isClosed || attempt > 1) throw toFailure(error);
        this.#opening = null;
      }
    }
  }
}

function asList(head: WorkspaceHead | null): WorkspaceHead[] {
  return head ? [head] : [];
}

/** All at once; where one throws at once, the others are not left unheard when the transaction ends. */
async function all(requests: readonly (() => Promise<unknown> | null)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

function sizeOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.size;
}
