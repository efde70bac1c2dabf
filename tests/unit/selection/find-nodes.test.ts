import { expect, it } from 'vitest';
import type { NetworkNode } from '#lib/network/network.ts';
import { findNodes } from '#lib/selection/find-nodes.ts';

const node = (label: string, statements = 1): NetworkNode => ({
  id: label,
  kind: 'person',
  label,
  country: null,
  statements,
});
const nodes = [
  node('Ana Brandt'),
  node('Brandenburg'),
  node('Inês Carvalho', 5),
  node('Anabel'),
  node('Havana'),
];
const labels = (query: string, limit = 10) => findNodes(nodes, query, limit).map(({ label }) => label);

it('puts starts of names before starts of words, and those before the rest', () => {
  expect(labels('brand')).toEqual(['Brandenburg', 'Ana Brandt']);
  expect(labels('ana')).toEqual(['Ana Brandt', 'Anabel', 'Havana']);
});

it('does not mind accents or case', () => {
  expect(labels('INES')).toEqual(['Inês Carvalho']);
});

it('offers the nodes with the most statements where nothing is typed', () => {
  expect(labels(' ', 1)).toEqual(['Inês Carvalho']);
});

it('takes letters that mean something in patterns for what they are', () => {
  expect(labels('.*')).toEqual([]);
});
