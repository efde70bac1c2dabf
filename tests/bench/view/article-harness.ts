// The page side of `npm run bench:view`: the same network once in Entente's controller and once in plain Sigma with its
// default programs and the usual reducers, and for each the same deeds. Counts what Sigma is made to do.

import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import type { Network } from '#lib/network/network.ts';
import { GraphController } from '#lib/view/graph/graph-controller.ts';
import { PLAIN_APPEARANCE } from '#lib/view/graph/make-appearance.ts';
import { randomNetwork, withoutEvery } from './random-network.ts';

export interface Counts {
  /** Times that a node's or an edge's display was reckoned anew, reducers and all. */
  readonly reckoned: number;
  /** Nodes and edges written into the buffers of the graphics card. */
  readonly written: number;
}

export const DEEDS = ['nothing', 'hover', 'leave', 'filter', 'unfilter', 'pan'] as const;
export type Deed = (typeof DEEDS)[number];
export type Drawer = 'ours' | 'plain';

const counts = { reckoned: 0, written: 0 };

type Methods = Record<string, (...args: unknown[]) => unknown>;

/** Sigma's own steps, which its types keep private. */
function countSteps(): void {
  const steps = Sigma.prototype as unknown as Methods;
  const count = (name: string, what: keyof typeof counts): void => {
    const original = steps[name]!;
    steps[name] = function (this: unknown, ...args: unknown[]) {
      counts[what]++;
      return original.apply(this, args);
    };
  };
  for (const name of ['addNode', 'addEdge']) count(name, 'reckoned');
  for (const name of ['addNodeToProgram', 'addEdgeToProgram']) count(name, 'written');
}

const CANVAS = { width: 1000, height: 700 };

function box(): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, {
    position: 'relative',
    width: `${CANVAS.width}px`,
    height: `${CANVAS.height}px`,
  });
  document.body.append(element);
  return element;
}

interface Drawn {
  readonly sigma: Sigma;
  show(network: Network): void;
}

async function drawOurs(whole: Network): Promise<Drawn> {
  let sigma: Sigma | null = null;
  const found = (made: Sigma): void => {
    sigma = made;
  };
  const steps = Sigma.prototype as unknown as Methods;
  const setGraph = steps.setGraph!;
  steps.setGraph = function (this: Sigma, ...args: unknown[]) {
    found(this);
    return setGraph.apply(this, args);
  };
  let arranged = (): void => {};
  const placed = new Promise<void>((resolve) => (arranged = resolve));
  const controller = new GraphController({
    onselect() {},
    onhover() {},
    onfocusnode() {},
    onpins() {},
    onlost() {},
    onarranging: (busy) => {
      if (!busy) setTimeout(arranged);
    },
  });
  controller.attach(box());
  const options = {
    whole,
    selected: null,
    highlighted: new Set<string>(),
    layoutId: 'columns',
    appearance: PLAIN_APPEARANCE,
    pins: new Map(),
    corner: { widthPx: 0, heightPx: 0 },
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
  };
  controller.update(whole, options);
  await placed;
  steps.setGraph = setGraph;
  return { sigma: sigma!, show: (network) => controller.update(network, options) };
}

/**
 * As Sigma's own examples do it: reducers that dim all but the hovered node's neighbours, the graph changed by
 * difference.
 */
function drawPlain(whole: Network, placeOf: (id: string) => { x: number; y: number }): Drawn {
  const graph = new MultiGraph();
  for (const { id, statements } of whole.nodes)
    graph.addNode(id, { ...placeOf(id), size: 2 + Math.sqrt(statements), color: '#3d4654' });
  for (const { id, source, target, weight, stance } of whole.edges)
    graph.addEdgeWithKey(id, source, target, {
      size: weight,
      color: stance === 'agree' ? '#0b63a5' : '#bf4400',
    });
  let hovered: string | null = null;
  let around = new Set<string>();
  const sigma = new Sigma(graph, box(), {
    enableEdgeEvents: true,
    nodeReducer: (id, data) =>
      hovered && id !== hovered && !around.has(id) ? { ...data, color: '#e8e6e0', label: '' } : data,
    edgeReducer: (id, data) =>
      hovered && !graph.hasExtremity(id, hovered) ? { ...data, hidden: true } : data,
  });
  const setHovered = (node: string | null): void => {
    hovered = node;
    around = new Set(node === null ? [] : graph.neighbors(node));
    sigma.refresh({ skipIndexation: true, schedule: true });
  };
  sigma.on('enterNode', ({ node }) => setHovered(node));
  sigma.on('leaveNode', () => setHovered(null));
  return {
    sigma,
    show: (network) => {
      const shown = new Set(network.edges.map(({ id }) => id));
      graph.updateEachEdgeAttributes((id, data) => ({ ...data, hidden: !shown.has(id) }), {
        attributes: ['hidden'],
      });
    },
  };
}

/** Draws both; gives a function that does one deed, with whatever it scheduled rendered, and says what that took. */
async function prepare(nodeCount: number, edgeCount: number): Promise<void> {
  countSteps();
  const whole = randomNetwork(nodeCount, edgeCount);
  const ours = await drawOurs(whole);
  const plain = drawPlain(whole, (id) => {
    const { x, y } = ours.sigma.getGraph().getNodeAttributes(id);
    return { x: Number(x), y: Number(y) };
  });
  const drawn: Record<Drawer, Drawn> = { ours, plain };
  const hubs = [...whole.nodes].sort((a, b) => b.statements - a.statements);
  const filtered = Array.from({ length: 20 }, (_, i) => withoutEvery(whole, 20, i));

  const doDeed = (deed: Deed, drawer: Drawer, round: number): Counts => {
    const { sigma, show } = drawn[drawer];
    // From the busiest to the quiet ones.
    const node = hubs[Math.floor((round / 20) * hubs.length * 0.5)]!.id;
    const emit = (event: string): void =>
      (sigma as unknown as { emit(event: string, payload: object): void }).emit(event, { node });
    const camera = sigma.getCamera();
    counts.reckoned = counts.written = 0;
    if (deed === 'hover') emit('enterNode');
    else if (deed === 'leave') emit('leaveNode');
    else if (deed === 'filter') show(filtered[round % 20]!);
    else if (deed === 'unfilter') show(whole);
    else if (deed === 'pan') camera.setState({ x: 0.5 + 0.001 * (round + 1) });
    const { renderFrame } = sigma as unknown as { renderFrame: number | null };
    if (renderFrame) (sigma as unknown as Methods).render!.call(sigma);
    return { ...counts };
  };
  Object.assign(window, { doDeed });
}

Object.assign(window, { prepare });
