// Places for the actors of a derived network that hold for all its windows: each is drawn to those that it agreed with most
// in the whole time, by ForceAtlas2 (Jacomy et al. 2014, as graphology implements it) from a fixed start. Only the nearest
// few count, so that what nearly everybody agrees on does not draw all into one heap.

import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** How many of its nearest each actor is drawn to. */
const NEAREST = 7;
const WORK = 300_000;

export interface Tie {
  readonly a: number;
  readonly b: number;
  /** Above 0. */
  readonly weight: number;
}

/** The strongest ties of each of `nodes` nodes. `values` are pairs (see derive/pairs.ts); only those above 0 draw. */
export function nearestTies(values: Float64Array, nodes: number): Tie[] {
  const around = Array.from({ length: nodes }, (): Tie[] => []);
  for (let a = 0, pair = 0; a < nodes; a++)
    for (let b = a + 1; b < nodes; b++, pair++) {
      if (!(values[pair]! > 0)) continue;
      const tie = { a, b, weight: values[pair]! };
      around[a]!.push(tie);
      around[b]!.push(tie);
    }
  const kept = new Set<Tie>();
  for (const ties of around)
    for (const tie of ties.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b).slice(0, NEAREST))
      kept.add(tie);
  return [...kept];
}

/** Per node, its x and y one after the other, of any scale. The same ties always give the same places. */
export function placeOnce(nodes: number, ties: readonly Tie[]): Float32Array<ArrayBuffer> {
  const graph = new UndirectedGraph();
  const radius = 10 * Math.sqrt(Math.max(1, nodes));
  for (let node = 0; node < nodes; node++) {
    // Turned by the golden angle, so that neighbours in the table do not start beside each other.
    const angle = node * Math.PI * (3 - Math.sqrt(5));
    const away = radius * Math.sqrt((node + 0.5) / nodes);
    graph.addNode(node, { x: away * Math.cos(angle), y: away * Math.sin(angle), size: 5 });
  }
  for (const { a, b, weight } of ties) graph.addEdge(a, b, { weight });
  const settings = {
    gravity: 1,
    scalingRatio: 10,
    slowDown: 4,
    linLogMode: false,
    edgeWeightInfluence: 1,
    barnesHutOptimize: nodes > 400,
  };
  const iterations = Math.round(Math.min(800, Math.max(60, WORK / Math.max(1, nodes))));
  const options = (adjustSizes: boolean) => ({
    getEdgeWeight: 'weight',
    settings: { ...settings, adjustSizes },
  });
  forceAtlas2.assign(graph, { iterations, ...options(false) });
  // Then apart, so that no node covers another.
  forceAtlas2.assign(graph, { iterations: Math.round(iterations / 4), ...options(true) });
  const places = new Float32Array(2 * nodes);
  graph.forEachNode((node, { x, y }) => places.set([x as number, y as number], 2 * Number(node)));
  return places;
}
