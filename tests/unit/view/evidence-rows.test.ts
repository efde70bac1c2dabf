import { expect, it } from 'vitest';
import { evidenceRows } from '#lib/view/reader/evidence-rows.ts';
import { inventedWorkspace } from '../../fixtures/invented-workspace.ts';

const { statements, documents } = inventedWorkspace;
const rows = (picked: Parameters<typeof evidenceRows>[2]) =>
  evidenceRows(inventedWorkspace, statements, picked);

it('puts statements under their articles where nothing is picked', () => {
  const headings = rows(null).filter((row) => row.kind === 'heading');
  expect(headings.map(({ words }) => words)).toEqual(documents.map(({ title }) => title));
});

it('puts statements under what they are about where a node is picked, the most told first', () => {
  const headings = rows({ kind: 'node', id: 'person:elin-sandvik' }).filter((row) => row.kind === 'heading');
  const counts = headings.map(({ count }) => count);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(headings.map(({ words }) => words)).toContain('Kenji Morita on Fishing quotas');
});

it('has each statement once, whatever is picked, and no key twice', () => {
  for (const picked of [null, { kind: 'node', id: 'x' } as const, { kind: 'edge', id: 'x' } as const]) {
    const all = rows(picked);
    expect(all.filter(({ kind }) => kind === 'card')).toHaveLength(statements.length);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  }
});
