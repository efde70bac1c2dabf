// What every GEXF file of ours has: declared attributes, colours, and the element around the graph.

import { captionSentences } from './captions.ts';
import type { Captions } from './captions.ts';
import type { GraphAttribute } from './graph-attributes.ts';
import { element, textElement, XML_HEAD } from './xml.ts';

/** `hex` is `#rrggbb`. */
export function gexfColour(hex: string): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return element('viz:color', { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 });
}

/** Attributes are declared once for nodes and once for edges. */
export function declareAttributes<Item>(
  of: 'node' | 'edge',
  attributes: readonly GraphAttribute<Item>[],
): string {
  return element(
    'attributes',
    { class: of },
    ...attributes.map(({ id, type }) => element('attribute', { id, title: id, type })),
  );
}

/** What an item says of each attribute; nothing where it says nothing. */
export function attributeValues<Item>(attributes: readonly GraphAttribute<Item>[], item: Item): string {
  const known = attributes.flatMap(({ id, of }) => {
    const value = of(item);
    return value === null ? [] : element('attvalue', { for: id, value });
  });
  return known.length ? element('attvalues', {}, ...known) : '';
}

/** The file; `graph` is its graph element. */
export function gexfFile(captions: Captions, graph: string): string {
  const meta = element(
    'meta',
    {},
    element('creator', {}, 'Entente'),
    textElement('description', {}, captionSentences(captions).join(' ')),
  );
  const root = element(
    'gexf',
    { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' },
    meta,
    '\n',
    graph,
  );
  return `${XML_HEAD}\n${root}\n`;
}
