// Tables and graphs of a person's own kept in the browser's IndexedDB: heads to list, and what they are as one Blob each. In
// a database of its own, so that workspaces are never in the way of a table's hundred megabytes. A promise that a write
// returns is kept when the transaction is on the disk. All functions reject with the Failures `table-no-room` and
// `table-not-kept`.

import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { Failure } from '#lib/model/failure.ts';

export interface TableHead {
  readonly id: string;
  readonly kind: 'table' | 'graph';
  readonly title: string;
  /** Statements, or edges. */
  readonly rows: number;
  readonly bytes: number;
  /** ISO 8601 in UTC: when it was last opened from its file. */
  readonly kept: string;
  /** When it was deleted; null while it is not. Deleted ones can be brought back until room is needed, or a day has passed. */
  readonly removed: string | null;
}

interface Schema extends DBSchema {
  heads: { key: string; value: TableHead };
  bodies: { key: string; value: Blob };
}

const NAME = 'entente-tables';
/** For all kept tables together. */
const ROOM_BYTES = 512_000_000;
const UNDO_MS = 86_400_000;
const STORES = ['heads', 'bodies'] as const;
const DURABLE: IDBTransactionOptions = { durability: 'strict' };

export class TableStore {
  #opening: Promise<IDBPDatabase<Schema>> | null = null;
  readonly #now: () => Date;
  readonly #roomBytes: number;

  constructor(now: () => Date = () => new Date(), roomBytes = ROOM_BYTES) {
    this.#now = now;
    this.#roomBytes = roomBytes;
  }

  /** The last kept first, without those that were deleted. */
  list(): Promise<TableHead[]> {
    return this.#with(async (database) => {
      const heads = await database.getAll('heads');
      return heads
        .filter(({ removed }) => removed === null)
        .sort((a, b) => (a.kept < b.kept ? 1 : a.kept > b.kept ? -1 : 0));
    });
  }

  /** Null where there is none, or it was deleted. */
  load(id: string): Promise<{ head: TableHead; body: Blob } | null> {
    return this.#with(async (database) => {
      const transaction = database.transaction(STORES);
      const [head, body] = await Promise.all([
        transaction.objectStore('heads').get(id),
        transaction.objectStore('bodies').get(id),
      ]);
      return head && body && head.removed === null ? { head, body } : null;
    });
  }

  /** Keeps it, in place of one of the same id. What was deleted makes room first. */
  keep(about: Pick<TableHead, 'id' | 'kind' | 'title' | 'rows'>, body: Blob): Promise<TableHead> {
    return this.#with(async (database) => {
      const head: TableHead = {
        ...about,
        bytes: body.size,
        kept: this.#now().toISOString(),
        removed: null,
      };
      const transaction = database.transaction(STORES, 'readwrite', DURABLE);
      const [heads, bodies] = STORES.map((name) => transaction.objectStore(name)) as [
        ReturnType<typeof transaction.objectStore<'heads'>>,
        ReturnType<typeof transaction.objectStore<'bodies'>>,
      ];
      const others = (await heads.getAll()).filter(({ id }) => id !== head.id);
      const used = (of: readonly TableHead[]): number => of.reduce((sum, { bytes }) => sum + bytes, 0);
      const alive = others.filter(({ removed }) => removed === null);
      if (used(alive) + head.bytes > this.#roomBytes) throw new Failure('table-no-room');
      if (used(others) + head.bytes > this.#roomBytes)
        for (const { id, removed } of others)
          if (removed !== null) await Promise.all([heads.delete(id), bodies.delete(id)]);
      await Promise.all([heads.put(head), bodies.put(body, head.id)]);
      await transaction.done;
      return head;
    });
  }

  /** Marks it as deleted; `restore` takes that back. */
  remove(id: string): Promise<void> {
    return this.#mark(id, this.#now().toISOString());
  }

  restore(id: string): Promise<void> {
    return this.#mark(id, null);
  }

  /** Deletes for good what was deleted more than a day ago. */
  purge(): Promise<void> {
    return this.#with(async (database) => {
      const before = new Date(this.#now().getTime() - UNDO_MS).toISOString();
      const transaction = database.transaction(STORES, 'readwrite', DURABLE);
      for (const { id, removed } of await transaction.objectStore('heads').getAll())
        if (removed !== null && removed < before) {
          await transaction.objectStore('heads').delete(id);
          await transaction.objectStore('bodies').delete(id);
        }
      await transaction.done;
    });
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }

  #mark(id: string, removed: string | null): Promise<void> {
    return this.#with(async (database) => {
      const transaction = database.transaction('heads', 'readwrite', DURABLE);
      const head = await transaction.store.get(id);
      if (head) await transaction.store.put({ ...head, removed });
      await transaction.done;
    });
  }

  async #with<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      this.#opening ??= openDB<Schema>(NAME, 1, {
        upgrade(database) {
          database.createObjectStore('heads', { keyPath: 'id' });
          database.createObjectStore('bodies');
        },
        blocking: (_current, _blocked, event) => {
          (event.target as IDBDatabase).close();
          this.#opening = null;
        },
        terminated: () => (this.#opening = null),
      });
      return await work(await this.#opening);
    } catch (error) {
      this.#opening = null;
      if (error instanceof Failure) throw error;
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      const detail = error instanceof Error && error.message ? error.message : null;
      throw new Failure(isFull ? 'table-no-room' : 'table-not-kept', detail, { cause: error });
    }
  }
}
