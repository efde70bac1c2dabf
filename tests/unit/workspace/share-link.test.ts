import { expect, it } from 'vitest';
import { LONGEST_LINK, readSharedFragment, writeSharedFragment } from '#lib/workspace/share-link.ts';
import type { Correction } from '#lib/model/correction.ts';
import { inventedWorkspace } from '../../fixtures/invented-workspace.ts';

const review = {
  id: 'a',
  madeAt: '2026-11-26T03:00:00.000Z',
  kind: 'review',
  verdict: 'rejected',
  statement: inventedWorkspace.statements[0],
} as Correction;

it('gives back the articles and corrections that it wrote', async () => {
  const fragment = (await writeSharedFragment({ ...inventedWorkspace, corrections: [review] }))!;
  expect(fragment.length).toBeLessThan(LONGEST_LINK);
  expect(fragment).toMatch(/^read=[\w-]+$/);
  const { title, articles, corrections } = await readSharedFragment(fragment);
  expect(title).toBe(inventedWorkspace.title);
  expect(articles.map(({ raw }) => raw)).toEqual(inventedWorkspace.documents.map(({ raw }) => raw));
  expect(corrections).toEqual([review]);
});

it('writes no link where it would be too long to paste', async () => {
  let seed = 1;
  const noise = Array.from({ length: 30_000 }, () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return String.fromCharCode(97 + (seed % 26));
  }).join('');
  const documents = inventedWorkspace.documents.map((document) => ({ ...document, raw: noise }));
  expect(await writeSharedFragment({ ...inventedWorkspace, documents })).toBeNull();
});

it.each(['read=', 'read=!!', 'read=AAAA', 'read=q1YqSy0qzszPAwA'])(
  'says that the link is broken: %s',
  async (fragment) => {
    await expect(readSharedFragment(fragment)).rejects.toMatchObject({ code: 'link-broken' });
  },
);

it('says so of a link that was cut', async () => {
  const fragment = (await writeSharedFragment(inventedWorkspace))!;
  await expect(readSharedFragment(fragment.slice(0, -40))).rejects.toMatchObject({ code: 'link-broken' });
});
