import gexf from 'graphology-gexf';
import { MultiGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { writeGexf } from '#lib/export/gexf.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { exportInput } from '../../fixtures/export-input.ts';
import { asXmlText, hostileNames, hostileWorkspace } from '../../fixtures/hostile-workspace.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';
import type { XmlElement } from '../../fixtures/read-xml.ts';
import { elementsOf, readXml } from '../../fixtures/read-xml.ts';

const input = exportInput(workspace);
const read = (text: string) => gexf.parse(MultiGraph, text, { respectInputGraphType: true });

describe('the graph as graphology reads it back', () => {
  const graph = read(writeGexf(input, { overTime: false }));

  test('has every node and edge under its id', () => {
    expect(graph.nodes().sort()).toEqual(input.network.nodes.map(({ id }) => id).sort());
    expect(graph.edges().sort()).toEqual(input.network.edges.map(({ id }) => id).sort());
    for (const { id, source, target } of input.network.edges)
      expect(graph.extremities(id)).toEqual([source, target]);
  });

  test('keeps what a node is, its place, its size and its colour', () => {
    const node = graph.getNodeAttributes('person:elin-sandvik');
    const { x, y } = input.look!.nodes.get('person:elin-sandvik')!;
    const lowest = Math.max(...[...input.look!.nodes.values()].map((place) => place.y));
    expect(node).toMatchObject({
      label: 'Elin Sandvik',
      kind: 'person',
      country: 'NOR',
      country_name: 'Norway',
      statements: input.network.nodes.find(({ id }) => id === 'person:elin-sandvik')!.statements,
      color: 'rgb(61,70,84)',
      shape: 'disc',
      first_said: '2021-03-09',
      last_said: '2021-04-20',
    });
    expect(node.x).toBeCloseTo(x, 1);
    expect(node.y).toBeCloseTo(lowest - y, 1);
    expect(node.size).toBe(16);
    expect(node.agree + node.disagree).toBe(node.statements);
  });

  test('keeps stance, weight, issue and quotes of an edge, disagreement with its sign and dashes', () => {
    const id = 'relation:disagree:person:elin-sandvik~person:kenji-morita';
    expect(graph.getEdgeAttributes(id)).toMatchObject({
      stance: 'disagree',
      kind: 'relation disagree',
      edge_kind: 'relation',
      weight: 1,
      signed_weight: -1,
      issues: 'Fishing quotas',
      shape: 'dashed',
      color: 'rgb(191,68,0)',
      first_said: '2021-03-09',
    });
    expect(graph.getEdgeAttribute(id, 'evidence')).toContain('disagreed on fishing quotas');
    expect(graph.isUndirected(id)).toBe(true);
    expect(graph.isDirected('stance:agree:country:NOR>proposal:lift-tariffs')).toBe(true);
  });
});

test('over time, each edge has the days on which it was said, and what is undated has none', () => {
  const tree = readXml(writeGexf(input, { overTime: true }));
  const [graph] = elementsOf(tree, 'graph');
  expect(graph!.attributes).toMatchObject({
    mode: 'dynamic',
    timeformat: 'date',
    start: '2021-03-09',
    end: '2021-04-20',
  });
  const edges = new Map(elementsOf(tree, 'edge').map((edge) => [edge.attributes.id, edge]));
  expect(edges.size).toBe(input.network.edges.length);
  expect(
    edges.get('stance:agree:person:sigrun-halldal>proposal:whaling-moratorium')!.attributes,
  ).toMatchObject({
    start: '2021-04-20',
    end: '2021-04-20',
  });
  expect(
    edges.get('stance:disagree:person:tomasz-wolan>proposal:lift-tariffs')!.attributes,
  ).not.toHaveProperty('start');
  const sandvik = elementsOf(tree, 'node').find(({ attributes }) => attributes.id === 'person:elin-sandvik')!;
  expect(elementsOf(sandvik, 'spell').map(({ attributes }) => attributes)).toEqual([
    { start: '2021-03-09', end: '2021-03-09' },
    { start: '2021-04-20', end: '2021-04-20' },
  ]);
  const norway = edges.get('affiliation:person:elin-sandvik>country:NOR')!;
  expect(elementsOf(norway, 'spell')).toHaveLength(2);
});

test('a static graph has no times', () => {
  const tree = readXml(writeGexf(input, { overTime: false }));
  for (const each of [...elementsOf(tree, 'node'), ...elementsOf(tree, 'edge')])
    expect(each.attributes).not.toHaveProperty('start');
});

test('without a drawn graph there are no places and colours, and all else is there', () => {
  const tree = readXml(writeGexf({ ...input, look: null }, { overTime: false }));
  expect(elementsOf(tree, 'viz:position')).toEqual([]);
  expect(elementsOf(tree, 'viz:color')).toEqual([]);
  expect(elementsOf(tree, 'node')).toHaveLength(input.network.nodes.length);
});

test('hostile names come back as they were, but for what XML cannot hold', () => {
  for (let from = 0; from < hostileNames.length; from += 20) {
    const hostile: Workspace = hostileWorkspace(from);
    const text = writeGexf(exportInput(hostile), { overTime: true });
    const labels = new Map(
      elementsOf(readXml(text), 'node').map(({ attributes }) => [attributes.id, attributes.label]),
    );
    const graph = read(text);
    for (const { id, name } of hostile.entities) {
      if (!labels.has(id)) continue;
      expect(labels.get(id)).toBe(asXmlText(name));
      expect(graph.hasNode(id)).toBe(true);
    }
  }
});

test('the file says what it is of and how it was filtered', () => {
  const some = exportInput(workspace, workspace.statements.slice(0, 3));
  const tree = readXml(writeGexf(some, { overTime: false }));
  expect(elementsOf(tree, 'description')[0]!.text).toContain('3 of 16 statements');
});

/** Attributes and children that the grammar of GEXF 1.3 has (gephi/gexf, 1.3/gexf.rnc, dynamics.rnc and viz). */
const GRAMMAR: Readonly<Record<string, readonly [attributes: string, children: string]>> = {
  gexf: ['version variant xmlns xmlns:viz', 'meta graph'],
  meta: ['lastmodifieddate', 'creator keywords description'],
  creator: ['', ''],
  description: ['', ''],
  graph: [
    'defaultedgetype idtype mode timeformat timerepresentation timezone start end',
    'attributes nodes edges',
  ],
  attributes: ['class', 'attribute'],
  attribute: ['id title type', 'default options'],
  nodes: ['count', 'node'],
  edges: ['count', 'edge'],
  node: ['id label start end', 'attvalues spells viz:color viz:position viz:size viz:shape'],
  edge: [
    'id type label source target weight kind start end',
    'attvalues spells viz:color viz:thickness viz:shape',
  ],
  attvalues: ['', 'attvalue'],
  attvalue: ['for value', ''],
  spells: ['', 'spell'],
  spell: ['start end', ''],
  'viz:color': ['r g b a hex', ''],
  'viz:position': ['x y z', ''],
  'viz:size': ['value', ''],
  'viz:shape': ['value', ''],
};

test('nothing is written that the grammar of GEXF does not have', () => {
  for (const overTime of [false, true]) {
    const faults: string[] = [];
    const check = ({ name, attributes, children }: XmlElement): void => {
      const [known, inside] = (GRAMMAR[name] ?? ['', '']).map((words) => words.split(' '));
      for (const key of Object.keys(attributes)) if (!known!.includes(key)) faults.push(`${name} ${key}`);
      for (const child of children) {
        if (!inside!.includes(child.name)) faults.push(`${name} > ${child.name}`);
        check(child);
      }
    };
    check(readXml(writeGexf(input, { overTime })));
    expect(faults).toEqual([]);
  }
});
