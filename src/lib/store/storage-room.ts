// What the browser says of the room that this page has, and whether it may clear it when the disk runs short.

export interface StorageRoom {
  /** In bytes, for all that the page keeps; browsers round it. Null where the browser does not say. */
  readonly usedBytes: number | null;
  readonly mostBytes: number | null;
  /** False where the browser may clear it by itself; null where it does not say. */
  readonly persistent: boolean | null;
}

export async function readStorageRoom(): Promise<StorageRoom> {
  const manager = storageManager();
  const [estimate, persistent] = await Promise.all([
    manager?.estimate?.().catch(() => null),
    manager?.persisted?.().catch(() => null),
  ]);
  return {
    usedBytes: estimate?.usage ?? null,
    mostBytes: estimate?.quota ?? null,
    persistent: persistent ?? null,
  };
}

/** Asks the browser never to clear it by itself; some browsers then ask the person. Whether it agreed. */
export async function requestPersistence(): Promise<boolean> {
  return (
    (await storageManager()
      ?.persist?.()
      .catch(() => false)) ?? false
  );
}

/** Pages that did not come over a safe connection have none. */
function storageManager(): StorageManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.storage;
}
