import { expect, test } from 'vitest';
import { EXPORT_GROUPS, EXPORTS, writeExport } from '#lib/export/registry.ts';
import { readWorkspace } from '#lib/export/workspace-json.ts';
import { exportInput } from '../../fixtures/export-input.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

const some = workspace.statements.slice(0, 3);
const write = (id: string, statements = some): Promise<string> =>
  writeExport(
    EXPORTS.find((each) => each.id === id)!,
    exportInput(workspace, statements),
  );

test('ids are told apart, and so are names of files', () => {
  expect(new Set(EXPORTS.map(({ id }) => id)).size).toBe(EXPORTS.length);
  expect(new Set(EXPORTS.map(({ kind, extension }) => `${kind}.${extension}`)).size).toBe(EXPORTS.length);
});

test('every export is in a group and says in a line what it is for', () => {
  const groups = new Set(EXPORT_GROUPS.map(({ id }) => id));
  for (const { group, about } of EXPORTS) {
    expect(groups.has(group)).toBe(true);
    expect(about).toMatch(/^[A-Z].{20,80}\.$/);
  }
});

test('the workspace is written whole, whatever is filtered', async () => {
  expect(readWorkspace(await write('workspace'))).toEqual(workspace);
  expect(readWorkspace(await write('workspace', []))).toEqual(workspace);
});

test('where the filters leave nothing, every other export says so', async () => {
  for (const { id, whole } of EXPORTS)
    if (!whole) await expect(write(id, [])).rejects.toMatchObject({ code: 'nothing-to-export' });
});

test('the table has the filtered statements only, and says that it is UTF-8', async () => {
  const table = await write('statements');
  expect(table.startsWith('\uFEFFdocument,')).toBe(true);
  expect(table.trimEnd().split('\r\n').length).toBe(1 + some.length);
});

test('the graph has the nodes and edges of the filtered statements, and says so', async () => {
  const graph = JSON.parse(await write('graph'));
  expect(graph).toMatchObject({ format: 'entente-graph', version: 1 });
  expect(graph.about.counts).toContain('3 of 16 statements');
  expect(graph.edges.map(({ id }: { id: string }) => id)).toContain(
    'relation:disagree:person:elin-sandvik~person:kenji-morita',
  );
  const ids = new Set(graph.nodes.map(({ id }: { id: string }) => id));
  for (const { source, target } of graph.edges) expect(ids.has(source) && ids.has(target)).toBe(true);
});
