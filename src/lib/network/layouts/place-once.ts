// Places for the actors of a derived network that hold for all its windows: each is drawn to those that it agreed with most
// in the whole time, by ForceAtlas2 (Jacomy et al. 2014, as graphology implements it) from a fixed start. Only the nearest
// few count, so that what nearly everybody agrees on does not draw all into one heap.

import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** How many of its nearest each actor is drawn to. */
const NEAREST = 7;
const WORK = 300_000;
/** How many times as wide as high a picture is at best, and how far it may be pulled for that. */
const WIDE = 1.5;
const MOST_STRETCH = 2.5;
const RANKED = 0.45;
/** How far apart two nodes stand at least, of what each would have were all spread evenly. */
const ROOM = 0.55;
const ROUNDS = 120;

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
  const iterations = Math.round(Math.min(500, Math.max(60, WORK / Math.max(1, nodes))));
  forceAtlas2.assign(graph, { iterations, getEdgeWeight: 'weight', settings });
  const places = new Float32Array(2 * nodes);
  graph.forEachNode((node, { x, y }) => places.set([x as number, y as number], 2 * Number(node)));
  layAlong(places);
  spreadOut(places);
  return places;
}

/** Turns the places so that they are wider than high, and stretches them to the shape that most screens have. */
function layAlong(places: Float32Array): void {
  const nodes = places.length / 2;
  if (nodes < 2) return;
  let [meanX, meanY] = [0, 0];
  for (let node = 0; node < nodes; node++) {
    meanX += places[2 * node]! / nodes;
    meanY += places[2 * node + 1]! / nodes;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let node = 0; node < nodes; node++) {
    const [x, y] = [places[2 * node]! - meanX, places[2 * node + 1]! - meanY];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; node < nodes; node++) {
    const [x, y] = [places[2 * node]! - meanX, places[2 * node + 1]! - meanY];
    const along = cos * x + sin * y;
    const across = cos * y - sin * x;
    places.set([along, across], 2 * node);
    [left, right] = [Math.min(left, along), Math.max(right, along)];
    [low, high] = [Math.min(low, across), Math.max(high, across)];
  }
  const stretch = high > low ? (right - left) / (high - low) / WIDE : 1;
  for (let node = 0; node < nodes; node++)
    places[2 * node + 1]! *= Math.min(MOST_STRETCH, Math.max(1, stretch));
}

/**
 * Evens out how thick nodes stand, by moving each half of the way to where its rank would put it on either axis, and then
 * moves those apart that stand too close. Who is left of whom, and who above, stays.
 */
function spreadOut(places: Float32Array): void {
  const nodes = places.length / 2;
  if (nodes < 3) return;
  const size = [0, 0];
  for (const axis of [0, 1]) {
    const order = Uint32Array.from({ length: nodes }, (_, node) => node).sort(
      (a, b) => places[2 * a + axis]! - places[2 * b + axis]! || a - b,
    );
    const low = places[2 * order[0]! + axis]!;
    const extent = places[2 * order[nodes - 1]! + axis]! - low || 1;
    size[axis] = extent;
    for (const [rank, node] of order.entries())
      places[2 * node + axis]! += RANKED * (low + (extent * rank) / (nodes - 1) - places[2 * node + axis]!);
  }
  const apart = ROOM * Math.sqrt((size[0]! * size[1]!) / nodes);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let a = 0; a < nodes; a++)
      for (let b = a + 1; b < nodes; b++) {
        const dx = places[2 * b]! - places[2 * a]!;
        const dy = places[2 * b + 1]! - places[2 * a + 1]!;
        if (Math.abs(dx) >= apart || Math.abs(dy) >= apart) continue;
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        const push = (apart - distance) / 4;
        // Two in the same place part along a direction of their own.
        const [ux, uy] =
          distance > 1e-6 ? [dx / distance, dy / distance] : [Math.cos(a + b), Math.sin(a + b)];
        places[2 * a]! -= push * ux;
        places[2 * a + 1]! -= push * uy;
        places[2 * b]! += push * ux;
        places[2 * b + 1]! += push * uy;
        moved = true;
      }
    if (!moved) break;
  }
}
