// All figures that a view asks for about one network, in one go: what sizes and colours follow, communities, and the
// measures of the whole. Runs the same in a worker.

import { findCommunities } from '#lib/network/communities/find-communities.ts';
import type { Communities } from '#lib/network/communities/find-communities.ts';
import type { Network } from '#lib/network/network.ts';
import { NETWORK_MEASURES } from './network-measures.ts';
import { balance, nodeMeasureById } from './node-measures.ts';

export interface FiguresAsked {
  /** The id of a node measure. */
  readonly size: string;
  readonly balance: boolean;
  readonly communities: boolean;
  /** The measures of the whole network. */
  readonly whole: boolean;
}

/** Plain data, so that a worker can send it. Null is what was not asked for. */
export interface Figures {
  readonly size: ReadonlyMap<string, number>;
  readonly balance: ReadonlyMap<string, number> | null;
  readonly communities: Communities | null;
  /** By the measures' ids. */
  readonly whole: ReadonlyMap<string, number | null> | null;
}

export function reckonFigures(network: Network, asked: FiguresAsked): Figures {
  return {
    size: nodeMeasureById(asked.size).run(network),
    balance: asked.balance ? balance.run(network) : null,
    communities: asked.communities ? findCommunities(network) : null,
    whole: asked.whole ? new Map(NETWORK_MEASURES.map(({ id, run }) => [id, run(network)])) : null,
  };
}
