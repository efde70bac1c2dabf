// Places nodes by ForceAtlas2 (Jacomy et al. 2014, as graphology implements it) from a fixed start on a circle, evens
// small networks out, turns the result so that its long side lies along the canvas's, stretches it to the canvas and
// moves nodes with their labels apart: linked nodes end up close, and no node covers another. Where some nodes are
// pinned, the others are only put beside those that they are linked to.

import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Network } from '#lib/network/network.ts';
import { evenOut } from './even-out.ts';
import { fitIntoCanvas } from './fit-into-canvas.ts';
import type { Layout, LayoutOptions, Positions } from './layout.ts';
import { placeBeside } from './place-beside.ts';
import { startOnCircle } from './start-on-circle.ts';

/** An affiliation draws a person towards its country, but less than what the two say. */
const AFFILIATION_PULL = 0.5;
const WORK = 400_000;
/** Up to this many nodes the result is evened out, so that labels find room. */
const SMALL = 250;

function iterationsFor(nodeCount: number): number {
  return Math.round(Math.min(600, Math.max(60, WORK / Math.max(1, nodeCount))));
}

/** ForceAtlas2 from `start`, which has a point for every node on about the unit circle. Gives points of any scale. */
export function runForces(network: Network, start: Positions): Positions {
  const graph = new Graph({ multi: true, type: 'undirected' });
  const scale = 20 * Math.sqrt(Math.max(1, network.nodes.length));
  for (const node of network.nodes) {
    const { x, y } = start.get(node.id)!;
    graph.addNode(node.id, { x: x * scale, y: y * scale });
  }
  for (const edge of network.edges)
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
      weight: edge.kind === 'affiliation' ? AFFILIATION_PULL : Math.log2(1 + edge.weight),
    });

  const placed = forceAtlas2(graph, {
    iterations: iterationsFor(graph.order),
    getEdgeWeight: 'weight',
    settings: {
      gravity: 0.6,
      strongGravityMode: false,
      scalingRatio: 12,
      slowDown: 4,
      edgeWeightInfluence: 1,
      barnesHutOptimize: graph.order > 400,
    },
  });
  return new Map(Object.entries(placed));
}

function run(network: Network, options: LayoutOptions): Positions {
  if (options.pinned?.size) return fitIntoCanvas(network, placeBeside(network, options), options);
  const loose = runForces(network, startOnCircle(network));
  const evened = network.nodes.length <= SMALL ? evenOut(network, loose) : loose;
  return fitIntoCanvas(network, evened, options);
}

export const forceLayout: Layout = { id: 'force', label: 'By who is linked', run };
