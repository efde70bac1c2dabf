import { expect, test } from 'vitest';
import { writeWorkspace } from '#lib/export/workspace-json.ts';
import type { WorkspaceHead } from '#lib/store/head.ts';
import {
  keptJson,
  readKept,
  readKeptCorrections,
  writeBase,
  writeCorrections,
} from '#lib/workspace/kept-text.ts';
import { correctionsOfEachKind } from '../../fixtures/corrections-of-each-kind.ts';
import { inventedWorkspace } from '../../fixtures/invented-workspace.ts';

const corrected = { ...inventedWorkspace, corrections: correctionsOfEachKind };
/** Over a million characters, some of them of two and three bytes. */
const large = {
  ...corrected,
  entities: Array.from({ length: 300 }, () => inventedWorkspace.entities).flat(),
};
const head = { name: 'A new name' } as WorkspaceHead;

test('what is written is read back the same, but for the name that it has now', async () => {
  const body = { base: await writeBase(corrected, async () => {}), corrections: writeCorrections(corrected) };
  expect(body.base).toBeTypeOf('string');
  expect(await readKept(head, body)).toEqual({
    read: { ...corrected, title: 'A new name' },
    isPresent: true,
  });
  expect(await readKeptCorrections(body.corrections)).toEqual(correctionsOfEachKind);
});

test('a long text is a Blob, and the same text', async () => {
  const base = await writeBase(large, async () => {});
  expect(base).toBeInstanceOf(Blob);
  expect(await keptJson({ base, corrections: writeCorrections(large) })).toBe(writeWorkspace(large));
});
