// A pair of actors to the edge that tells the most of it in a network: what is said goes before what is computed.

import type { Network, NetworkEdge } from '#lib/network/network.ts';

/** Null where the network joins the two by nothing that statements stand behind. */
export function edgeOfPair(network: Network, [a, b]: readonly [string, string]): NetworkEdge | null {
  const joining = network.edges.filter(
    ({ source, target, weight }) =>
      weight > 0 && ((source === a && target === b) || (source === b && target === a)),
  );
  const [most] = joining.sort(
    (x, y) => Number(y.kind === 'relation') - Number(x.kind === 'relation') || y.weight - x.weight,
  );
  return most ?? null;
}
