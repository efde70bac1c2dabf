import { expect, test } from 'vitest';
import { buildNetwork } from '#lib/network/build-network.ts';
import { countKinds, hideKinds } from '#lib/network/hide-kinds.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

const network = buildNetwork(workspace, workspace.statements);

test('hiding nothing gives the same network', () => {
  expect(hideKinds(network, new Set())).toBe(network);
});

test('hiding disagreement leaves no edge that disagrees, and no one who only disagreed', () => {
  const { nodes, edges } = hideKinds(network, new Set(['disagree']));
  expect(edges.some(({ stance }) => stance === 'disagree')).toBe(false);
  expect(nodes.some(({ id }) => id === 'person:tomasz-wolan')).toBe(false);
  expect(nodes.some(({ id }) => id === 'person:elin-sandvik')).toBe(true);
});

test('hiding affiliations takes the countries that were there for nothing else', () => {
  const { nodes } = hideKinds(network, new Set(['affiliation']));
  expect(nodes.some(({ id }) => id === 'country:PRT')).toBe(false);
  expect(nodes.some(({ id }) => id === 'country:NOR')).toBe(true);
});

test('hiding issues leaves only relations and affiliations', () => {
  const { nodes, edges } = hideKinds(network, new Set(['issue']));
  expect(nodes.some(({ kind }) => kind === 'issue')).toBe(false);
  expect(new Set(edges.map(({ kind }) => kind))).toEqual(new Set(['relation', 'affiliation']));
});

test('hiding a kind that does not exist hides nothing', () => {
  expect(hideKinds(network, new Set(['nonsense']))).toEqual(network);
});

test('each node and edge is counted under one legend entry', () => {
  const counts = countKinds(network);
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(network.nodes.length + network.edges.length);
  expect(counts).toMatchObject({ person: 6, country: 5, organization: 1, affiliation: 5 });
});
