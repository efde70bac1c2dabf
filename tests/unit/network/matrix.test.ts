import { expect, it } from 'vitest';
import { balanceOf, buildMatrix, cellKey } from '#lib/network/matrix/build-matrix.ts';
import { sortMatrix } from '#lib/network/matrix/sort-matrix.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { smallWorkspace } from '../selection/small-workspace.ts';

const matrix = buildMatrix(smallWorkspace, smallWorkspace.statements);

it('has a row for each actor and a column for each issue of the statements, and no cell for no issue', () => {
  expect(matrix.actors.map(({ id }) => id).sort()).toEqual([
    'country:NOR',
    'organization:harbour-union',
    'person:ana-brandt',
    'person:luc-morel',
  ]);
  expect(matrix.cells.size).toBe(5);
});

it('keeps an actor’s own stance apart from what it shares with others', () => {
  expect(matrix.cells.get(cellKey('person:luc-morel', 'topic:fishing'))).toMatchObject({
    own: { agree: [], disagree: [] },
    withOthers: { agree: [], disagree: ['2'] },
  });
  expect(matrix.cells.get(cellKey('person:ana-brandt', 'topic:fishing'))?.withOthers.disagree).toEqual(['2']);
});

it('sorts rows by the stances on an issue, those without one last', () => {
  const rows = sortMatrix(matrix, 'name', 'topic:iceland').actors.map(({ id }) => id);
  expect(rows[0]).toBe('country:NOR');
});

it('puts the alike together', () => {
  // Two camps, shuffled: 0, 2, 4 against 1, 3, 5 on every issue.
  const [first] = smallWorkspace.statements;
  const actors = [0, 1, 2, 3, 4, 5].map((n) => ({
    ...smallWorkspace.entities[0]!,
    id: `person:${n}` as never,
  }));
  const camps: Workspace = {
    ...smallWorkspace,
    entities: actors,
    statements: actors.flatMap(({ id }, n) =>
      smallWorkspace.issues.map((issue, m) => ({
        ...first!,
        id: `${n}.${m}` as never,
        holders: [id],
        issue: issue.id,
        stance: (n + m) % 2 === 0 ? ('agree' as const) : ('disagree' as const),
      })),
    ),
  };
  const built = buildMatrix(camps, camps.statements);
  const order = sortMatrix(built, 'alike', null).actors.map(({ id }) => Number(id.at(-1)) % 2);
  expect([order.slice(0, 3), order.slice(3)].map((camp) => new Set(camp).size)).toEqual([1, 1]);
});

it('balances what is told on both sides', () => {
  expect(balanceOf(undefined)).toBeNull();
  expect(balanceOf(matrix.cells.get(cellKey('person:luc-morel', 'topic:fishing')))).toBe(-1);
});
