import { expect, test } from 'vitest';
import { columnsThere } from '#lib/export/column-graph-file.ts';
import type { ColumnGraphFile } from '#lib/export/column-graph-file.ts';
import { columnGexf } from '#lib/export/column-gexf.ts';
import { columnGraphml } from '#lib/export/column-graphml.ts';
import { writeEdgesOfGraphCsv } from '#lib/export/derived-csv.ts';
import { importGraph } from '../../fixtures/import-table.ts';

const FILE: ColumnGraphFile = {
  graph: {
    ids: ['a b', 'c', '<d> & "e"', 'gone'],
    labels: ['A', 'C', 'D "quoted"', 'Gone'],
    importance: Float32Array.of(3, 2, 1, 9),
    positions: null,
    sources: Uint32Array.of(0, 1, 2, 0),
    targets: Uint32Array.of(1, 2, 0, 3),
    values: new Float32Array(4),
    isSigned: true,
    directed: Uint8Array.of(1, 0, 1, 1),
  },
  values: [0.5, -0.25, 0, 2],
  present: [1, 1, 1, 0],
  captions: { title: 'T', filters: [], dates: null, counts: '3 nodes', source: null, settings: '' },
  groups: [0, 1, -1, 0],
  kindOf: () => 'actor',
  statementsOf: (node) => 30 - node,
  agreed: [7, 1, 0, 0],
  differed: [0, 4, 0, 0],
  look: {
    x: [1, 2, 3, 4],
    y: [5, 6, 7, 8],
    radiiPx: [4, 3, 2, 9],
    colourOfNode: () => '#102030',
    colourOfEdge: () => '#405060',
  },
};

test('only what is there is written: edges of some value between nodes that are present', () => {
  expect(columnsThere(FILE)).toEqual({ nodes: [0, 1, 2], edges: [0, 1] });
});

const writeColumnGexf = (file: ColumnGraphFile): string => [...columnGexf(file)].join('');
const writeColumnGraphml = (file: ColumnGraphFile): string => [...columnGraphml(file)].join('');

test.each([
  ['GEXF', writeColumnGexf],
  ['GraphML', writeColumnGraphml],
] as const)(
  '%s is read here again with its signs, weights, directions, places and hostile names',
  async (_, write) => {
    const { graph, dangling } = await importGraph(write(FILE));
    expect(graph.ids).toEqual(['a b', 'c', '<d> & "e"']);
    expect(graph.labels).toEqual(['A', 'C', 'D "quoted"']);
    expect([...graph.values]).toEqual([0.5, -0.25]);
    expect([...graph.directed!]).toEqual([1, 0]);
    expect([...graph.positions!]).toEqual([1, 5, 2, 6, 3, 7]);
    expect([graph.isSigned, dangling]).toEqual([true, 0]);
  },
);

test('a weight is what a person would write where it was kept in 32 bits, and exact where it was derived', () => {
  const read = Float32Array.of(3.6, -0.25, 0, 0);
  const derived = Float64Array.of(1 / 3, -2 / 7, 0, 0);
  for (const write of [writeColumnGexf, writeColumnGraphml]) {
    expect(write({ ...FILE, values: read })).toMatch(/[">]3\.6["<]/);
    const text = write({ ...FILE, values: derived });
    expect(text).toMatch(/[">]0\.3333333333333333["<]/);
    expect(text).toContain(String(-2 / 7));
  }
});

test('says how many statements a node makes, not how important it is for the picture', () => {
  expect(writeColumnGexf(FILE)).toContain('<attvalue for="statements" value="30"/>');
  expect(writeColumnGraphml({ ...FILE, statementsOf: null })).not.toContain('statements');
});

test('counts of agreement and conflict stand beside the weight, and none where they are not known', () => {
  expect(writeColumnGexf(FILE)).toContain('<attvalue for="conflicts" value="4"/>');
  expect(writeColumnGraphml({ ...FILE, agreed: null, differed: null })).not.toContain('conflicts');
});

test.each([
  ['GEXF', writeColumnGexf],
  ['GraphML', writeColumnGraphml],
] as const)('%s holds more edges than a function takes arguments', (_, write) => {
  const count = 200_000;
  const graph = {
    ...FILE.graph,
    sources: new Uint32Array(count),
    targets: new Uint32Array(count).fill(1),
    directed: null,
  };
  const text = write({
    ...FILE,
    graph,
    values: new Float32Array(count).fill(1),
    agreed: null,
    differed: null,
  });
  expect(text.split('<edge ')).toHaveLength(count + 1);
});

test.each([
  ['GEXF', writeColumnGexf],
  ['GraphML', writeColumnGraphml],
  ['CSV', (file: ColumnGraphFile) => writeEdgesOfGraphCsv(file.graph, file.values)],
] as const)('%s has weights that were kept in 32 bits as the file had them', (_, write) => {
  const weights = [3.6, -0.1, 123.456, 1e-9, 2 ** 31];
  const sources = Uint32Array.from(weights, () => 0);
  const graph = { ...FILE.graph, sources, targets: sources.map(() => 1), directed: null };
  const text = write({ ...FILE, graph, values: Float32Array.from(weights), agreed: null, differed: null });
  const numbers = text.match(/-?\d[\d.e-]*/g)!.map(Number);
  for (const weight of weights) expect(numbers.map(Math.abs)).toContain(Math.abs(weight));
  expect(text).not.toMatch(/\d{12}/);
});
