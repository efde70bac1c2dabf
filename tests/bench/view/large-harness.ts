// The page side of the second part of `npm run bench:view`: the same graph of columns in Entente's controller and in its
// peers, each as its own documentation has it drawn, with the same places. Hovering lets a node and its edges stand out;
// filtering hides a few edges and brings others back.

import cytoscape from 'cytoscape';
import ForceGraph from 'force-graph';
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { readPalette } from '#lib/view/graph/palette.ts';
import { LargeGraphController } from '#lib/view/large-graph/large-graph-controller.ts';
import { randomGraph } from '../../fixtures/random-graph.ts';

export const DRAWERS = ['Entente', 'Sigma', 'Sigma, lines', 'cytoscape', 'force-graph'] as const;
export type DrawerName = (typeof DRAWERS)[number];

interface Drawer {
  /** CSS pixels in the window. */
  placeOf(node: number): { readonly x: number; readonly y: number };
  /** Takes `away` from what is drawn and gives `back`, which an earlier call has taken. */
  filter(away: readonly number[], back: readonly number[]): void;
}

const CANVAS = { width: 1000, height: 700 };
const AGREE = '#0b63a5';
const CONFLICT = '#bf4400';
const FAINT = '#e8e6e0';

let graph: ColumnGraph;
/** In pixels, y downwards, all inside the canvas. */
let places: { x: number; y: number }[];
let hundredths: number[][];
let box: HTMLElement;
let drawer: Drawer;

function makeGraph(nodeCount: number, edgeCount: number): void {
  const made = randomGraph(nodeCount, edgeCount);
  graph = made.graph;
  // Twelve discs around the middle: where nodes are matters little to what drawing costs.
  places = Array.from(made.groups, (group, node) => {
    const angle = (group / 12) * 2 * Math.PI;
    const within = node * 2.399963;
    const far = 78 * Math.sqrt((node % 997) / 997);
    return {
      x: 500 + 380 * Math.cos(angle) + far * Math.cos(within),
      y: 350 + 240 * Math.sin(angle) + far * Math.sin(within),
    };
  });
  hundredths = Array.from({ length: 100 }, () => []);
  for (let edge = 0; edge < edgeCount; edge++) hundredths[edge % 100]!.push(edge);
  box = document.createElement('div');
  Object.assign(box.style, {
    position: 'absolute',
    inset: '0 auto auto 0',
    width: '1000px',
    height: '700px',
  });
  document.body.append(box);
}

const colourOf = (edge: number): string => (graph.values[edge]! > 0 ? AGREE : CONFLICT);
const widthOf = (edge: number): number => 0.5 + 2 * Math.abs(graph.values[edge]!);

function drawOurs(): Drawer {
  const controller = new LargeGraphController(box, graph, readPalette(box), { onhover() {}, onpick() {} });
  controller.setPositions(Float32Array.from(places.flatMap(({ x, y }) => [x, -y])));
  const values = graph.values.slice();
  return {
    placeOf: (node) => controller.placeOf(node)!,
    filter: (away, back) => {
      for (const edge of away) values[edge] = 0;
      for (const edge of back) values[edge] = graph.values[edge]!;
      controller.setShown(values, null);
    },
  };
}

function drawBySigma(hasLines: boolean): Drawer {
  const own = new UndirectedGraph();
  graph.ids.forEach((id, node) => {
    const { x, y } = places[node]!;
    own.addNode(id, { x, y: -y, size: 3, color: '#3d4654', label: graph.labels[node] });
  });
  graph.values.forEach((_, edge) =>
    own.addEdgeWithKey(String(edge), graph.ids[graph.sources[edge]!]!, graph.ids[graph.targets[edge]!]!, {
      size: widthOf(edge),
      color: colourOf(edge),
      hidden: false,
    }),
  );
  let hovered: string | null = null;
  let around = new Set<string>();
  const sigma = new Sigma(own, box, {
    ...(hasLines
      ? {
          defaultEdgeType: 'line',
          edgeProgramClasses: { line: EdgeLineProgram },
          nodeProgramClasses: { circle: NodePointProgram },
        }
      : {}),
    nodeReducer: (id, data) =>
      hovered && id !== hovered && !around.has(id) ? { ...data, color: FAINT, label: '' } : data,
    edgeReducer: (id, data) => (hovered && !own.hasExtremity(id, hovered) ? { ...data, color: FAINT } : data),
  });
  const setHovered = (node: string | null): void => {
    hovered = node;
    around = new Set(node === null ? [] : own.neighbors(node));
    sigma.refresh({ skipIndexation: true, schedule: true });
  };
  sigma.on('enterNode', ({ node }) => setHovered(node));
  sigma.on('leaveNode', () => setHovered(null));
  return {
    placeOf: (node) => {
      const { x, y } = own.getNodeAttributes(graph.ids[node]!) as { x: number; y: number };
      return sigma.graphToViewport({ x, y });
    },
    // The cheapest way that Sigma knows: each change makes it draw that edge anew, and nothing else.
    filter: (away, back) => {
      for (const edge of away) own.setEdgeAttribute(String(edge), 'hidden', true);
      for (const edge of back) own.setEdgeAttribute(String(edge), 'hidden', false);
    },
  };
}

function drawByCytoscape(): Drawer {
  const cy = cytoscape({
    container: box,
    layout: { name: 'preset' },
    elements: {
      nodes: graph.ids.map((id, node) => ({
        data: { id, label: graph.labels[node] },
        position: { ...places[node]! },
      })),
      edges: Array.from(graph.values, (_, edge) => ({
        data: {
          id: `e${edge}`,
          source: graph.ids[graph.sources[edge]!]!,
          target: graph.ids[graph.targets[edge]!]!,
          colour: colourOf(edge),
          width: widthOf(edge),
        },
      })),
    },
    style: [
      { selector: 'node', style: { width: 6, height: 6, 'background-color': '#3d4654' } },
      {
        selector: 'edge',
        style: {
          width: 'data(width)',
          'line-color': 'data(colour)',
          'curve-style': 'haystack',
          opacity: 0.4,
        },
      },
      { selector: '.near', style: { opacity: 1, 'z-index': 9 } },
      { selector: '.away', style: { display: 'none' } },
    ],
  });
  cy.on('mouseover', 'node', ({ target }) => cy.batch(() => target.closedNeighborhood().addClass('near')));
  cy.on('mouseout', 'node', () => cy.batch(() => cy.$('.near').removeClass('near')));
  return {
    placeOf: (node) => cy.getElementById(graph.ids[node]!).renderedPosition(),
    filter: (away, back) =>
      cy.batch(() => {
        for (const edge of away) cy.getElementById(`e${edge}`).addClass('away');
        for (const edge of back) cy.getElementById(`e${edge}`).removeClass('away');
      }),
  };
}

interface Link {
  source: string;
  target: string;
  edge: number;
  isHidden: boolean;
}

function drawByForceGraph(): Drawer {
  const nodes = graph.ids.map((id, node) => {
    const x = places[node]!.x - CANVAS.width / 2;
    const y = places[node]!.y - CANVAS.height / 2;
    return { id, x, y, fx: x, fy: y };
  });
  const links = Array.from(graph.values, (_, edge): Link => ({
    source: graph.ids[graph.sources[edge]!]!,
    target: graph.ids[graph.targets[edge]!]!,
    edge,
    isHidden: false,
  }));
  let hovered: unknown = null;
  const isNear = (link: object): boolean => {
    const { source, target } = link as { source: unknown; target: unknown };
    return source === hovered || target === hovered;
  };
  const shown = new ForceGraph(box)
    .width(CANVAS.width)
    .height(CANVAS.height)
    .cooldownTicks(0)
    .nodeRelSize(2)
    .linkColor((link) => (hovered && !isNear(link) ? FAINT : colourOf((link as Link).edge)))
    .linkWidth((link) => widthOf((link as Link).edge))
    .linkVisibility((link) => !(link as Link).isHidden)
    .graphData({ nodes, links: links as never });
  shown.onNodeHover((node) => {
    hovered = node;
    shown.linkColor(shown.linkColor());
  });
  shown.centerAt(0, 0).zoom(1);
  return {
    placeOf: (node) => shown.graph2ScreenCoords(nodes[node]!.x, nodes[node]!.y),
    filter: (away, back) => {
      for (const edge of away) links[edge]!.isHidden = true;
      for (const edge of back) links[edge]!.isHidden = false;
      shown.linkVisibility(shown.linkVisibility());
    },
  };
}

const MAKERS: Record<DrawerName, () => Drawer> = {
  Entente: drawOurs,
  Sigma: () => drawBySigma(false),
  'Sigma, lines': () => drawBySigma(true),
  cytoscape: drawByCytoscape,
  'force-graph': drawByForceGraph,
};

/** Resolves at the second frame from now: what was asked for has been drawn. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

async function draw(name: DrawerName): Promise<void> {
  drawer = MAKERS[name]();
  await nextFrame();
}

/** Every hundredth edge is taken away, another at each turn, and those of the turn before come back. */
async function filter(turn: number): Promise<void> {
  drawer.filter(hundredths[turn % 100]!, turn > 0 ? hundredths[(turn - 1) % 100]! : []);
  await nextFrame();
}

Object.assign(window, {
  makeGraph,
  draw,
  filter,
  nextFrame,
  placeOf: (node: number) => drawer.placeOf(node),
});
