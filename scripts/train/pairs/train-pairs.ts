// ../shared/gold/dse.jsonl and plover_gsr.jsonl into data/models/pairs.bin: `npm run train:pairs`. Deterministic; a few minutes of one core. Prints
// what five-fold cross-validation gives on all rows and on those of international actors, and how sure is how right.
// `node scripts/train/pairs/train-pairs.ts --held-out` trains without the international rows of folds 5 to 9, for measuring.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { calibrate, writePairModel } from '#lib/extract/pairs/pair-model.ts';
import { packLinearModel } from '../pack-linear-model.ts';
import { calibrationError, fitCalibration, type Guess } from './fit-calibration.ts';
import { pairGoldIsThere, readPairExamples, type PairExample } from './pair-examples.ts';
import { predict, trainPairWeights } from './train-pair-weights.ts';

const FOLDS = 5;
/** How much more the rows of international actors count for the calibration than all others together. */
const INTERNATIONAL_SHARE = 3;
const MOST_ENTRIES = 40_000;
/** Weights beyond this many natural logarithms of odds are cut. */
const CLIP = 2;

if (!pairGoldIsThere()) {
  console.error('No dse.jsonl and plover_gsr.jsonl. Set GOLD to the folder that has it.');
  process.exit(1);
}
const all = readPairExamples();
const examples = process.argv.includes('--held-out') ? all.filter((example) => !example.heldOut) : all;

const choices: { example: PairExample; probability: number; right: boolean }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = trainPairWeights(examples.filter((example) => example.fold % FOLDS !== fold));
  for (const example of examples) {
    if (example.fold % FOLDS !== fold) continue;
    const odds = predict(weights, example);
    const choice = [1, 2, 3, 4].reduce((best, at) => (odds[at]! > odds[best]! ? at : best), 1);
    choices.push({ example, probability: odds[choice]!, right: example.outcome === choice });
  }
}
const ofSet = (set: PairExample['set']) => choices.filter(({ example }) => example.set === set);
const international = ofSet('dse').filter(({ example }) => example.international);
// Few, but the articles that the app is made for speak of such actors.
const share = ofSet('dse').length / international.length;
const guesses = (of: typeof choices): Guess[] =>
  of.map(({ example, probability, right }) => ({
    probability,
    right,
    weight: example.international ? INTERNATIONAL_SHARE * share : 1,
  }));
const calibration = fitCalibration(guesses(ofSet('dse')));

for (const [name, of] of [
  ['dse', ofSet('dse')],
  ['dse, international', international],
  ['plover_gsr', ofSet('plover')],
] as const) {
  const calibrated = guesses(of).map((guess) => ({
    ...guess,
    probability: calibrate(guess.probability, calibration),
  }));
  const total = of.filter(({ example }) => example.outcome !== 0).length;
  console.log(`${name}: ${of.length}, calibration error ${calibrationError(calibrated).toFixed(3)}`);
  for (const least of [0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const said = calibrated.filter(({ probability }) => probability >= least);
    const right = said.filter((guess) => guess.right).length;
    console.log(
      `  from ${least}: precision ${(right / said.length).toFixed(2)}, recall ${(right / total).toFixed(2)}, ` +
        `F1 ${((2 * right) / (said.length + total)).toFixed(3)}`,
    );
  }
}

const { byKey } = trainPairWeights(examples);
const linear = packLinearModel(
  [...byKey].map(([key, [agree, disagree]]) => ({ key, weights: [0, agree, 1, disagree] })),
  2,
  CLIP,
  MOST_ENTRIES,
);
const bytes = writePairModel({ unit: CLIP / 127, ...calibration }, linear);
writeFileSync(join(import.meta.dirname, '../../../data/models/pairs.bin'), bytes);
console.log(`pairs.bin: ${byKey.size} features, ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`);
