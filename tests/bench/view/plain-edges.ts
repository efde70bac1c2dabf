// The page side of the part `votes` of `npm run bench:view`: a plain Sigma graph of 200 nodes that takes all its edges out
// and puts those of the next window in, and renders.

import Graph from 'graphology';
import Sigma from 'sigma';

interface Edges {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly values: readonly number[];
}

const NODES = 200;

const element = document.createElement('div');
Object.assign(element.style, { width: '760px', height: '500px' });
document.body.append(element);
const graph = new Graph({ type: 'undirected' });
for (let node = 0; node < NODES; node++)
  graph.addNode(node, { x: Math.cos(node), y: Math.sin(node * 1.7), size: 4, color: '#3d4654' });
const sigma = new Sigma(graph, element);

function showEdges(): void {
  const { sources, targets, values } = (window as unknown as { nextEdges: Edges }).nextEdges;
  graph.clearEdges();
  for (const [at, source] of sources.entries())
    graph.addEdge(source, targets[at]!, {
      size: Math.abs(values[at]!),
      color: values[at]! > 0 ? '#0b63a5' : '#bf4400',
    });
  sigma.refresh();
}

Object.assign(window, { showEdges });
