// A pair of actors to the edge of a network that tells of their agreement or disagreement: what is said before what is
// computed.

import type { Stance } from '#lib/model/statement.ts';
import type { Network, NetworkEdge } from '#lib/network/network.ts';

/** Null where the network has no such edge. */
export function edgeOfPair(
  { edges }: Network,
  [a, b]: readonly [string, string],
  stance: Stance,
): NetworkEdge | null {
  const joining = edges.filter(
    (edge) =>
      edge.stance === stance &&
      ((edge.source === a && edge.target === b) || (edge.source === b && edge.target === a)),
  );
  return joining.find(({ kind }) => kind === 'relation') ?? joining[0] ?? null;
}
