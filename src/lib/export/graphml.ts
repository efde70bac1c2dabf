// A network as GraphML (http://graphml.graphdrawing.org), which Gephi, igraph, networkx, yEd and visone read: every
// attribute with its type, weights, and where it is drawn, under the names that Gephi knows (label, weight, x, y, size,
// r, g, b). All edges are directed, because networkx and igraph refuse a mixture; the attribute `mutual` says which have no
// direction. Ids of nodes are kept where GraphML allows them (a name token), and are in the attribute `id` in any case.

import { nodeRadiusPx } from '#lib/network/node-radius.ts';
import type { NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import type { ExportInput } from './export-input.ts';
import { graphAttributes } from './graph-attributes.ts';
import { channels, declareKeys, graphmlFile, keyData, TYPES, tokensOf } from './graphml-parts.ts';
import type { Key } from './graphml-parts.ts';
import { element } from './xml.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

export function writeGraphml(input: ExportInput): string {
  const { network, captions, look } = input;
  const attributes = graphAttributes(input);
  const ids = tokensOf(network.nodes.map(({ id }) => id));
  const ys = [...(look?.nodes.values() ?? [])].map(({ y }) => y);
  const lowest = ys.length ? Math.max(...ys) : 0;

  const nodeKeys: Key<NetworkNode>[] = [
    { id: 'n_id', name: 'id', type: 'string', of: ({ id }) => id },
    { id: 'n_label', name: 'label', type: 'string', of: ({ label }) => label },
    ...attributes.nodes.map(({ id, type, of }) => ({ id: `n_${id}`, name: id, type: TYPES[type], of })),
    {
      id: 'n_size',
      name: 'size',
      type: 'double',
      of: ({ id, statements }) =>
        round(2 * (look?.nodes.get(id)?.radiusPx ?? nodeRadiusPx(statements, network.nodes.length))),
    },
    ...(look
      ? ([
          {
            id: 'n_x',
            name: 'x',
            type: 'double',
            of: ({ id }) => {
              const place = look.nodes.get(id);
              return place ? round(place.x) : null;
            },
          },
          {
            id: 'n_y',
            name: 'y',
            type: 'double',
            of: ({ id }) => {
              const place = look.nodes.get(id);
              return place ? round(lowest - place.y) : null;
            },
          },
          ...channels<NetworkNode>('n', ({ id }) => look.nodes.get(id)?.colour ?? null),
        ] satisfies Key<NetworkNode>[])
      : []),
  ];
  const edgeKeys: Key<NetworkEdge>[] = [
    { id: 'e_id', name: 'id', type: 'string', of: ({ id }) => id },
    { id: 'e_label', name: 'label', type: 'string', of: ({ issueLabels }) => issueLabels.join(', ') || null },
    { id: 'e_weight', name: 'weight', type: 'double', of: ({ weight }) => (weight > 0 ? weight : 1) },
    ...attributes.edges.map(({ id, type, of }) => ({ id: `e_${id}`, name: id, type: TYPES[type], of })),
    ...(look ? channels<NetworkEdge>('e', ({ stance }) => look.edges[stance ?? 'affiliation']) : []),
  ];

  const nodes = network.nodes.map(
    (node) => `\n${element('node', { id: ids.get(node.id) }, ...keyData(nodeKeys, node))}`,
  );
  const edges = network.edges.map(
    (edge, at) =>
      `\n${element(
        'edge',
        {
          id: `e${at}`,
          source: ids.get(edge.source),
          target: ids.get(edge.target),
        },
        ...keyData(edgeKeys, edge),
      )}`,
  );
  return graphmlFile(
    captions,
    [...declareKeys('node', nodeKeys), ...declareKeys('edge', edgeKeys)],
    element('graph', { id: 'entente', edgedefault: 'directed' }, ...nodes, ...edges),
  );
}
