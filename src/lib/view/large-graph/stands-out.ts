// What is picked or pointed at, as the nodes and edges that stand out with it: a node with its edges and their other ends, an
// edge with its two ends.

import type { LargeGraphPick, LargeScene } from './large-scene.ts';

export interface StandsOut {
  /** The strongest last. */
  readonly edges: readonly number[];
  /** The first is the thing itself, or one of its ends; then by strength of the edge. */
  readonly nodes: readonly number[];
}

/** Null where it is not drawn. */
export function standsOutWith(
  { graph: { sources, targets }, values, present }: LargeScene,
  pick: LargeGraphPick | null,
): StandsOut | null {
  if (!pick) return null;
  if (pick.kind === 'edge') {
    if (!values[pick.edge]) return null;
    return { edges: [pick.edge], nodes: [sources[pick.edge]!, targets[pick.edge]!] };
  }
  if (!present[pick.node]) return null;
  const edges: number[] = [];
  for (let edge = 0; edge < values.length; edge++)
    if (values[edge] !== 0 && (sources[edge] === pick.node || targets[edge] === pick.node)) edges.push(edge);
  edges.sort((a, b) => Math.abs(values[a]!) - Math.abs(values[b]!) || b - a);
  const others = edges.map((edge) => (sources[edge] === pick.node ? targets[edge]! : sources[edge]!));
  return { edges, nodes: [...new Set([pick.node, ...others.reverse()])] };
}
