// Which of two camps each node is in, and how deep: a number from -1 to 1, 0 for a node that no disagreement places.
// Each connected part is split by the leading eigenvector of its signed adjacency, normalized by degree, which is the
// smallest one of the normalized signed Laplacian (Kunegis et al. 2010, "Spectral Analysis of Signed Graphs for
// Clustering, Prediction and Visualization"), found by power iteration. Nodes then change camp one by one while that
// leaves fewer links against the split; to find the very best split is hard, so this is a good one and not a proven
// best one.

import type { Network } from '#lib/network/network.ts';
import { signedLinks } from '#lib/network/signed-links.ts';
import type { SignedLink } from '#lib/network/signed-links.ts';

/** Those whom nothing else places stand with their country, but what is said counts more. */
const AFFILIATION_WEIGHT = 0.25;
const ROUNDS = 1000;
const STILL = 1e-7;

type Neighbours = readonly (readonly [node: number, pull: number])[];

/** Every node's side. The busiest node of each part is on the negative side. Deterministic. */
export function findSides(network: Network): ReadonlyMap<string, number> {
  const affiliations = network.edges
    .filter(({ kind }) => kind === 'affiliation')
    .map(({ source, target }): SignedLink => ({ source, target, sign: 1, weight: AFFILIATION_WEIGHT }));
  const links = [...signedLinks(network), ...affiliations];
  const index = new Map(network.nodes.map(({ id }, i) => [id, i]));
  const around = network.nodes.map((): [number, number][] => []);
  for (const { source, target, sign, weight } of links) {
    const [a, b] = [index.get(source), index.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    around[a]!.push([b, sign * weight]);
    around[b]!.push([a, sign * weight]);
  }
  const sides = new Float64Array(network.nodes.length);
  for (const part of connectedParts(around)) {
    if (!part.some((i) => around[i]!.some(([, pull]) => pull < 0))) continue;
    const depths = leadingVector(part, around);
    moveOver(part, around, depths);
    const busiest = part.reduce((best, i) =>
      network.nodes[i]!.statements > network.nodes[best]!.statements ? i : best,
    );
    const turn = depths[busiest]! > 0 ? -1 : 1;
    for (const i of part) sides[i] = turn * depths[i]!;
  }
  return new Map(network.nodes.map(({ id }, i) => [id, sides[i]!]));
}

function connectedParts(around: readonly Neighbours[]): number[][] {
  const seen = new Uint8Array(around.length);
  const parts: number[][] = [];
  for (let first = 0; first < around.length; first++) {
    if (seen[first]) continue;
    seen[first] = 1;
    const part = [first];
    for (let next = 0; next < part.length; next++)
      for (const [other] of around[part[next]!]!)
        if (!seen[other]) {
          seen[other] = 1;
          part.push(other);
        }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}

/** The eigenvector scaled to -1 … 1, at every node's place; other places are 0. */
function leadingVector(part: readonly number[], around: readonly Neighbours[]): Float64Array {
  const degrees = around.map((pulls) => pulls.reduce((sum, [, pull]) => sum + Math.abs(pull), 0));
  // The matrix row by row in flat arrays, since it is gone through a thousand times.
  const starts = [0];
  const others: number[] = [];
  const pulls: number[] = [];
  for (const i of part) {
    for (const [other, pull] of around[i]!) {
      others.push(other);
      pulls.push(pull / Math.sqrt(degrees[i]! * degrees[other]!));
    }
    starts.push(others.length);
  }
  const columns = Int32Array.from(others);
  const entries = Float64Array.from(pulls);
  let vector = new Float64Array(around.length);
  let next = new Float64Array(around.length);
  // A fixed start that no eigenvector of a drawn network is likely to be at right angles to.
  part.forEach((i, k) => (vector[i] = 1 + Math.sin(k * 12.9898)));
  for (let round = 0; round < ROUNDS; round++) {
    let squares = 0;
    part.forEach((i, row) => {
      let sum = vector[i]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += entries[at]! * vector[columns[at]!]!;
      next[i] = sum;
      squares += sum * sum;
    });
    const length = Math.sqrt(squares) || 1;
    let moved = 0;
    for (const i of part) {
      next[i]! /= length;
      moved = Math.max(moved, Math.abs(next[i]! - vector[i]!));
    }
    [vector, next] = [next, vector];
    if (moved < STILL) break;
  }
  for (const i of part) vector[i]! /= Math.sqrt(degrees[i]!) || 1;
  const most = part.reduce((max, i) => Math.max(max, Math.abs(vector[i]!)), 0) || 1;
  for (const i of part) vector[i]! /= most;
  return vector;
}

/** Turns the sign of nodes, most gain first, while that leaves less weight of links against the split. */
function moveOver(part: readonly number[], around: readonly Neighbours[], depths: Float64Array): void {
  const side = (i: number): number => (depths[i]! < 0 ? -1 : 1);
  /** What each would gain: its links against the split less those along it. */
  const gains = new Float64Array(around.length);
  for (const i of part) for (const [other, pull] of around[i]!) gains[i]! -= pull * side(i) * side(other);
  for (let turns = 0; turns < part.length * 2; turns++) {
    const best = part.reduce((most, i) => (gains[i]! > gains[most]! ? i : most));
    if (gains[best]! < 1e-9) return;
    for (const [other, pull] of around[best]!) gains[other]! += 2 * pull * side(best) * side(other);
    gains[best] = -gains[best]!;
    // It has friends on both sides, so it stands near the middle of its new one.
    depths[best] = -side(best) * Math.min(0.2, Math.abs(depths[best]!) || 0.2);
  }
}
