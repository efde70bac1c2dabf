// Tells every tab of what was written, this one too. A browser without BroadcastChannel only tells itself; the revisions
// keep tabs from overwriting one another all the same.

import type { RecordId } from './head.ts';

export interface Announcement {
  readonly id: RecordId;
  /** Null where the workspace is gone for good. */
  readonly revision: number | null;
  /** Whether another tab wrote it. */
  readonly elsewhere: boolean;
}

const CHANNEL = 'entente-workspaces';

export class Announcements {
  #listeners = new Set<(announcement: Announcement) => void>();
  #channel: BroadcastChannel | null = null;

  /** Calls back after every write, until what it returns is called. */
  listen(listener: (announcement: Announcement) => void): () => void {
    this.#open();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(id: RecordId, revision: number | null): void {
    this.#open()?.postMessage({ id, revision });
    this.#tell({ id, revision, elsewhere: false });
  }

  close(): void {
    this.#channel?.close();
    this.#channel = null;
    this.#listeners.clear();
  }

  #open(): BroadcastChannel | null {
    if (this.#channel || typeof BroadcastChannel === 'undefined') return this.#channel;
    this.#channel = new BroadcastChannel(CHANNEL);
    this.#channel.onmessage = ({ data }: MessageEvent<Omit<Announcement, 'elsewhere'>>) =>
      this.#tell({ id: data.id, revision: data.revision, elsewhere: true });
    return this.#channel;
  }

  #tell(announcement: Announcement): void {
    for (const listener of this.#listeners) listener(announcement);
  }
}
