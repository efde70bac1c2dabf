import { expect, test } from 'vitest';
import { buildNetwork } from '#lib/network/build-network.ts';
import { columnOrder, countCrossings } from '#lib/network/layouts/column-order.ts';
import { layoutById } from '#lib/network/layouts/layouts.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';
import { smallNetwork } from './small-network.ts';

const canvas = { widthPx: 900, heightPx: 600 };
const invented = buildNetwork(workspace, workspace.statements);

test('actors stand in one column on the left, issues in one on the right', () => {
  const positions = layoutById('columns').run(invented, canvas);
  const xs = (issues: boolean) =>
    new Set(
      invented.nodes
        .filter(({ kind }) => (kind === 'issue') === issues)
        .map(({ id }) => Math.round(positions.get(id)!.x)),
    );
  expect(xs(false).size).toBe(1);
  expect(xs(true).size).toBe(1);
  expect([...xs(false)][0]).toBeLessThan(canvas.widthPx / 2);
  expect([...xs(true)][0]).toBeGreaterThan(canvas.widthPx / 2);
});

test('crossings are counted pair by pair', () => {
  const network = smallNetwork('a > topic:1, a > topic:2, b > topic:1, b > topic:2');
  expect(countCrossings({ left: ['a', 'b'], right: ['topic:1', 'topic:2'] }, network)).toBe(1);
  const crossed = smallNetwork('a > topic:3, b > topic:2, c > topic:1');
  expect(countCrossings({ left: ['a', 'b', 'c'], right: ['topic:1', 'topic:2', 'topic:3'] }, crossed)).toBe(
    3,
  );
});

test('an order without crossings is found where there is one', () => {
  const network = smallNetwork(
    'a > topic:5, b > topic:5, b > topic:3, c > topic:3, c > topic:4, d > topic:4, d > topic:1, e > topic:1, e > topic:2',
  );
  expect(countCrossings(columnOrder(network), network)).toBe(0);
});

test('the order of the invented articles has fewer crossings than that of the ids', () => {
  const byId = {
    left: invented.nodes.filter(({ kind }) => kind !== 'issue').map(({ id }) => id),
    right: invented.nodes.filter(({ kind }) => kind === 'issue').map(({ id }) => id),
  };
  expect(countCrossings(columnOrder(invented), invented)).toBeLessThan(countCrossings(byId, invented) / 2);
});

test('lines within a column swing towards the middle, lines between columns are left alone', () => {
  const bendOf = layoutById('columns').bendOf!;
  expect(bendOf({ x: 100, y: 50 }, { x: 100, y: 300 }, 900)).toBeGreaterThan(0);
  expect(bendOf({ x: 100, y: 300 }, { x: 100, y: 50 }, 900)).toBeLessThan(0);
  expect(bendOf({ x: 800, y: 50 }, { x: 800, y: 300 }, 900)).toBeLessThan(0);
  expect(bendOf({ x: 100, y: 50 }, { x: 800, y: 300 }, 900)).toBeNull();
});
