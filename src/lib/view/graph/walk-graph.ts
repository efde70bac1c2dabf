// Where the graph's keys lead: an arrow goes along a line to the nearest neighbour that way, or else to the nearest node; a
// node's lines have an order to be stepped through.

import type { Point } from '#lib/network/layouts/layout.ts';
import type { NetworkEdge } from '#lib/network/network.ts';
import type { Direction } from './nearest-node.ts';
import { nearestNode } from './nearest-node.ts';

/** The node at the other end of a line, as seen from one end. */
export function otherEnd({ source, target }: NetworkEdge, id: string): string {
  return source === id ? target : source;
}

/** Null where nothing lies that way. `lines` are those of `from`; places are in screen pixels. */
export function nextNode(
  from: string,
  direction: Direction,
  places: ReadonlyMap<string, Point>,
  lines: Iterable<NetworkEdge>,
): string | null {
  const at = places.get(from);
  if (!at) return null;
  const neighbours = new Set([...lines].map((line) => otherEnd(line, from)));
  const others = [...places].filter(([id]) => id !== from);
  return (
    nearestNode(
      at,
      direction,
      others.filter(([id]) => neighbours.has(id)),
    ) ?? nearestNode(at, direction, others)
  );
}

/** The lines of a node, what was said most often first, and what only says who belongs to whom last. */
export function orderLines(lines: Iterable<NetworkEdge>): readonly NetworkEdge[] {
  const quiet = ({ kind }: NetworkEdge): number => (kind === 'affiliation' ? 1 : 0);
  return [...lines].sort(
    (a, b) => quiet(a) - quiet(b) || b.statements.length - a.statements.length || (a.id < b.id ? -1 : 1),
  );
}

/** The line after or before `id`, round and round; from none, the first or the last. Null where there is none at all. */
export function nextLine(lines: readonly NetworkEdge[], id: string | null, by: 1 | -1): NetworkEdge | null {
  const at = lines.findIndex((line) => line.id === id);
  const to = at < 0 ? (by === 1 ? 0 : -1) : at + by;
  return lines.at(to % Math.max(1, lines.length)) ?? null;
}
