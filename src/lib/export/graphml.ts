// A network as GraphML (http://graphml.graphdrawing.org), which Gephi, igraph, networkx, yEd and visone read: every
// attribute with its type, weights, and where it is drawn, under the names that Gephi knows (label, weight, x, y, size,
// r, g, b). All edges are directed, because networkx and igraph refuse a mixture; the attribute `mutual` says which have no
// direction. Ids of nodes are kept where GraphML allows them (a name token), and are in the attribute `id` in any case.

import { nodeRadiusPx } from '#lib/network/node-radius.ts';
import type { NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import { captionSentences } from './captions.ts';
import type { ExportInput } from './export-input.ts';
import { graphAttributes } from './graph-attributes.ts';
import { element, escapeXml, textElement, XML_HEAD } from './xml.ts';

type Type = 'string' | 'int' | 'double' | 'boolean';

interface Key<Item> {
  readonly id: string;
  readonly name: string;
  readonly type: Type;
  readonly of: (item: Item) => string | number | boolean | null;
}

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;
/** A conservative part of XML's name tokens. */
const NAME_TOKEN = /^[A-Za-z0-9._:-]+$/;

const round = (value: number): number => Math.round(value * 100) / 100;

function channels<Item>(prefix: string, colourOf: (item: Item) => string | null): Key<Item>[] {
  return (['r', 'g', 'b'] as const).map((name, at) => ({
    id: `${prefix}_${name}`,
    name,
    type: 'int',
    of: (item) => {
      const colour = colourOf(item);
      return colour === null ? null : Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);
    },
  }));
}

function declare<Item>(of: 'node' | 'edge', keys: readonly Key<Item>[]): string[] {
  return keys.map(
    ({ id, name, type }) => `\n${element('key', { id, for: of, 'attr.name': name, 'attr.type': type })}`,
  );
}

function data<Item>(keys: readonly Key<Item>[], item: Item): string[] {
  return keys.flatMap(({ id, of }) => {
    const value = of(item);
    return value === null ? [] : element('data', { key: id }, escapeXml(String(value)));
  });
}

/** Ids as name tokens, each different. */
function tokens(nodes: readonly NetworkNode[]): ReadonlyMap<string, string> {
  const taken = new Set(nodes.map(({ id }) => id));
  let next = 0;
  const fresh = (): string => {
    while (taken.has(`n${next}`)) next++;
    return `n${next++}`;
  };
  return new Map(nodes.map(({ id }) => [id, NAME_TOKEN.test(id) ? id : fresh()]));
}

export function writeGraphml(input: ExportInput): string {
  const { network, captions, look } = input;
  const attributes = graphAttributes(input);
  const ids = tokens(network.nodes);
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
    (node) => `\n${element('node', { id: ids.get(node.id) }, ...data(nodeKeys, node))}`,
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
        ...data(edgeKeys, edge),
      )}`,
  );
  const root = element(
    'graphml',
    {
      xmlns: 'http://graphml.graphdrawing.org/xmlns',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
    },
    textElement('desc', {}, captionSentences(captions).join(' ')),
    ...declare('node', nodeKeys),
    ...declare('edge', edgeKeys),
    '\n',
    element('graph', { id: 'entente', edgedefault: 'directed' }, ...nodes, ...edges),
  );
  return `${XML_HEAD}\n${root}\n`;
}
