// The store on an IndexedDB in memory. What only a browser can show (a killed tab, a full disk) is in tests/e2e.

import { IDBFactory, IDBDatabase as FakeDatabase, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '#lib/model/failure.ts';
import type { Announcement } from '#lib/store/announcements.ts';
import type { RecordId } from '#lib/store/head.ts';
import { WorkspaceStore } from '#lib/store/workspace-store.ts';
import type { SaveRequest } from '#lib/store/workspace-store.ts';

const A = 'a' as RecordId;
const B = 'b' as RecordId;

let now: Date;
let stores: WorkspaceStore[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  now = new Date('2026-11-26T10:00:00.000Z');
  stores = [];
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(stores.map((store) => store.close()));
});

/** Another tab: its own connection to the same database. */
function openStore(): WorkspaceStore {
  const store = new WorkspaceStore(() => now);
  stores.push(store);
  return store;
}

function request(id: RecordId, expected = 0, part: Partial<SaveRequest> = {}): SaveRequest {
  const counts = { documents: 1, statements: 2, corrections: 0 };
  return {
    id,
    name: `Map ${id}`,
    key: `key-${id}`,
    counts,
    expected,
    base: '{"base"',
    corrections: '}',
    ...part,
  };
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof Failure)) throw new Error(`No failure: ${String(error)}`);
  return error;
}

test('what is saved is loaded again, by another connection too', async () => {
  const result = await openStore().save(request(A));
  expect(result).toMatchObject({ saved: true, head: { revision: 1, baseRevision: 1, removed: null } });
  expect(await openStore().load(A)).toEqual({
    head: {
      id: A,
      name: 'Map a',
      key: 'key-a',
      created: '2026-11-26T10:00:00.000Z',
      changed: '2026-11-26T10:00:00.000Z',
      removed: null,
      revision: 1,
      baseRevision: 1,
      counts: { documents: 1, statements: 2, corrections: 0 },
      sizes: { base: 7, corrections: 1 },
    },
    body: { base: '{"base"', corrections: '}' },
  });
});

test('a long piece can be a Blob', async () => {
  const base = new Blob(['{"title":"', 'Ny-Ålesund', '"']);
  await openStore().save(request(A, 0, { base }));
  const { head, body } = (await openStore().load(A))!;
  expect(head.sizes.base).toBe(22);
  expect(await (body.base as Blob).text()).toBe('{"title":"Ny-Ålesund"');
});

test('a save of corrections alone leaves the base as it is', async () => {
  const store = openStore();
  await store.save(request(A));
  const puts = vi.spyOn(FakeObjectStore.prototype, 'put');
  await store.save(request(A, 1, { base: null, corrections: ',1}' }));
  expect(puts.mock.contexts.map((each) => (each as IDBObjectStore).name)).toEqual(['heads', 'corrections']);
  const { head, body } = (await store.load(A))!;
  expect(body).toEqual({ base: '{"base"', corrections: ',1}' });
  expect(head).toMatchObject({ revision: 2, baseRevision: 1, sizes: { base: 7, corrections: 3 } });
});

test('every write asks for strict durability', async () => {
  const transaction = vi.spyOn(FakeDatabase.prototype, 'transaction');
  const store = openStore();
  await store.save(request(A));
  await store.rename(A, 'Other');
  await store.duplicate(A, B, 'Copy');
  await store.remove(A);
  await store.restore(A);
  await store.purge();
  expect(
    transaction.mock.calls.flatMap(([, mode, options]) => (mode === 'readwrite' ? [options] : [])),
  ).toEqual(Array.from({ length: 6 }, () => ({ durability: 'strict' })));
});

describe('two tabs', () => {
  test('a save on an older revision is refused, says what is stored, and changes nothing', async () => {
    const [mine, theirs] = [openStore(), openStore()];
    await mine.save(request(A));
    await theirs.save(request(A, 1, { base: 'theirs' }));
    const result = await mine.save(request(A, 1, { base: 'mine' }));
    expect(result).toMatchObject({ saved: false, stored: { id: A, revision: 2 } });
    expect((await mine.load(A))!.body.base).toBe('theirs');
  });

  test('of many saves at once on one revision exactly one is taken', async () => {
    await openStore().save(request(A));
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) => openStore().save(request(A, 1, { base: `base ${index}` }))),
    );
    const taken = results.flatMap(({ saved }, index) => (saved ? [index] : []));
    expect(taken).toHaveLength(1);
    expect(await openStore().load(A)).toMatchObject({
      head: { revision: 2 },
      body: { base: `base ${taken[0]}` },
    });
  });

  test.each<[string, (store: WorkspaceStore) => Promise<unknown>]>([
    ['renamed', (store) => store.rename(A, 'Other')],
    ['deleted', (store) => store.remove(A)],
    ['deleted and brought back', async (store) => (await store.remove(A), await store.restore(A))],
    ['deleted for good', async (store) => (await store.remove(A), await store.purge('all'))],
  ])('a save is refused on a workspace that was %s elsewhere', async (_, change) => {
    const mine = openStore();
    await mine.save(request(A));
    await change(openStore());
    expect(await mine.save(request(A, 1))).toMatchObject({ saved: false });
  });

  test('a new workspace does not take the place of one that is there', async () => {
    await openStore().save(request(A));
    expect(await openStore().save(request(A, 0, { base: 'other' }))).toMatchObject({ saved: false });
  });

  test('corrections alone are refused where there is no base under them', async () => {
    expect(await openStore().save(request(A, 0, { base: null }))).toEqual({ saved: false, stored: null });
    expect(await openStore().list()).toEqual([]);
  });

  test('each write is told to all, once it is stored, and a refused one is not', async () => {
    const [mine, theirs] = [openStore(), openStore()];
    const here: Announcement[] = [];
    mine.listen((each) => here.push(each));
    const { promise, resolve } = Promise.withResolvers<void>();
    const there: Announcement[] = [];
    theirs.listen((each) => {
      there.push(each);
      if (each.revision === null) resolve();
    });
    await mine.save(request(A));
    await mine.save(request(A, 7));
    await mine.rename(A, 'Other');
    await mine.rename(B, 'None');
    await mine.remove(A);
    await mine.purge('all');
    await promise;
    const told = [1, 2, 3, null].map((revision) => ({ id: A, revision }));
    expect(here).toEqual(told.map((each) => ({ ...each, elsewhere: false })));
    expect(there).toEqual(told.map((each) => ({ ...each, elsewhere: true })));
  });
});

describe('the list', () => {
  test('has heads only, the last changed first', async () => {
    const store = openStore();
    await store.save(request(A));
    now = new Date('2026-11-26T11:00:00.000Z');
    await store.save(request(B));
    expect((await store.list()).map(({ id }) => id)).toEqual([B, A]);
    now = new Date('2026-11-26T12:00:00.000Z');
    await store.rename(A, 'Other');
    const opened = vi.spyOn(FakeObjectStore.prototype, 'getAll');
    expect((await store.list()).map(({ id, name }) => [id, name])).toEqual([
      [A, 'Other'],
      [B, 'Map b'],
    ]);
    expect(opened.mock.contexts.map((each) => (each as IDBObjectStore).name)).toEqual(['heads']);
  });

  test('a copy is a workspace of its own', async () => {
    const store = openStore();
    await store.save(request(A));
    expect(await store.duplicate(A, B, 'Copy')).toMatchObject({ id: B, name: 'Copy', revision: 1 });
    await store.save(request(A, 1, { base: 'changed' }));
    expect(await store.load(B)).toMatchObject({ head: { name: 'Copy' }, body: { base: '{"base"' } });
    expect(await store.duplicate('none' as RecordId, 'c' as RecordId, 'Copy')).toBeNull();
  });

  test('what is deleted can be brought back for 30 days', async () => {
    const store = openStore();
    await store.save(request(A));
    await store.save(request(B));
    await store.remove(A);
    now = new Date('2026-12-25T10:00:00.000Z');
    expect(await store.purge()).toEqual([]);
    expect(await store.restore(A)).toMatchObject({ removed: null });
    await store.remove(B);
    now = new Date('2027-01-24T10:00:01.000Z');
    expect(await store.purge()).toEqual([B]);
    expect(await store.load(B)).toBeNull();
    expect((await store.list()).map(({ id }) => id)).toEqual([A]);
  });

  test('a deletion meant for an older revision does nothing', async () => {
    const store = openStore();
    await store.save(request(A));
    await store.save(request(A, 1));
    expect(await store.remove(A, 1)).toBeNull();
    expect(await store.head(A)).toMatchObject({ removed: null, revision: 2 });
    expect(await store.remove(A, 2)).toMatchObject({ revision: 3 });
  });

  test('a save of who deleted it brings it back, as undoing and doing again do', async () => {
    const store = openStore();
    await store.save(request(A));
    await store.remove(A);
    expect(await store.save(request(A, 2))).toMatchObject({
      saved: true,
      head: { removed: null, revision: 3 },
    });
  });
});

describe('when the browser does not keep', () => {
  test('a full storage is said to be full, and what was stored is still there', async () => {
    const store = openStore();
    await store.save(request(A));
    const put = vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    const failure = await failureOf(store.save(request(A, 1, { base: 'larger' })));
    expect([failure.code, failure.remedy]).toEqual(['storage-full', expect.stringMatching(/Export/)]);
    put.mockRestore();
    expect(await store.load(A)).toMatchObject({ head: { revision: 1 }, body: { base: '{"base"' } });
    expect(await store.save(request(A, 1))).toMatchObject({ saved: true });
  });

  test('half a save is no save', async () => {
    const store = openStore();
    await store.save(request(A));
    const { put } = FakeObjectStore.prototype;
    vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'corrections') throw new DOMException('No.', 'UnknownError');
      return put.apply(this, args);
    });
    expect((await failureOf(store.save(request(A, 1, { base: 'half' })))).code).toBe('storage-failed');
    vi.restoreAllMocks();
    expect(await store.load(A)).toMatchObject({ head: { revision: 1 }, body: { base: '{"base"' } });
  });

  test('no IndexedDB at all', async () => {
    // @ts-expect-error -- as in a page whose browser has none
    delete globalThis.indexedDB;
    expect((await failureOf(openStore().list())).code).toBe('storage-absent');
  });

  test('an IndexedDB that cannot be opened, and can later', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Denied.', 'SecurityError');
    });
    const store = openStore();
    expect((await failureOf(store.save(request(A)))).code).toBe('storage-absent');
    open.mockRestore();
    expect(await store.save(request(A))).toMatchObject({ saved: true });
  });

  test('a connection that was lost is opened again', async () => {
    const store = openStore();
    await store.save(request(A));
    const transaction = vi.spyOn(FakeDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The connection is closing.', 'InvalidStateError');
    });
    expect(await store.save(request(A, 1))).toMatchObject({ saved: true });
    expect(transaction).toHaveBeenCalledTimes(2);
  });
});
