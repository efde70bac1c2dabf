import { MultiGraph } from 'graphology';
import graphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { writeGraphml } from '#lib/export/graphml.ts';
import { exportInput } from '../../fixtures/export-input.ts';
import { asXmlText, hostileNames, hostileWorkspace } from '../../fixtures/hostile-workspace.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';
import { elementsOf, readXml } from '../../fixtures/read-xml.ts';

const input = exportInput(workspace);

describe('the graph as graphology reads it back', () => {
  const graph = graphml.parse(MultiGraph, writeGraphml(input));

  test('has every node and edge', () => {
    expect(graph.nodes().sort()).toEqual(input.network.nodes.map(({ id }) => id).sort());
    expect(graph.mapEdges((_, { id }) => id).sort()).toEqual(input.network.edges.map(({ id }) => id).sort());
  });

  test('keeps attributes with their types', () => {
    expect(graph.getNodeAttributes('proposal:lift-tariffs')).toMatchObject({
      kind: 'issue',
      issue_kind: 'proposal',
      statements: input.network.nodes.find(({ id }) => id === 'proposal:lift-tariffs')!.statements,
    });
    const edge = graph.findEdge(
      (_, { id }) => id === 'stance:disagree:person:ines-carvalho>proposal:lift-tariffs',
    )!;
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ weight: 1, signed_weight: -1, stance: 'disagree' });
    expect(graph.extremities(edge)).toEqual(['person:ines-carvalho', 'proposal:lift-tariffs']);
  });
});

test('every key is declared, once, for nodes or for edges', () => {
  const tree = readXml(writeGraphml(input));
  const keys = new Map(elementsOf(tree, 'key').map(({ attributes }) => [attributes.id!, attributes.for!]));
  expect(keys.size).toBe(elementsOf(tree, 'key').length);
  for (const of of ['node', 'edge'])
    for (const each of elementsOf(tree, of))
      for (const { attributes } of elementsOf(each, 'data')) expect(keys.get(attributes.key!)).toBe(of);
});

test('an id that GraphML does not allow is replaced by a fresh one, and kept as an attribute', () => {
  const id = 'person:jörg "x" <y>';
  const renamed = JSON.parse(
    JSON.stringify(workspace).replaceAll('person:elin-sandvik', id.replaceAll('"', '\\"')),
  ) as typeof workspace;
  const tree = readXml(writeGraphml(exportInput(renamed)));
  const ids = elementsOf(tree, 'node').map(({ attributes }) => attributes.id!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const each of ids) expect(each).toMatch(/^[\w.:-]+$/);
  const node = elementsOf(tree, 'node').find((each) => elementsOf(each, 'data')[0]!.text === id)!;
  const ends = elementsOf(tree, 'edge').flatMap(({ attributes }) => [attributes.source, attributes.target]);
  expect(ends).toContain(node.attributes.id);
  expect(ends.every((end) => ids.includes(end!))).toBe(true);
});

test('hostile names come back as they were, but for what XML cannot hold', () => {
  for (let from = 0; from < hostileNames.length; from += 20) {
    const hostile = hostileWorkspace(from);
    const tree = readXml(writeGraphml(exportInput(hostile)));
    const labels = new Map(
      elementsOf(tree, 'node').map((node) => {
        const data = elementsOf(node, 'data');
        const textOf = (key: string) => data.find(({ attributes }) => attributes.key === key)?.text;
        return [textOf('n_id'), textOf('n_label')];
      }),
    );
    for (const { id, label } of hostile.issues)
      if (labels.has(id)) expect(labels.get(id)).toBe(asXmlText(label));
  }
});

test('no edge differs in direction from the whole, which networkx and igraph refuse; mutual ones say so', () => {
  const tree = readXml(writeGraphml(input));
  expect(elementsOf(tree, 'graph')[0]!.attributes.edgedefault).toBe('directed');
  const mutual = elementsOf(tree, 'edge').filter((edge) => {
    expect(edge.attributes).not.toHaveProperty('directed');
    return elementsOf(edge, 'data').some(
      ({ attributes, text }) => attributes.key === 'e_mutual' && text === 'true',
    );
  });
  expect(mutual).toHaveLength(
    input.network.edges.filter(({ kind, directed }) => kind === 'relation' && !directed).length,
  );
});
