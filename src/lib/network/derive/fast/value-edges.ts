// Sums over pairs to edges: aggregated and normalized, as aggregations.ts and normalizations.ts say.

import type { OneModeNetwork } from '../derived-network.ts';
import type { OneModeSettings } from '../settings.ts';
import { withoutNoise } from '../without-noise.ts';
import type { PairSums } from './pair-sums.ts';

/** Fills the network's agreement, conflict and values; what would be divided by 0 is 0. */
export function valueEdges(sums: PairSums, settings: OneModeSettings, network: OneModeNetwork): void {
  const { both, conflict } = sums;
  const { congruence, values } = network;
  for (let pair = 0; pair < both.length; pair++)
    congruence[pair] = withoutNoise(both[pair]! - conflict[pair]!, both[pair]!);
  const { aggregation } = settings;
  if (aggregation === 'congruence') values.set(congruence);
  else if (aggregation === 'conflict') values.set(conflict);
  else if (aggregation === 'ignore') values.set(both);
  else
    for (let pair = 0; pair < both.length; pair++)
      values[pair] = withoutNoise(congruence[pair]! - conflict[pair]!, both[pair]!);
  if (settings.normalization !== 'no') divide(values, divisorOf(sums, settings), network.actors.length);
}

function divide(
  values: Float64Array,
  divisorOf: (i: number, j: number, pair: number) => number,
  actors: number,
): void {
  for (let i = 0, pair = 0; i < actors; i++)
    for (let j = i + 1; j < actors; j++, pair++) {
      const divisor = divisorOf(i, j, pair);
      values[pair] = divisor === 0 ? 0 : values[pair]! / divisor;
    }
}

function divisorOf(
  { activity, jaccard, self }: PairSums,
  { aggregation, normalization }: OneModeSettings,
): (i: number, j: number, pair: number) => number {
  if (normalization === 'average') return (i, j) => (activity[i]! + activity[j]!) / 2;
  if (normalization === 'cosine') return (i, j) => activity[i]! * activity[j]!;
  if (normalization === 'jaccard') return (_i, _j, pair) => jaccard![pair]!;
  const squares = self!.both.map((both, actor) => {
    const conflict = self!.conflict[actor]!;
    if (aggregation === 'ignore') return both;
    return Math.max(
      0,
      withoutNoise(aggregation === 'subtract' ? both - 2 * conflict : both - conflict, both),
    );
  });
  return (i, j) => Math.sqrt(squares[i]! * squares[j]!);
}
