import { expect, test } from 'vitest';
import type { Failure } from '#lib/model/failure.ts';
import { bundlePieces, readWorkspaces } from '#lib/export/workspace-bundle.ts';
import { writeWorkspace } from '#lib/export/workspace-json.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { correctionsOfEachKind } from '../../fixtures/corrections-of-each-kind.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

const corrected = { ...workspace, title: 'Corrected', corrections: correctionsOfEachKind };

const item = (each: Workspace, name = each.title) => ({ name, json: writeWorkspace(each) });

test('many workspaces in one file are read back the same, in order', () => {
  const file = bundlePieces([item(corrected), item(workspace)]).join('');
  expect(readWorkspaces(file)).toEqual({ workspaces: [corrected, workspace], failures: [] });
  expect(readWorkspaces(`\uFEFF${file}`).workspaces).toHaveLength(2);
  expect(readWorkspaces(bundlePieces([]).join(''))).toEqual({ workspaces: [], failures: [] });
});

test('a workspace is called as it was last named', () => {
  const { workspaces } = readWorkspaces(bundlePieces([item(workspace, 'A "new" name')]).join(''));
  expect(workspaces).toEqual([{ ...workspace, title: 'A "new" name' }]);
});

test('a file of one workspace is read as such', () => {
  expect(readWorkspaces(writeWorkspace(workspace))).toEqual({ workspaces: [workspace], failures: [] });
});

test('one that cannot be read does not stop the others, and is named', () => {
  const broken = { name: 'Broken', json: writeWorkspace(workspace).replace('"quotations"', '"quotes"') };
  const { workspaces, failures } = readWorkspaces(bundlePieces([broken, item(workspace)]).join(''));
  expect(workspaces).toEqual([workspace]);
  expect(failures).toMatchObject([{ name: 'Broken', code: 'input-wrong-shape' }]);
});

test.each([
  ['input-not-json', '{"format":"entente-workspaces","version":1,"workspaces":['],
  ['input-wrong-shape', '{"format":"entente-workspaces","version":1}'],
  ['workspace-newer', '{"format":"entente-workspaces","version":2,"workspaces":[]}'],
  ['input-wrong-shape', '{"format":"something","title":"entente-workspaces"}'],
])('refused as %s: %s', (code, json) => {
  let thrown: unknown;
  try {
    readWorkspaces(json);
  } catch (error) {
    thrown = error;
  }
  expect((thrown as Failure).code).toBe(code);
});
