// Evens out a layout by stress majorization (Gansner, Koren and North 2004): every pair of nodes is drawn towards the
// distance that the shortest path between them asks for, near pairs counting most. Relation edges ask for more room than
// others, because their label stands on them. Costs the square of the number of nodes, so it is for small networks.

import type { Network, NetworkEdge } from '#lib/network/network.ts';
import type { Point, Positions } from './layout.ts';

const LENGTHS = { stance: 1, relation: 1.45, derived: 1.45, affiliation: 0.95 } as const;
/** How far apart parts that no edge joins are kept, in lengths of an edge. */
const BETWEEN_PARTS = 1.2;
const ROUNDS = 120;

export interface Distances {
  /** The length that an edge asks for; by default that of its kind. */
  lengthOf?(edge: NetworkEdge): number;
  /** The least distance of two nodes, whatever lies between them; by default 0. */
  atLeast?(a: string, b: string): number;
}

/** Shortest paths between all pairs, in edge lengths, row by row (Floyd and Warshall). */
function distances(network: Network, { lengthOf, atLeast }: Distances): Float64Array {
  const n = network.nodes.length;
  const index = new Map(network.nodes.map(({ id }, i) => [id, i]));
  const table = new Float64Array(n * n).fill(Infinity);
  for (let i = 0; i < n; i++) table[i * n + i] = 0;
  for (const edge of network.edges) {
    const i = index.get(edge.source);
    const j = index.get(edge.target);
    if (i === undefined || j === undefined || i === j) continue;
    const length = Math.min(table[i * n + j]!, lengthOf?.(edge) ?? LENGTHS[edge.kind]);
    table[i * n + j] = table[j * n + i] = length;
  }
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) {
      const toK = table[i * n + k]!;
      if (toK === Infinity) continue;
      for (let j = 0; j < n; j++) {
        const through = toK + table[k * n + j]!;
        if (through < table[i * n + j]!) table[i * n + j] = through;
      }
    }
  if (atLeast)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (i !== j)
          table[i * n + j] = Math.max(table[i * n + j]!, atLeast(network.nodes[i]!.id, network.nodes[j]!.id));
  return table;
}

/** `start` has a point for every node; its scale does not matter, its shape does. Gives points in edge lengths. */
export function evenOut(network: Network, start: Positions, asked: Distances = {}): Positions {
  const { nodes } = network;
  const n = nodes.length;
  if (n < 3) return start;
  const wanted = distances(network, asked);
  let longest = 0;
  for (const distance of wanted) if (distance !== Infinity) longest = Math.max(longest, distance);
  for (let i = 0; i < wanted.length; i++)
    if (wanted[i] === Infinity) wanted[i] = Math.max(2, longest * 0.6) + BETWEEN_PARTS;

  const points = nodes.map(({ id }): { x: number; y: number } => ({ ...start.get(id)! }));
  let wantedSum = 0;
  let found = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      wantedSum += wanted[i * n + j]!;
      found += Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y);
    }
  const scale = found > 0 ? wantedSum / found : 1;
  for (const point of points) {
    point.x *= scale;
    point.y *= scale;
  }

  for (let round = 0; round < ROUNDS; round++)
    for (let i = 0; i < n; i++) {
      const here = points[i]!;
      let weights = 0;
      let x = 0;
      let y = 0;
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        const there = points[j]!;
        const want = wanted[i * n + j]!;
        const weight = 1 / (want * want);
        const distance = Math.hypot(here.x - there.x, here.y - there.y) || 1e-6;
        weights += weight;
        x += weight * (there.x + (want * (here.x - there.x)) / distance);
        y += weight * (there.y + (want * (here.y - there.y)) / distance);
      }
      here.x = x / weights;
      here.y = y / weights;
    }
  return new Map(nodes.map(({ id }, i): [string, Point] => [id, points[i]!]));
}
