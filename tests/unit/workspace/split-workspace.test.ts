import { expect, it } from 'vitest';
import { mergeExtractions } from '#lib/extract/merge-extractions.ts';
import { splitWorkspace } from '#lib/workspace/split-workspace.ts';
import { inventedWorkspace } from '../../fixtures/invented-workspace.ts';

const byId = <T extends { id: string }>(items: readonly T[]) =>
  Object.fromEntries(items.map((item) => [item.id, item]));

it('gives parts that merge into the same workspace', () => {
  const again = mergeExtractions(inventedWorkspace.title, splitWorkspace(inventedWorkspace));
  expect(again.documents).toEqual(inventedWorkspace.documents);
  expect(byId(again.statements)).toEqual(byId(inventedWorkspace.statements));
  expect(byId(again.entities)).toEqual(byId(inventedWorkspace.entities));
  expect(byId(again.issues)).toEqual(byId(inventedWorkspace.issues));
  expect(again.quotations).toHaveLength(inventedWorkspace.quotations.length);
});

it('keeps in each part only what its own document mentions or states', () => {
  for (const part of splitWorkspace(inventedWorkspace)) {
    const documents = [...part.entities, ...part.issues].flatMap(({ mentions }) =>
      mentions.map(({ document }) => document),
    );
    expect(new Set(documents)).toEqual(new Set([part.document.id]));
    const known = new Set<string>([...part.entities, ...part.issues].map(({ id }) => id));
    for (const { holders, issue } of part.statements)
      for (const id of [...holders, issue]) if (id) expect(known).toContain(id);
  }
});
