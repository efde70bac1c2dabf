// Trained weights of pairs, and what they choose on rows that they have not seen -> the bytes of data/models/pairs.bin, whose
// probabilities mean what they say.

import { writePairModel, type Calibration } from '#lib/extract/pairs/pair-model.ts';
import { packLinearModel } from '../pack-linear-model.ts';
import { fitCalibration } from './fit-calibration.ts';
import type { PairExample } from './pair-examples.ts';
import { predict, trainPairWeights, type PairWeights } from './train-pair-weights.ts';

const FOLDS = 5;
/** How much more the rows of international actors count for the calibration than all others together. */
const INTERNATIONAL_SHARE = 3;
const MOST_ENTRIES = 40_000;
/** Weights beyond this many natural logarithms of odds are cut. */
const CLIP = 2;

/** Which of the five folds a row is in, 0 to 4. */
export function foldOf({ fold }: Pick<PairExample, 'fold'>): number {
  return fold % FOLDS;
}

/** By fold, weights that have not seen its rows. */
export function trainFolds(examples: readonly PairExample[]): PairWeights[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    trainPairWeights(examples.filter((example) => foldOf(example) !== fold)),
  );
}

/** The likeliest stance of a pair that the weights had not seen. */
export interface Choice {
  readonly example: PairExample;
  readonly probability: number;
  readonly right: boolean;
}

export function choicesOf(examples: readonly PairExample[], folds: readonly PairWeights[]): Choice[] {
  return examples.map((example) => {
    const odds = predict(folds[foldOf(example)]!, example);
    const choice = [1, 2, 3, 4].reduce((best, at) => (odds[at]! > odds[best]! ? at : best), 1);
    return {
      example,
      probability: odds[choice]!,
      right: example.outcomes.some((outcome) => outcome === choice),
    };
  });
}

/** Fitted on dse; its international rows are few, but the articles that the app is made for speak of such actors. */
export function calibrationOf(choices: readonly Choice[]): Calibration {
  const ofText = choices.filter(({ example }) => example.set === 'dse');
  const share = ofText.length / ofText.filter(({ example }) => example.international).length;
  return fitCalibration(
    ofText.map(({ example, probability, right }) => ({
      probability,
      right,
      weight: example.international ? INTERNATIONAL_SHARE * share : 1,
    })),
  );
}

export function packPairs({ byKey }: PairWeights, calibration: Calibration): Uint8Array {
  const linear = packLinearModel(
    [...byKey].map(([key, [agree, disagree]]) => ({ key, weights: [0, agree, 1, disagree] })),
    2,
    CLIP,
    MOST_ENTRIES,
  );
  return writePairModel({ unit: CLIP / 127, ...calibration }, linear);
}
