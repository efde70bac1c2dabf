import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { TableStore } from '#lib/store/table-store.ts';

let now = new Date('2026-11-26T10:00:00Z');
let store: TableStore;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  now = new Date('2026-11-26T10:00:00Z');
  store = new TableStore(() => now, 100);
});

const about = (id: string) => ({ id, kind: 'table', title: `Title of ${id}`, rows: 3 }) as const;
const body = (bytes: number): Blob => new Blob([new Uint8Array(bytes)]);
const ids = async (): Promise<string[]> => (await store.list()).map(({ id }) => id);

test('what is kept is listed, the last first, and loaded; the same again takes the place of the first', async () => {
  await store.keep(about('a'), body(10));
  now = new Date('2026-11-26T11:00:00Z');
  await store.keep(about('b'), body(20));
  expect(await ids()).toEqual(['b', 'a']);
  expect((await store.load('b'))?.head).toMatchObject({ bytes: 20, rows: 3, removed: null });
  now = new Date('2026-11-26T12:00:00Z');
  await store.keep(about('a'), body(15));
  expect(await ids()).toEqual(['a', 'b']);
  expect(await store.load('c')).toBeNull();
});

test('what is deleted is neither listed nor loaded, and comes back until a day has passed', async () => {
  await store.keep(about('a'), body(10));
  await store.remove('a');
  expect(await ids()).toEqual([]);
  expect(await store.load('a')).toBeNull();
  await store.restore('a');
  expect(await ids()).toEqual(['a']);
  await store.remove('a');
  now = new Date('2026-11-27T10:00:01Z');
  await store.purge();
  await store.restore('a');
  expect(await ids()).toEqual([]);
});

test('nothing is kept beyond the room, which deleted ones give way for', async () => {
  await store.keep(about('a'), body(60));
  await expect(store.keep(about('b'), body(50))).rejects.toMatchObject({ code: 'table-no-room' });
  expect(await ids()).toEqual(['a']);
  await store.remove('a');
  await store.keep(about('b'), body(50));
  await store.restore('a');
  expect(await ids()).toEqual(['b']);
});

test('a browser without storage says so', async () => {
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  } as unknown as IDBFactory;
  await expect(store.keep(about('a'), body(1))).rejects.toMatchObject({ code: 'table-not-kept' });
});
