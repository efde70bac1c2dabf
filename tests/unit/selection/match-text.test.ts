import { expect, it } from 'vitest';
import type { Workspace } from '#lib/model/workspace.ts';
import { selectStatements } from '#lib/selection/select-statements.ts';
import { smallWorkspace } from './small-workspace.ts';

const workspace: Workspace = {
  ...smallWorkspace,
  documents: smallWorkspace.documents.map((document) => ({
    ...document,
    text: 'Zürich rejects the red line.',
  })),
  statements: smallWorkspace.statements.map((each) => ({ ...each, evidence: { begin: 0, end: 28 } })),
};
const found = (query: string) =>
  selectStatements(workspace, [{ source: 'text', field: 'text', query }]).map(({ id }) => id);

it.each(['zurich', 'ZÜR', 'reject line', '“red line”', 'line zur', ''])(
  'finds the evidence by %j',
  (query) => {
    expect(found(query)).toHaveLength(5);
  },
);

it.each(['ejects', '“line red”', 'green', 'zurich green'])('does not find it by %j', (query) => {
  expect(found(query)).toEqual([]);
});

it('finds an actor and an issue by their names', () => {
  expect(found('morel')).toEqual(['2']);
  expect(found('raise quotas')).toEqual(['1']);
});
