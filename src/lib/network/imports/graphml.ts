// The elements of GraphML (http://graphml.graphdrawing.org) to nodes and edges, with the names of nodes and their places as
// yEd keeps them. Ports are not read; hyperedges are counted.

import type { GraphBuilder } from './graph-builder.ts';
import { labelIn, numberIn, signIn, sizeIn, weightIn } from './graph-facts.ts';
import type { XmlHandlers } from './xml-stream.ts';

interface Open {
  readonly element: 'node' | 'edge';
  readonly own: Readonly<Record<string, string>>;
  readonly values: Map<string, string>;
}

interface Key {
  readonly for: string;
  readonly name: string;
}

export function readGraphml(builder: GraphBuilder): XmlHandlers {
  const keys = new Map<string, Key>();
  /** What an element has that says nothing else, by the name of the attribute. */
  const defaults: Record<Open['element'], Map<string, string>> = { node: new Map(), edge: new Map() };
  let isDirectedByDefault = false;
  /** A node may hold a graph. */
  const open: Open[] = [];
  let key: Key | null = null;
  /** What the text is for; null where it is for nothing. */
  let text: string | null = null;

  const finish = ({ element, own, values }: Open): void => {
    for (const [name, value] of defaults[element]) if (!values.has(name)) values.set(name, value);
    if (element === 'node') {
      builder.addNode({
        id: own.id ?? '',
        ownId: values.get('id') || null,
        label: labelIn(values),
        size: sizeIn(values),
        x: numberIn(values, ['x', 'position.x']),
        y: numberIn(values, ['y', 'position.y']),
      });
      return;
    }
    const isDirected = own.directed ? /^(true|1)$/.test(own.directed) : isDirectedByDefault;
    builder.addEdge({
      source: own.source ?? '',
      target: own.target ?? '',
      weight: weightIn(values),
      sign: signIn(values),
      isDirected: isDirected && values.get('mutual') !== 'true',
    });
  };

  return {
    onOpen(name, attributes) {
      const current = open.at(-1);
      switch (name) {
        case 'key':
          key = {
            for: attributes.for ?? 'all',
            name: (attributes['attr.name'] ?? attributes.id ?? '').toLowerCase(),
          };
          keys.set(attributes.id ?? '', key);
          break;
        case 'graph':
          isDirectedByDefault = attributes.edgedefault === 'directed';
          break;
        case 'node':
        case 'edge':
          open.push({ element: name, own: attributes, values: new Map() });
          break;
        case 'hyperedge':
          builder.addHyperedge();
          break;
        case 'data':
          key = keys.get(attributes.key ?? '') ?? null;
          text = '';
          break;
        case 'default':
        case 'NodeLabel':
          text = '';
          break;
        case 'Geometry':
          for (const axis of ['x', 'y']) current?.values.set(`position.${axis}`, attributes[axis] ?? '');
          break;
      }
    },
    onClose(name) {
      const current = open.at(-1);
      switch (name) {
        case 'node':
        case 'edge':
          finish(open.pop()!);
          break;
        case 'data':
          if (key && current && text) current.values.set(key.name, text);
          key = text = null;
          break;
        case 'default':
          for (const element of ['node', 'edge'] as const)
            if (key && text && (key.for === element || key.for === 'all'))
              defaults[element].set(key.name, text);
          text = null;
          break;
        case 'NodeLabel':
          if (current && text?.trim() && !current.values.has('label'))
            current.values.set('label', text.trim());
          text = null;
          break;
      }
    },
    onText(more) {
      if (text !== null) text += more;
    },
  };
}
