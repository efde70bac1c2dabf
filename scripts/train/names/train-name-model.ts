// Chains into the bytes of data/models/names.bin: features that are seen often enough get numbers, the random field its
// weights, and those are rounded to bytes. Sets whose marks follow other conventions help by sharing weights: each feature
// has a common weight and one for either kind of set, of which the shipped one is the sum for the target's
// (Daumé III, Frustratingly Easy Domain Adaptation, ACL 2007). The weights are the mean of several trainings that differ in
// the order of the chains and in what dropout leaves out, which is as large as one and errs less (as in Breiman's bagging,
// Machine Learning 24, 1996; of the weights, since the scores are linear in them).

import { mayFollow } from '../../../src/lib/extract/entities/label-names.ts';
import { NAME_LABELS, writeNameModel } from '../../../src/lib/extract/entities/name-model.ts';
import { packLinearModel, type WeightedFeature } from '../pack-linear-model.ts';
import type { KeyedChain } from './build-chains.ts';
import { trainField } from './random-field.ts';

export interface WeightedChain extends KeyedChain {
  readonly weight: number;
  /** Whether its marks follow the conventions that the shipped model is to follow. */
  readonly isTarget: boolean;
}

export interface NameTraining {
  readonly leastCount: number;
  readonly penalty: number;
  readonly rate: number;
  readonly dropout: number;
  readonly rounds: number;
  /** How many trainings the weights are the mean of. */
  readonly trainings: number;
  readonly mostEntries: number;
  readonly onRound?: (round: number, loss: number) => void;
}

export function trainNameModel(
  chains: readonly WeightedChain[],
  lists: readonly (readonly number[])[],
  { leastCount, penalty, rate, dropout, rounds, trainings, mostEntries, onRound }: NameTraining,
): Uint8Array {
  const numbers = numberFeatures(chains, leastCount);
  const labelCount = NAME_LABELS.length;
  const numbered = chains.map(({ keys, labels, weight, isTarget }) => ({
    features: keys.map((word) => {
      const known = word.map((key) => numbers.get(key) ?? -1).filter((number) => number >= 0);
      const shift = numbers.size * (isTarget ? 1 : 2);
      return Int32Array.from([...known, ...known.map((number) => number + shift)]);
    }),
    labels,
    weight,
  }));
  const fields = Array.from({ length: trainings }, (_, run) =>
    trainField(numbered, {
      featureCount: 3 * numbers.size,
      labelCount,
      mayFollow,
      penalty,
      rate,
      dropout,
      rounds,
      seed: run + 1,
      ...(onRound ? { onRound } : {}),
    }),
  );
  const weights = meanOf(fields.map((field) => field.weights));
  const transitions = meanOf(fields.map((field) => field.transitions));
  const half = numbers.size * labelCount;
  for (let at = 0; at < half; at++) weights[at]! += weights[half + at]!;
  const clip = Math.max(...transitions.map(Math.abs), quantileOfSizes(weights.subarray(0, half), 0.99995));
  const bytes = packLinearModel(
    weightedFeatures(numbers, weights, labelCount),
    labelCount,
    clip,
    mostEntries,
  );
  return writeNameModel(
    lists,
    Int8Array.from(transitions, (weight) => Math.round((weight / clip) * 127)),
    bytes,
  );
}

function meanOf(arrays: readonly Float32Array[]): Float32Array {
  return arrays[0]!.map((_, at) => arrays.reduce((sum, array) => sum + array[at]!, 0) / arrays.length);
}

function numberFeatures(chains: readonly KeyedChain[], leastCount: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of chains)
    for (const word of keys) for (const key of word) counts.set(key, (counts.get(key) ?? 0) + 1);
  const numbers = new Map<number, number>();
  for (const [key, count] of counts) if (count >= leastCount) numbers.set(key, numbers.size);
  return numbers;
}

function quantileOfSizes(weights: Float32Array, quantile: number): number {
  const sizes = weights.map(Math.abs).sort();
  return sizes[Math.floor((sizes.length - 1) * quantile)] ?? 1;
}

function* weightedFeatures(
  numbers: ReadonlyMap<number, number>,
  weights: Float32Array,
  labelCount: number,
): Generator<WeightedFeature> {
  for (const [key, number] of numbers) {
    const entries: number[] = [];
    for (let label = 0; label < labelCount; label++)
      entries.push(label, weights[number * labelCount + label]!);
    yield { key, weights: entries };
  }
}
