// What a large graph says aloud: how much there is of it, and of a node or an edge that the keyboard has reached, what it
// is tied to, the strongest ties first.

import { counted } from '#lib/network/count-words.ts';
import type { ColumnGraph } from '#lib/network/column-graph.ts';

/** More than these at once nobody listens to. */
const SPOKEN = 4;

/** "Graph of 193 nodes and 8,528 lines.": those that are drawn. `present` is null where all nodes are. */
export function describeLargeGraph(
  { ids, sources, targets }: ColumnGraph,
  values: ArrayLike<number>,
  present: Uint8Array | null,
): string {
  const isThere = (node: number): boolean => present === null || present[node] === 1;
  let lines = 0;
  for (let edge = 0; edge < sources.length; edge++)
    if (values[edge] && isThere(sources[edge]!) && isThere(targets[edge]!)) lines++;
  const nodes = present ? present.reduce((sum, each) => sum + each, 0) : ids.length;
  return `Graph of ${counted(nodes, 'node')} and ${counted(lines, 'line')}.`;
}

/** "Norway. 190 agreements and 2 conflicts. Agrees most with Sweden, Denmark; conflicts most with …" */
export function speakLargeNode(
  { labels, sources, targets, isSigned }: ColumnGraph,
  node: number,
  edges: readonly number[],
  valueOf: (edge: number) => number,
): string {
  const others = (some: readonly number[]): string =>
    some
      .slice(0, SPOKEN)
      .map((edge) => labels[sources[edge] === node ? targets[edge]! : sources[edge]!])
      .join(', ');
  const name = labels[node] ?? '';
  if (edges.length === 0) return `${name}. No ties.`;
  if (!isSigned)
    return `${name}. ${counted(edges.length, 'tie', 'ties')}, the strongest to ${others(edges)}.`;
  const agreeing = edges.filter((edge) => valueOf(edge) > 0);
  const conflicting = edges.filter((edge) => valueOf(edge) < 0);
  const parts = [
    agreeing.length ? `Agrees most with ${others(agreeing)}.` : '',
    conflicting.length ? `Conflicts most with ${others(conflicting)}.` : '',
  ];
  const counts = `${counted(agreeing.length, 'agreement', 'agreements')} and ${counted(conflicting.length, 'conflict', 'conflicts')}`;
  return [`${name}. ${counts}.`, ...parts].filter(Boolean).join(' ');
}

/** "Norway and Sweden: agreement, 0.93."; where it leads one way, "Norway to Sweden: …". */
export function speakLargeEdge(
  { labels, sources, targets, isSigned, directed }: ColumnGraph,
  edge: number,
  value: number,
): string {
  const what = isSigned ? (value < 0 ? 'conflict' : 'agreement') : 'a tie';
  const between = directed?.[edge] ? 'to' : 'and';
  return `${labels[sources[edge]!]} ${between} ${labels[targets[edge]!]}: ${what}, ${Number(Math.abs(value).toPrecision(3))}.`;
}
