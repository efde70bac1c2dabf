import { expect, test } from 'vitest';
import { Failure } from '#lib/model/failure.ts';
import { readWorkspace, writeWorkspace } from '#lib/export/workspace-json.ts';
import {
  basePieces,
  correctionsPiece,
  isPresentBase,
  isSameBase,
  readCorrections,
} from '#lib/export/workspace-pieces.ts';
import { correctionsOfEachKind } from '../../fixtures/corrections-of-each-kind.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

const corrected = { ...workspace, corrections: correctionsOfEachKind };

test('the pieces one after the other are what is written at once', () => {
  const many = { ...corrected, statements: Array.from({ length: 40 }, () => workspace.statements).flat() };
  const empty = { ...workspace, documents: [], entities: [], issues: [], statements: [], quotations: [] };
  for (const each of [workspace, corrected, many, empty])
    expect([...basePieces(each), correctionsPiece(each)].join('')).toBe(writeWorkspace(each));
});

test('a long list is written in several pieces', () => {
  const statements = Array.from({ length: 40 }, () => workspace.statements).flat();
  expect([...basePieces({ ...workspace, statements })].length).toBeGreaterThan(
    [...basePieces(workspace)].length,
  );
});

test('corrections are read without what they are about', async () => {
  expect(await readCorrections(correctionsPiece(corrected))).toEqual(correctionsOfEachKind);
  await expect(readCorrections(',"corrections":[{"kind":"unheard-of"}]}')).rejects.toThrow(Failure);
});

test('a correction leaves the base the same, and so does a new title; other lists do not', () => {
  expect(isSameBase(workspace, corrected)).toBe(true);
  expect(isSameBase(workspace, { ...workspace, title: 'Other' })).toBe(true);
  expect(isSameBase(workspace, { ...workspace, issues: [...workspace.issues] })).toBe(false);
  expect(isSameBase(workspace, readWorkspace(writeWorkspace(workspace)))).toBe(false);
});

test('the base of an older version is not taken for one of the present', () => {
  const base = [...basePieces(workspace)].join('');
  expect(isPresentBase(base)).toBe(true);
  expect(isPresentBase(base.replace(/"version":\d+/, '"version":1'))).toBe(false);
});
