// A graph in columns as GraphML, with weights, signs, groups, colours, sizes and places, as graphml.ts writes an article's.
// Undirected, unless some edge leads one way: then all are directed, because networkx and igraph refuse a mixture, and the
// attribute `mutual` says which are not.

import type { ColumnGraphFile } from './column-graph-file.ts';
import { columnAttributes, columnsThere } from './column-graph-file.ts';
import type { GraphAttribute } from './graph-attributes.ts';
import { channels, declareKeys, graphmlFile, keyData, TYPES, tokensOf } from './graphml-parts.ts';
import type { Key } from './graphml-parts.ts';
import { shortestNumber } from './shortest-number.ts';
import { element, GAP } from './xml.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

/** The file in many small pieces, one a node and one an edge, so that other work can be done between them. */
export function* columnGraphml(file: ColumnGraphFile): Generator<string, void> {
  const { graph, values, captions, look } = file;
  const attributes = columnAttributes(file);
  const there = columnsThere(file);
  const { ids, labels, sources, targets, directed } = graph;
  const tokens = tokensOf(ids);
  const keyOf = (prefix: string, { id, type, of }: GraphAttribute<number>): Key<number> => ({
    id: `${prefix}_${id}`,
    name: id,
    type: TYPES[type],
    of,
  });
  const nodeKeys: Key<number>[] = [
    { id: 'n_id', name: 'id', type: 'string', of: (node) => ids[node]! },
    { id: 'n_label', name: 'label', type: 'string', of: (node) => labels[node]! },
    ...attributes.nodes.map((attribute) => keyOf('n', attribute)),
    { id: 'n_size', name: 'size', type: 'double', of: (node) => round(2 * look.radiiPx[node]!) },
    { id: 'n_x', name: 'x', type: 'double', of: (node) => round(look.x[node]!) },
    { id: 'n_y', name: 'y', type: 'double', of: (node) => round(look.y[node]!) },
    ...channels<number>('n', (node) => look.colourOfNode(node)),
  ];
  const edgeKeys: Key<number>[] = [
    { id: 'e_weight', name: 'weight', type: 'double', of: (edge) => shortestNumber(Math.abs(values[edge]!)) },
    ...attributes.edges.map((attribute) => keyOf('e', attribute)),
    ...(directed
      ? [
          {
            id: 'e_mutual',
            name: 'mutual',
            type: 'boolean',
            of: (edge) => !directed[edge],
          } satisfies Key<number>,
        ]
      : []),
    ...channels<number>('e', (edge) => look.colourOfEdge(edge)),
  ];
  const [head, tail] = graphmlFile(
    captions,
    [...declareKeys('node', nodeKeys), ...declareKeys('edge', edgeKeys)],
    element('graph', { id: 'entente', edgedefault: directed ? 'directed' : 'undirected' }, GAP),
  ).split(GAP) as [string, string];
  yield head;
  for (const node of there.nodes)
    yield `\n${element('node', { id: tokens.get(ids[node]!) }, ...keyData(nodeKeys, node))}`;
  for (const edge of there.edges)
    yield `\n${element(
      'edge',
      {
        id: `e${edge}`,
        source: tokens.get(ids[sources[edge]!]!),
        target: tokens.get(ids[targets[edge]!]!),
      },
      ...keyData(edgeKeys, edge),
    )}`;
  yield tail;
}
