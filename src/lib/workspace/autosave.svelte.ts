// Keeps what is open in the browser's storage, soon after every change and at once when the page goes out of sight. For
// each workspace it knows what the store has and what it should have, and saves until the two are the same; "saved" is
// said only then. A save that the store refuses, since another tab was there first, becomes a clash for the person to
// settle: nothing is overwritten.

import { isSameBase } from '#lib/export/workspace-pieces.ts';
import { asFailure } from '#lib/model/failure.ts';
import type { FailureCode } from '#lib/model/failure.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { RecordId, WorkspaceHead } from '#lib/store/head.ts';
import type { WorkspaceStore } from '#lib/store/workspace-store.ts';
import { readKept, readKeptCorrections, writeBase, writeCorrections } from './kept-text.ts';
import { workspaceKey } from './workspace-key.ts';

export type SaveStatus =
  | { readonly kind: 'nothing' | 'saving' | 'saved' | 'clash' }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** This tab has one state of a workspace and the store another, which this tab has never seen. */
export interface Clash {
  readonly id: RecordId;
  readonly title: string;
  /** What is stored instead; null, or marked as deleted, where it is no more. */
  readonly stored: WorkspaceHead | null;
}

/** What the store has, as far as this tab knows. */
interface Known {
  /** Null where it is deleted. */
  readonly read: Workspace | null;
  readonly revision: number;
  readonly baseRevision: number;
  /** Whether the stored base is of the present form, so that corrections alone may be written or read after it. */
  readonly isPresent: boolean;
}

/** Changes that come together are saved together. */
const DELAY_MS = 200;

export class Autosave {
  status: SaveStatus = $state.raw({ kind: 'nothing' });
  /** The first that is to be settled. */
  clash: Clash | null = $state.raw(null);

  #store: WorkspaceStore;
  /** Null: deleted. */
  #desired = new Map<RecordId, Workspace | null>();
  #known = new Map<RecordId, Known>();
  #clashes = new Map<RecordId, Clash>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #failure: FailureCode | null = null;
  #hurry = Promise.withResolvers<void>();

  constructor(store: WorkspaceStore) {
    this.#store = store;
  }

  /** Says what should be kept under an id; it will be soon. */
  keep(id: RecordId, read: Workspace): void {
    this.#desired.set(id, read);
    this.#schedule(this.#known.has(id) ? DELAY_MS : 0);
  }

  /** Deletes what this tab kept, as when its making is undone; `keep` brings it back. */
  discard(id: RecordId): void {
    this.#desired.set(id, null);
    this.#schedule(DELAY_MS);
  }

  /** Whether the store does not have what it should. */
  isDirty(id: RecordId): boolean {
    const desired = this.#desired.get(id);
    return desired !== undefined && desired !== (this.#known.get(id)?.read ?? null);
  }

  /** Whether there is a workspace of which the store has nothing yet: a page that goes now may take it with it. */
  hasUnkept(): boolean {
    return this.#dirtyIds().some((id) => this.#desired.get(id) && !this.#known.has(id));
  }

  /** What this tab would have under an id; null where it has nothing, or has deleted it. */
  latest(id: RecordId | null): Workspace | null {
    return (id && this.#desired.get(id)) ?? null;
  }

  has(id: RecordId | null): boolean {
    return id !== null && this.#desired.has(id);
  }

  /** Saves all that is not, without waiting; resolves when it is saved or `status` says why not. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
      this.#tell();
      // What was changed between the last look at it and now.
      if (!this.#failure) this.#schedule(0);
    });
    this.#tell();
    return this.#running;
  }

  /** As `flush`, for a page that may be gone in a moment: no more turns for the page in between. */
  hurry(): Promise<void> {
    this.#hurry.resolve();
    return this.flush();
  }

  /** A kept workspace; null where there is none or it is deleted. Throws a Failure where it cannot be read. */
  async load(id: RecordId): Promise<Workspace | null> {
    if (this.isDirty(id)) await this.flush();
    const known = this.#known.get(id);
    const { removed, revision } = (await this.#store.head(id)) ?? { removed: '', revision: 0 };
    if (removed !== null) return null;
    if (this.isDirty(id) || (known?.read && known.revision === revision)) return this.latest(id);
    const loaded = await this.#store.load(id);
    if (!loaded || loaded.head.removed !== null) return null;
    const { head, body } = loaded;
    const { read, isPresent } = await readKept(head, body);
    if (this.isDirty(id)) return this.latest(id);
    this.#learn(id, { read, revision: head.revision, baseRevision: head.baseRevision, isPresent });
    return read;
  }

  /**
   * What another tab has made of a workspace that has no unsaved change here; null where there is nothing new. Where it
   * was deleted, that becomes a clash.
   */
  async newer(id: RecordId): Promise<Workspace | null> {
    const known = this.#known.get(id);
    if (!known?.read || this.isDirty(id)) return null;
    const loaded = await this.#store.loadCorrections(id);
    if (this.isDirty(id) || this.#known.get(id) !== known) return null;
    if (!loaded || loaded.head.removed !== null) {
      this.#clashOver(id, known.read, loaded?.head ?? null);
      return null;
    }
    const { head } = loaded;
    if (head.revision <= known.revision) return null;
    if (!known.isPresent || head.baseRevision !== known.baseRevision) return this.load(id);
    const corrections = await readKeptCorrections(loaded.corrections);
    if (this.isDirty(id)) return null;
    const read = { ...known.read, title: head.name, corrections };
    this.#learn(id, { ...known, read, revision: head.revision });
    return read;
  }

  /** Settles a clash by letting go of what this tab has; who calls loads or keeps what is wanted instead. */
  forget(id: RecordId): void {
    this.#desired.delete(id);
    this.#known.delete(id);
    this.#clashes.delete(id);
    this.#tell();
  }

  #learn(id: RecordId, known: Known): void {
    this.#known.set(id, known);
    this.#desired.set(id, known.read);
    this.#tell();
  }

  #schedule(delayMs: number): void {
    this.#tell();
    // A run that is under way sees the change before it ends.
    if (this.#running || !this.#dirtyIds().length) return;
    if (delayMs === 0) clearTimeout(this.#timer);
    else if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  #dirtyIds(): RecordId[] {
    return [...this.#desired.keys()].filter((id) => this.isDirty(id) && !this.#clashes.has(id));
  }

  /** One after the other; one that fails does not keep the others from being saved. */
  async #saveAll(): Promise<void> {
    const failed = new Map<RecordId, FailureCode>();
    for (;;) {
      const [id] = this.#dirtyIds().filter((each) => !failed.has(each));
      if (id === undefined) break;
      try {
        await this.#save(id, this.#desired.get(id) ?? null);
      } catch (error) {
        failed.set(id, asFailure(error).code);
      }
    }
    this.#hurry = Promise.withResolvers<void>();
    this.#failure = [...failed.values()][0] ?? null;
  }

  async #save(id: RecordId, read: Workspace | null): Promise<void> {
    const known = this.#known.get(id);
    if (read === null) {
      const head = known && (await this.#store.remove(id, known.revision));
      if (head) this.#known.set(id, { ...known, read: null, revision: head.revision });
      // What another tab has changed since is its own.
      else this.#desired.delete(id);
      return;
    }
    const isBaseStored = Boolean(known?.read && known.isPresent && isSameBase(known.read, read));
    const base = isBaseStored ? null : await writeBase(read, () => this.#breathe());
    const { documents, statements, corrections } = read;
    const result = await this.#store.save({
      id,
      name: read.title,
      key: workspaceKey(read),
      counts: {
        documents: documents.length,
        statements: statements.length,
        corrections: corrections.length,
      },
      expected: known?.revision ?? 0,
      base,
      corrections: writeCorrections(read),
    });
    if (result.saved) {
      const { revision, baseRevision } = result.head;
      this.#known.set(id, { read, revision, baseRevision, isPresent: true });
    } else this.#clashOver(id, read, result.stored);
  }

  #clashOver(id: RecordId, read: Workspace, stored: WorkspaceHead | null): void {
    this.#clashes.set(id, { id, title: read.title, stored });
    this.#tell();
  }

  /** The page's turn, unless there may be none. */
  #breathe(): Promise<void> {
    const turn = new Promise<void>((resolve) => setTimeout(resolve));
    return Promise.race([turn, this.#hurry.promise]);
  }

  #tell(): void {
    const isDirty = [...this.#desired.keys()].some((id) => this.isDirty(id));
    this.clash = [...this.#clashes.values()][0] ?? null;
    if (this.clash) this.status = { kind: 'clash' };
    else if (this.#failure && isDirty) this.status = { kind: 'failed', code: this.#failure };
    else if (isDirty) this.status = { kind: 'saving' };
    else this.status = { kind: this.#known.size ? 'saved' : 'nothing' };
  }
}
