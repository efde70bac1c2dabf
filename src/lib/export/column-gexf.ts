// A graph in columns as GEXF 1.3, with weights, signs, groups, colours, sizes and places, as gexf.ts writes an article's.
// Gephi takes no negative weight: the weight is how much, `signed_weight` and the edge's kind say whether for or against.

import type { ColumnGraphFile } from './column-graph-file.ts';
import { columnAttributes, columnsThere } from './column-graph-file.ts';
import { attributeValues, declareAttributes, gexfColour, gexfFile } from './gexf-parts.ts';
import { shortestNumber } from './shortest-number.ts';
import { element, GAP } from './xml.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

/** The file in many small pieces, one a node and one an edge, so that other work can be done between them. */
export function* columnGexf(file: ColumnGraphFile): Generator<string, void> {
  const { graph, values, captions, look } = file;
  const attributes = columnAttributes(file);
  const there = columnsThere(file);
  const { ids, labels, sources, targets, isSigned, directed } = graph;
  const [head, between, tail] = gexfFile(
    captions,
    element(
      'graph',
      { mode: 'static', defaultedgetype: directed ? 'directed' : 'undirected' },
      declareAttributes('node', attributes.nodes),
      '\n',
      declareAttributes('edge', attributes.edges),
      '\n',
      element('nodes', { count: there.nodes.length }, GAP),
      '\n',
      element('edges', { count: there.edges.length }, GAP),
    ),
  ).split(GAP) as [string, string, string];
  yield head;
  for (const node of there.nodes)
    yield `\n${element(
      'node',
      { id: ids[node], label: labels[node] },
      attributeValues(attributes.nodes, node),
      gexfColour(look.colourOfNode(node)),
      element('viz:position', { x: round(look.x[node]!), y: round(look.y[node]!), z: 0 }),
      element('viz:size', { value: round(2 * look.radiiPx[node]!) }),
    )}`;
  yield between;
  for (const edge of there.edges) {
    const isConflict = values[edge]! < 0;
    yield `\n${element(
      'edge',
      {
        id: edge,
        source: ids[sources[edge]!],
        target: ids[targets[edge]!],
        type: directed?.[edge] ? 'directed' : 'undirected',
        kind: isSigned ? (isConflict ? 'disagree' : 'agree') : null,
        weight: shortestNumber(Math.abs(values[edge]!)),
      },
      attributeValues(attributes.edges, edge),
      gexfColour(look.colourOfEdge(edge)),
      isConflict ? element('viz:shape', { value: 'dashed' }) : '',
    )}`;
  }
  yield tail;
}
