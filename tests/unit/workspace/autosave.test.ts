// Autosave and the state of a tab on an IndexedDB in memory; each `openTab` is a tab with its own connection.

import { IDBFactory, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Workspace } from '#lib/model/workspace.ts';
import { WorkspaceStore } from '#lib/store/workspace-store.ts';
import { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { inventedWorkspace } from '../../fixtures/invented-workspace.ts';

const sample: Workspace = { ...inventedWorkspace, title: 'The sample' };
const [first, second] = inventedWorkspace.statements;

let stores: WorkspaceStore[];
let tabs: WorkspaceState[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stores = [];
  tabs = [];
});

afterEach(async () => {
  vi.restoreAllMocks();
  // A save that is still to come would reach the next test's database.
  await Promise.all(tabs.map((tab) => tab.autosave.flush()));
  await Promise.all(stores.map((store) => store.close()));
});

function openTab(): WorkspaceState {
  const store = new WorkspaceStore();
  stores.push(store);
  const tab = new WorkspaceState(sample, store);
  tabs.push(tab);
  return tab;
}

/** A tab with the invented workspace open and kept. */
async function openKept(): Promise<WorkspaceState> {
  const tab = openTab();
  tab.openWorkspace(inventedWorkspace);
  await tab.autosave.flush();
  return tab;
}

async function stored(tab: WorkspaceState, id = tab.record!): Promise<Workspace | null> {
  return openTab().autosave.load(id);
}

/** A second tab that shows what the first has open. */
async function follow(tab: WorkspaceState): Promise<WorkspaceState> {
  const other = openTab();
  await other.show(new URLSearchParams(tab.query));
  return other;
}

test('the sample as it came is not kept, a change of it is', async () => {
  const tab = openTab();
  await tab.autosave.flush();
  expect(tab.autosave.status.kind).toBe('nothing');
  expect(tab.query).toBe('');
  tab.review(first!.id, 'rejected');
  expect(tab.autosave.status.kind).toBe('saving');
  await tab.autosave.flush();
  expect(tab.autosave.status.kind).toBe('saved');
  expect((await stored(tab))!.corrections).toHaveLength(1);
});

test('a workspace is unkept until the store has it for the first time, and no longer', async () => {
  const tab = openTab();
  expect(tab.autosave.hasUnkept()).toBe(false);
  tab.openWorkspace(inventedWorkspace);
  expect(tab.autosave.hasUnkept()).toBe(true);
  await tab.autosave.flush();
  expect(tab.autosave.hasUnkept()).toBe(false);
  tab.review(first!.id, 'rejected');
  expect(tab.autosave.hasUnkept()).toBe(false);
});

test('"saved" is said when the transaction has ended, not before', async () => {
  const tab = await openKept();
  const { promise, resolve } = Promise.withResolvers<void>();
  const { save } = WorkspaceStore.prototype;
  vi.spyOn(WorkspaceStore.prototype, 'save').mockImplementationOnce(async function (
    this: WorkspaceStore,
    request,
  ) {
    await promise;
    return save.call(this, request);
  });
  tab.review(first!.id, 'rejected');
  const flushed = tab.autosave.flush();
  await openTab().stored.find(tab.record!, '');
  expect(tab.autosave.status.kind).toBe('saving');
  resolve();
  await flushed;
  expect(tab.autosave.status.kind).toBe('saved');
});

test('a change that comes while another is being saved is saved too', async () => {
  const tab = await openKept();
  tab.review(first!.id, 'rejected');
  const flushed = tab.autosave.flush();
  tab.review(second!.id, 'accepted');
  await flushed;
  expect(tab.autosave.status.kind).toBe('saved');
  expect(await stored(tab)).toEqual(tab.read);
});

test('a correction writes the corrections and not the articles', async () => {
  const tab = await openKept();
  const put = vi.spyOn(FakeObjectStore.prototype, 'put');
  tab.review(first!.id, 'rejected');
  await tab.autosave.flush();
  expect(put.mock.contexts.map((each) => (each as IDBObjectStore).name)).toEqual(['heads', 'corrections']);
});

test('a workspace that was written by an older version is written whole before corrections follow it', async () => {
  const tab = await openKept();
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('entente');
    request.onsuccess = () => resolve(request.result);
  });
  const bases = database.transaction('bases', 'readwrite').objectStore('bases');
  const old = JSON.stringify({ ...inventedWorkspace, version: 1, corrections: undefined }).slice(0, -1);
  bases.put(old, tab.record!);
  const other = await follow(tab);
  other.review(first!.id, 'rejected');
  await other.autosave.flush();
  expect((await stored(other))!.corrections).toHaveLength(1);
  database.close();
});

test('undoing and doing again are kept, and undoing the opening deletes what it had kept', async () => {
  const tab = await openKept();
  const id = tab.record!;
  tab.review(first!.id, 'rejected');
  await tab.autosave.flush();
  tab.undo();
  await tab.autosave.flush();
  expect((await stored(tab))!.corrections).toEqual([]);
  tab.undo();
  expect(tab.isSample).toBe(true);
  await tab.autosave.flush();
  expect(await stored(tab, id)).toBeNull();
  tab.redo();
  tab.redo();
  await tab.autosave.flush();
  expect(tab.record).toBe(id);
  expect((await stored(tab))!.corrections).toHaveLength(1);
});

test('what was deleted from the list is gone from the address too, and undoing brings it back', async () => {
  const tab = await openKept();
  const id = tab.record!;
  const address = new URLSearchParams(tab.query);
  await tab.removeStored(id);
  expect(tab.isSample).toBe(true);
  expect(await tab.show(address)).toEqual([expect.stringMatching(/not in the link/)]);
  expect(await stored(tab, id)).toBeNull();
  tab.undo();
  await tab.autosave.flush();
  expect(await stored(tab, id)).toEqual(inventedWorkspace);
});

test('a change made as a save ends is saved as well', async () => {
  const tab = await openKept();
  tab.review(first!.id, 'rejected');
  const flushed = tab.autosave.flush();
  void flushed.then(() => tab.review(second!.id, 'accepted'));
  await flushed;
  await vi.waitUntil(() => tab.autosave.status.kind === 'saved' && tab.read.corrections.length === 2);
  expect(await stored(tab)).toEqual(tab.read);
});

test('an address leads to what is kept, from another tab too, with its view', async () => {
  const tab = await openKept();
  tab.toggleValue('issue', 'topic:seabed-mining');
  const other = await follow(tab);
  expect(other.read).toEqual(inventedWorkspace);
  expect(other.query).toBe(tab.query);
});

test('an address of the same articles from elsewhere leads to the last changed of them', async () => {
  const tab = await openKept();
  await tab.stored.duplicate({ ...(await stores[0]!.head(tab.record!))! });
  // Changes of one millisecond have no order.
  await new Promise((resolve) => setTimeout(resolve, 5));
  tab.review(first!.id, 'rejected');
  await tab.autosave.flush();
  const other = openTab();
  const key = tab.record!.split('.')[0]!;
  expect(await other.show(new URLSearchParams({ of: `${key}.elsewhere` }))).toEqual([]);
  expect(other.record).toBe(tab.record);
});

test('of two addresses asked for at once the last is shown', async () => {
  const tab = await openKept();
  const other = openTab();
  const shown = other.show(new URLSearchParams(tab.query));
  await other.show(new URLSearchParams());
  expect(await shown).toEqual([]);
  expect(other.isSample).toBe(true);
});

test('what is kept but cannot be read is said to be so, and stays as it is', async () => {
  const tab = await openKept();
  const [store] = stores;
  const { head, body } = (await store!.load(tab.record!))!;
  await store!.save({ ...head, expected: 1, base: '{', corrections: body.corrections });
  const notices = await openTab().show(new URLSearchParams(tab.query));
  expect(notices).toEqual([expect.stringMatching(/not opened\. This is not valid JSON/)]);
  expect((await store!.load(tab.record!))!.body.base).toBe('{');
});

test('a new name is kept, and what was named while closed is called so', async () => {
  const tab = await openKept();
  tab.rename('Cod');
  await tab.autosave.flush();
  expect((await stored(tab))!.title).toBe('Cod');
  await tab.stored.rename(tab.record!, 'Cod and whales');
  const other = await follow(tab);
  expect(other.read.title).toBe('Cod and whales');
});

describe('two tabs of one workspace', () => {
  test('what one saves the other takes over, and can undo', async () => {
    const tab = await openKept();
    const other = await follow(tab);
    tab.review(first!.id, 'rejected');
    await tab.autosave.flush();
    await other.look();
    expect(other.read).toEqual(tab.read);
    expect(other.undo()).toMatch(/another tab/);
    await other.autosave.flush();
    expect((await stored(tab))!.corrections).toEqual([]);
  });

  test('a change here while another was saved there is refused and asked about; keeping mine makes a copy', async () => {
    const tab = await openKept();
    const other = await follow(tab);
    tab.review(first!.id, 'rejected');
    await tab.autosave.flush();
    other.review(second!.id, 'accepted');
    await other.autosave.flush();
    expect(other.autosave.status.kind).toBe('clash');
    expect(await stored(tab)).toEqual(tab.read);

    other.keepMine();
    await other.autosave.flush();
    expect(other.autosave.status.kind).toBe('saved');
    expect(other.record).not.toBe(tab.record);
    expect(await stored(tab)).toEqual(tab.read);
    expect(await stored(other)).toEqual(other.read);
    expect(other.read.title).toBe('The fishing dispute (copy)');
    other.undo();
    await other.autosave.flush();
    expect(other.autosave.clash).toBeNull();
    expect((await stored(other))!.corrections).toEqual([]);
    expect(await stored(tab)).toEqual(tab.read);
  });

  test('taking theirs shows it, and mine can be brought back by undoing', async () => {
    const tab = await openKept();
    const other = await follow(tab);
    tab.review(first!.id, 'rejected');
    await tab.autosave.flush();
    other.review(second!.id, 'accepted');
    await other.autosave.flush();
    const mine = other.read;
    await other.takeTheirs();
    expect(other.read).toEqual(tab.read);
    expect(other.autosave.status.kind).toBe('saved');
    other.undo();
    await other.autosave.flush();
    expect(await stored(tab)).toEqual(mine);
  });

  test('one that was deleted in another tab is asked about, and can be kept or let go', async () => {
    const tab = await openKept();
    const [keeping, leaving] = [await follow(tab), await follow(tab)];
    await tab.stored.remove(tab.record!);
    await keeping.look();
    expect(keeping.autosave.clash).toMatchObject({ title: 'The fishing dispute' });
    keeping.keepMine();
    await keeping.autosave.flush();
    expect(await stored(keeping)).toEqual(inventedWorkspace);
    await leaving.look();
    await leaving.takeTheirs();
    expect(leaving.isSample).toBe(true);
  });

  test('a filter or another view does not clash', async () => {
    const tab = await openKept();
    const other = await follow(tab);
    tab.review(first!.id, 'rejected');
    await tab.autosave.flush();
    other.toggleValue('issue', 'topic:seabed-mining');
    await other.autosave.flush();
    await other.look();
    expect(other.autosave.clash).toBeNull();
    expect(other.values('issue')).toEqual(['topic:seabed-mining']);
    expect(other.read.corrections).toHaveLength(1);
  });
});

describe('when nothing can be kept', () => {
  test('a full storage is said to be full until a save succeeds', async () => {
    const tab = await openKept();
    const put = vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    tab.review(first!.id, 'rejected');
    await tab.autosave.flush();
    expect(tab.autosave.status).toEqual({ kind: 'failed', code: 'storage-full' });
    expect((await stored(tab))!.corrections).toEqual([]);
    put.mockRestore();
    await tab.autosave.flush();
    expect(tab.autosave.status.kind).toBe('saved');
    expect((await stored(tab))!.corrections).toHaveLength(1);
  });

  test('without IndexedDB all works but the keeping', async () => {
    // @ts-expect-error -- as in a page whose browser has none
    delete globalThis.indexedDB;
    const tab = openTab();
    tab.openWorkspace(inventedWorkspace);
    await tab.autosave.flush();
    expect(tab.autosave.status).toEqual({ kind: 'failed', code: 'storage-absent' });
    tab.review(first!.id, 'rejected');
    expect(tab.workspace.statements).toHaveLength(inventedWorkspace.statements.length - 1);
  });
});

test('one file of all that is kept opens again, by the names that they have now', async () => {
  const tab = await openKept();
  await tab.stored.rename(tab.record!, 'Cod');
  tab.openWorkspace({ ...inventedWorkspace, title: 'Second' });
  const { readWorkspaces } = await import('#lib/export/workspace-bundle.ts');
  const file = await tab.stored.exportAll();
  const { workspaces, failures } = readWorkspaces(await file.text());
  expect(failures).toEqual([]);
  expect(workspaces.map(({ title }) => title).sort()).toEqual(['Cod', 'Second']);
});
