// What every GraphML file of ours has: keys with their types, ids as name tokens, and the element around the graph.

import { captionSentences } from './captions.ts';
import type { Captions } from './captions.ts';
import { element, escapeXml, textElement, XML_HEAD } from './xml.ts';

export type Type = 'string' | 'int' | 'double' | 'boolean';

export interface Key<Item> {
  readonly id: string;
  readonly name: string;
  readonly type: Type;
  readonly of: (item: Item) => string | number | boolean | null;
}

export const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;
/** A conservative part of XML's name tokens. */
const NAME_TOKEN = /^[A-Za-z0-9._:-]+$/;

/** Red, green and blue, under the names that Gephi knows. */
export function channels<Item>(prefix: string, colourOf: (item: Item) => string | null): Key<Item>[] {
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

export function declareKeys<Item>(of: 'node' | 'edge', keys: readonly Key<Item>[]): string[] {
  return keys.map(
    ({ id, name, type }) => `\n${element('key', { id, for: of, 'attr.name': name, 'attr.type': type })}`,
  );
}

export function keyData<Item>(keys: readonly Key<Item>[], item: Item): string[] {
  return keys.flatMap(({ id, of }) => {
    const value = of(item);
    return value === null ? [] : element('data', { key: id }, escapeXml(String(value)));
  });
}

/** Ids as name tokens, each different. */
export function tokensOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(ids);
  let next = 0;
  const fresh = (): string => {
    while (taken.has(`n${next}`)) next++;
    return `n${next++}`;
  };
  return new Map(ids.map((id) => [id, NAME_TOKEN.test(id) ? id : fresh()]));
}

/** The file; `keys` are declared ones, `graph` is its graph element. */
export function graphmlFile(captions: Captions, keys: readonly string[], graph: string): string {
  const root = element(
    'graphml',
    {
      xmlns: 'http://graphml.graphdrawing.org/xmlns',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
    },
    textElement('desc', {}, captionSentences(captions).join(' ')),
    ...keys,
    '\n',
    graph,
  );
  return `${XML_HEAD}\n${root}\n`;
}
