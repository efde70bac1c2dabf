// The elements of GEXF 1.1 to 1.3 (https://gexf.net) to nodes and edges. Colours and shapes are not read, nor times: that
// there are some is noted, and of a value that changes the last holds.

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
  /** What an element has that says nothing else, by the title of the attribute. */
  const defaults: Record<Open['element'], Map<string, string>> = { node: new Map(), edge: new Map() };
  let declares: Open['element'] = 'node';
  /** The title of the attribute that is being declared, and its default where that is being read. */
  let title = '';
  let text: string | null = null;
  let isDirectedByDefault = false;
  /** Nodes may lie within nodes. */
  const open: Open[] = [];

  const finish = ({ element, own, values }: Open): void => {
    for (const [name, value] of defaults[element]) if (!values.has(name)) values.set(name, value);
    if (element === 'node') {
      const label = own.label?.trim() || labelIn(values);
      const [x, y] = [numberOf(values.get('position.x')), numberOf(values.get('position.y'))];
      builder.addNode({ id: own.id ?? '', ownId: null, label, size: sizeIn(values), x, y });
      return;
    }
    builder.addEdge({
      source: own.source ?? '',
      target: own.target ?? '',
      weight: weightIn(values, own.weight),
      sign: signIn(values),
      isDirected: own.type ? own.type === 'directed' : isDirectedByDefault,
    });
  };

  return {
    onOpen(name, attributes) {
      const current = open.at(-1);
      if (isTimed(attributes)) builder.noteTime();
      switch (name) {
        case 'graph':
          if (attributes.mode === 'dynamic') builder.noteTime();
          isDirectedByDefault = attributes.defaultedgetype === 'directed';
          break;
        case 'attributes':
          declares = attributes.class === 'edge' ? 'edge' : 'node';
          break;
        case 'attribute':
          title = (attributes.title ?? attributes.id ?? '').toLowerCase();
          titles.set(`${declares} ${attributes.id}`, title);
          break;
        case 'default':
          text = '';
          break;
        case 'node':
        case 'edge':
          open.push({ element: name, own: attributes, values: new Map() });
          break;
        case 'attvalue': {
          const known = titles.get(`${current?.element} ${attributes.for ?? attributes.id}`);
          if (known !== undefined) current?.values.set(known, attributes.value ?? '');
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
      if (name !== 'default' || text === null) return;
      if (text.trim()) defaults[declares].set(title, text.trim());
      text = null;
    },
    onText(more) {
      if (text !== null) text += more;
    },
  };
}

function isTimed(attributes: Readonly<Record<string, string>>): boolean {
  return ['start', 'end', 'startopen', 'endopen', 'timestamp'].some((name) => attributes[name] !== undefined);
}
