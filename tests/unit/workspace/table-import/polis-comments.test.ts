// The comments file beside a Polis conversation's participants. The shared one is skipped where it is absent.

import { existsSync, openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ImportedTable } from '#lib/network/imports/imported-table.ts';
import { OwnSource } from '#lib/workspace/over-time/own-source.ts';
import { createImportService } from '#lib/workspace/table-import/create-import-service.ts';
import type { Imported } from '#lib/workspace/table-import/create-import-service.ts';
import { readComments } from '#lib/workspace/table-import/read-comments.ts';

const SHARED = fileURLToPath(
  new URL('../../../../../shared/polis/polis_brexit-consensus_comments.csv', import.meta.url),
);

describe('the comments of a Polis conversation', () => {
  const PARTICIPANTS =
    'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n5,0,1,2,1,1,1,-1\n6,0,1,2,1,1,-1,1\n';
  const COMMENTS =
    'timestamp,comment-id,comment-body\n1,1,"Plant ""more"" trees, now"\n2,0,Tax cars\n3,,lost\n';

  test('give the issues of its participants their texts', async () => {
    let kept: Imported | null = null;
    const service = createImportService(
      () => Promise.reject(new Error('no SQLite')),
      (read) => (kept = read),
    );
    const preview = await service.preview(new Blob([PARTICIPANTS]), 'votes.csv', {});
    expect(preview.ok && preview.value.kind === 'table' && preview.value.recognisedAs).toBe('Polis');
    expect(await service.takeComments(new Blob([COMMENTS]))).toEqual({ ok: true, value: 2 });
    const mapping = preview.ok && preview.value.kind === 'table' ? preview.value.mapping : null;
    await service.read('Votes', mapping, () => {});
    expect(kept).toMatchObject({ issueTexts: ['Tax cars', 'Plant "more" trees, now'] });
    expect(new OwnSource({ ...(kept as unknown as ImportedTable), quoteOf: null }).issues[0]).toEqual({
      label: '0',
      text: 'Tax cars',
      count: 2,
    });
  });

  test('are refused where the file has none, and those before are let go', async () => {
    const service = createImportService(
      () => Promise.reject(new Error('no SQLite')),
      () => {},
    );
    expect(await service.takeComments(new Blob(['a,b\n1,2\n']))).toEqual({
      ok: false,
      code: 'comments-unreadable',
      detail: null,
    });
    expect(await service.takeComments(null)).toEqual({ ok: true, value: 0 });
  });

  test.skipIf(!existsSync(SHARED))('of the shared conversation are fifty, each with its text', async () => {
    const texts = await readComments(await openAsBlob(SHARED));
    expect(texts.size).toBe(50);
    expect(texts.get('36')).toMatch(/^Opposition to Brexit as a whole/);
  });
});
