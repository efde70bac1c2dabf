// The kept workspaces as a list for the page: live, since every write in any tab is told, and light, since only heads are
// read. Verbs reject with the store's Failures.

import type { BundledWorkspace } from '#lib/export/workspace-bundle.ts';
import { asFailure } from '#lib/model/failure.ts';
import type { FailureCode } from '#lib/model/failure.ts';
import type { RecordId, WorkspaceHead } from '#lib/store/head.ts';
import { readStorageRoom, requestPersistence } from '#lib/store/storage-room.ts';
import type { StorageRoom } from '#lib/store/storage-room.ts';
import type { WorkspaceStore } from '#lib/store/workspace-store.ts';
import type { Autosave } from './autosave.svelte.ts';
import { keptJson } from './kept-text.ts';
import { anotherId } from './record-id.ts';

export class StoredWorkspaces {
  /** The last changed first, deleted ones with them; null until they have been read. */
  heads: readonly WorkspaceHead[] | null = $state.raw(null);
  /** Why they could not be read. */
  failure: FailureCode | null = $state.raw(null);
  room: StorageRoom | null = $state.raw(null);

  kept: readonly WorkspaceHead[] = $derived((this.heads ?? []).filter(({ removed }) => removed === null));
  deleted: readonly WorkspaceHead[] = $derived((this.heads ?? []).filter(({ removed }) => removed !== null));

  #store: WorkspaceStore;
  #autosave: Autosave;
  #reading: Promise<void> | null = null;
  #isStale = false;

  constructor(store: WorkspaceStore, autosave: Autosave) {
    this.#store = store;
    this.#autosave = autosave;
  }

  /** Keeps the list up to date until what it returns is called. */
  watch(): () => void {
    void this.#refresh();
    return this.#store.listen(() => void this.#refresh());
  }

  /** Calls back when another tab has written, until what it returns is called. */
  listen(listener: (id: RecordId) => void): () => void {
    return this.#store.listen(({ id, elsewhere }) => {
      if (elsewhere) listener(id);
    });
  }

  /** The kept workspace of this id; else, of those with this key, the last changed. */
  async find(id: RecordId, key: string): Promise<RecordId | null> {
    const exact = await this.#store.head(id);
    if (exact?.removed === null) return id;
    const heads = await this.#store.list();
    return heads.find((head) => head.removed === null && head.key === key)?.id ?? null;
  }

  /** Of one that is not open; null where there is none. */
  rename(id: RecordId, name: string): Promise<WorkspaceHead | null> {
    return this.#store.rename(id, name);
  }

  async duplicate({ id, name }: WorkspaceHead): Promise<WorkspaceHead | null> {
    await this.#autosave.flush();
    return this.#store.duplicate(id, anotherId(id), `${name} (copy)`);
  }

  /** Deletes a workspace in the state that it has now, whoever changed it last; `restore` takes that back. */
  async remove(id: RecordId): Promise<void> {
    await this.#autosave.flush();
    this.#autosave.discard(id);
    await this.#autosave.flush();
    const head = await this.#store.head(id);
    if (head?.removed !== null) return;
    this.#autosave.forget(id);
    await this.#store.remove(id);
  }

  async restore(id: RecordId): Promise<void> {
    await this.#store.restore(id);
  }

  /** Deletes for good what was deleted more than 30 days ago, or all that was deleted. */
  async purge(which: 'old' | 'all'): Promise<void> {
    await this.#store.purge(which);
    await this.#autosave.flush();
  }

  /** All that is kept and not deleted as one file that opens again. */
  async exportAll(): Promise<Blob> {
    await this.#autosave.flush();
    const bundled: BundledWorkspace[] = [];
    for (const { id, name, removed } of await this.#store.list()) {
      const loaded = removed === null ? await this.#store.load(id) : null;
      if (loaded) bundled.push({ name, json: await keptJson(loaded.body) });
    }
    const { bundlePieces } = await import('#lib/export/workspace-bundle.ts');
    return new Blob(bundlePieces(bundled), { type: 'application/json' });
  }

  /** Asks the browser not to clear what is kept by itself; whether it agreed. */
  async askToPersist(): Promise<boolean> {
    const agreed = await requestPersistence();
    this.room = await readStorageRoom();
    return agreed;
  }

  /** Writes that come while it reads are read once more, all together. */
  async #refresh(): Promise<void> {
    this.#isStale = true;
    this.#reading ??= this.#readAll().finally(() => (this.#reading = null));
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      try {
        [this.heads, this.room] = await Promise.all([this.#store.list(), readStorageRoom()]);
        this.failure = null;
      } catch (error) {
        this.failure = asFailure(error).code;
      }
    }
  }
}
