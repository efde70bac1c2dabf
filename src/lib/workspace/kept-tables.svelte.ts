// The tables that this browser keeps, as the page lists them. Where storage is refused the list stays empty, and keeping says
// why.

import type { TableHead } from '#lib/store/table-store.ts';
import { TableStore } from '#lib/store/table-store.ts';
import type { PackedTable } from './over-time/table-service.ts';

export class KeptTables {
  /** The last kept first; null until asked for. */
  list: readonly TableHead[] | null = $state.raw(null);
  /** Deleted here a moment ago, to be brought back. */
  deleted: TableHead | null = $state.raw(null);
  readonly #store = new TableStore();

  async refresh(): Promise<void> {
    try {
      await this.#store.purge();
      this.list = await this.#store.list();
    } catch {
      this.list = [];
    }
  }

  /** Rejects with `table-no-room` and `table-not-kept`. */
  async keep({ id, kind, title, rows, body }: PackedTable): Promise<void> {
    await this.#store.keep({ id, kind, title, rows }, body);
  }

  /** Null where this browser does not have it. */
  async load(id: string): Promise<{ head: TableHead; body: Blob } | null> {
    return this.#store.load(id).catch(() => null);
  }

  async remove(head: TableHead): Promise<void> {
    await this.#store.remove(head.id);
    this.deleted = head;
    await this.refresh();
  }

  async bringBack(): Promise<void> {
    if (!this.deleted) return;
    await this.#store.restore(this.deleted.id);
    this.deleted = null;
    await this.refresh();
  }

  close(): void {
    void this.#store.close();
  }
}
