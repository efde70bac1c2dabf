// The elements of GEXF 1.1 to 1.3 (https://gexf.net) to nodes and edges. Times, colours and shapes are not read.

import type { GraphBuilder } from './graph-builder.ts';
import { labelIn, numberOf, signIn, sizeIn, weightIn } from './graph-facts.ts';
import type { XmlHandlers } from './xml-stream.ts';

interface Open {
  readonly element: 'node' | 'edge';
  readonly own: Readonly<Record<string, string>>;
  readonly values: Map<string, string>;
}

export function readGexf(builder: GraphBuilder): XmlHandlers {
  /** Titles of attributes by class and id. */
  const titles = new Map<string, string>();
  let declares = 'node';
  let isDirectedByDefault = false;
  /** Nodes may lie within nodes. */
  const open: Open[] = [];

  const finish = ({ element, own, values }: Open): void => {
    if (element === 'node') {
      const label = own.label?.trim() || labelIn(values);
      const [x, y] = [numberOf(values.get('position.x')), numberOf(values.get('position.y'))];
      builder.addNode({ id: own.id ?? '', ownId: null, label, size: sizeIn(values), x, y });
      return;
    }
    builder.addEdge({
      source: own.source ?? '',
      target: own.target ?? '',
      weight: numberOf(own.weight) ?? weightIn(values),
      sign: signIn(values),
      isDirected: own.type ? own.type === 'directed' : isDirectedByDefault,
    });
  };

  return {
    onOpen(name, attributes) {
      const current = open.at(-1);
      switch (name) {
        case 'graph':
          isDirectedByDefault = attributes.defaultedgetype === 'directed';
          break;
        case 'attributes':
          declares = attributes.class ?? 'node';
          break;
        case 'attribute':
          titles.set(`${declares} ${attributes.id}`, (attributes.title ?? attributes.id ?? '').toLowerCase());
          break;
        case 'node':
        case 'edge':
          open.push({ element: name, own: attributes, values: new Map() });
          break;
        case 'attvalue': {
          const title = titles.get(`${current?.element} ${attributes.for ?? attributes.id}`);
          if (title !== undefined) current?.values.set(title, attributes.value ?? '');
          break;
        }
        case 'position':
          for (const axis of ['x', 'y']) current?.values.set(`position.${axis}`, attributes[axis] ?? '');
          break;
        case 'size':
          current?.values.set('size', attributes.value ?? '');
          break;
      }
    },
    onClose(name) {
      if (name === 'node' || name === 'edge') finish(open.pop()!);
    },
    onText() {},
  };
}
