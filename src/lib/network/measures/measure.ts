// The contract of a measure: a network to a number for each node, or to one number for the whole. A measure says in one
// line what it counts, for the menu that offers it.

import type { Network } from '#lib/network/network.ts';

interface MeasureWords {
  readonly id: string;
  readonly label: string;
  /** One sentence for a reader: what a high number means, and by whom it was defined. */
  readonly explanation: string;
}

/** Deterministic. A node that the measure says nothing about has no entry. */
export interface NodeMeasure extends MeasureWords {
  /** The least and the most that there can be; null where that depends on the network. */
  readonly range: readonly [least: number, most: number] | null;
  run(network: Network): ReadonlyMap<string, number>;
}

/** Deterministic; null where the network has nothing to measure. */
export interface NetworkMeasure extends MeasureWords {
  run(network: Network): number | null;
}
