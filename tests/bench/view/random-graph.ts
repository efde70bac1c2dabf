// A graph of columns of a given size with groups and a long tail, as real ones have: seeded, so that every run sees the
// same.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { seededRandom } from '#lib/network/communities/seeded-random.ts';

export interface RandomGraph {
  readonly graph: ColumnGraph;
  /** The group that each node was made in. */
  readonly groups: Int32Array;
}

/**
 * Groups of unlike sizes; `insideShare` of the edges run within one. No pair twice. Signed: edges within a group agree,
 * most of those between groups conflict.
 */
export function randomGraph(
  nodeCount: number,
  edgeCount: number,
  { groupCount = 12, insideShare = 0.85, isSigned = true, seed = 7 } = {},
): RandomGraph {
  const random = seededRandom(seed);
  const groups = Int32Array.from({ length: nodeCount }, () => Math.floor(groupCount * random() ** 1.4));
  const members = Array.from({ length: groupCount }, (): number[] => []);
  groups.forEach((group, node) => members[group]!.push(node));
  /** Few are drawn often, most seldom. */
  const oneOf = (count: number): number => Math.floor(count * random() ** 1.7);
  const most = Math.min(edgeCount, (nodeCount * (nodeCount - 1)) / 2);
  const isAll = most === (nodeCount * (nodeCount - 1)) / 2;
  const pairs = new Set<number>();
  if (isAll)
    for (let a = 0; a < nodeCount; a++) for (let b = a + 1; b < nodeCount; b++) pairs.add(a * nodeCount + b);
  while (pairs.size < most) {
    const a = oneOf(nodeCount);
    const own = members[groups[a]!]!;
    const b = random() < insideShare ? own[oneOf(own.length)]! : oneOf(nodeCount);
    if (a !== b) pairs.add(Math.min(a, b) * nodeCount + Math.max(a, b));
  }
  const edges = [...pairs];
  const importance = new Float32Array(nodeCount);
  const values = Float32Array.from(edges, (pair) => {
    const [a, b] = [Math.floor(pair / nodeCount), pair % nodeCount];
    importance[a]!++;
    importance[b]!++;
    const size = 0.05 + 0.95 * random() ** 2;
    return isSigned && groups[a] !== groups[b] && random() < 0.7 ? -size : size;
  });
  const graph: ColumnGraph = {
    ids: Array.from({ length: nodeCount }, (_, node) => `n${node}`),
    labels: Array.from({ length: nodeCount }, (_, node) => `Actor ${node}`),
    importance,
    positions: null,
    sources: Uint32Array.from(edges, (pair) => Math.floor(pair / nodeCount)),
    targets: Uint32Array.from(edges, (pair) => pair % nodeCount),
    values,
    isSigned,
    isDirected: false,
  };
  return { graph, groups };
}
