import { expect, test } from 'vitest';
import { EXPORTS } from '#lib/export/registry.ts';
import { readWorkspace } from '#lib/export/workspace-json.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

const some = workspace.statements.slice(0, 3);
const run = (id: string): string => EXPORTS.find((each) => each.id === id)!.run(workspace, some);

test('ids are told apart', () => {
  expect(new Set(EXPORTS.map(({ id }) => id)).size).toBe(EXPORTS.length);
});

test('the workspace is written whole, whatever is filtered', () => {
  expect(readWorkspace(run('workspace'))).toEqual(workspace);
});

test('the table has the filtered statements only, and says that it is UTF-8', () => {
  expect(run('statements').startsWith('\uFEFFdocument,')).toBe(true);
  expect(run('statements').trimEnd().split('\r\n').length).toBe(1 + some.length);
});

test('the graph has the nodes and edges of the filtered statements', () => {
  const graph = JSON.parse(run('graph'));
  expect(graph).toMatchObject({ format: 'entente-graph', version: 1 });
  expect(graph.edges.map(({ id }: { id: string }) => id)).toContain(
    'relation:disagree:person:elin-sandvik~person:kenji-morita',
  );
  const ids = new Set(graph.nodes.map(({ id }: { id: string }) => id));
  for (const { source, target } of graph.edges) expect(ids.has(source) && ids.has(target)).toBe(true);
});
