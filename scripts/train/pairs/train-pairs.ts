// ../shared/gold/dse.jsonl, plover_gsr.jsonl and data/training/relations into data/models/pairs.bin: `npm run train:pairs`. Deterministic; a few minutes of one core. Prints
// what five-fold cross-validation gives on all rows and on those of international actors, and how sure is how right.
// `node scripts/train/pairs/train-pairs.ts --held-out` trains without the international rows of folds 5 to 9, for measuring.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { calibrate } from '#lib/extract/pairs/pair-model.ts';
import { calibrationError } from './fit-calibration.ts';
import { calibrationOf, choicesOf, packPairs, trainFolds } from './pack-pairs.ts';
import { pairGoldIsThere, readPairExamples, type PairExample } from './pair-examples.ts';
import { trainPairWeights } from './train-pair-weights.ts';

if (!pairGoldIsThere()) {
  console.error('No dse.jsonl and plover_gsr.jsonl. Set GOLD to the folder that has it.');
  process.exit(1);
}
const all = readPairExamples();
const examples = process.argv.includes('--held-out') ? all.filter((example) => !example.heldOut) : all;

const folds = trainFolds(examples);
const choices = choicesOf(examples, folds);
const ofSet = (set: PairExample['set']) => choices.filter(({ example }) => example.set === set);
const international = ofSet('dse').filter(({ example }) => example.international);
const calibration = calibrationOf(choices);

for (const [name, of] of [
  ['dse', ofSet('dse')],
  ['dse, international', international],
  ['plover_gsr', ofSet('plover')],
  ['invented', ofSet('invented')],
] as const) {
  const calibrated = of.map(({ probability, right }) => ({
    probability: calibrate(probability, calibration),
    right,
    weight: 1,
  }));
  const total = of.filter(({ example }) => example.outcomes[0] !== 0).length;
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

const weights = trainPairWeights(examples);
const bytes = packPairs(weights, calibration);
writeFileSync(join(import.meta.dirname, '../../../data/models/pairs.bin'), bytes);
console.log(
  `pairs.bin: ${weights.byKey.size} features, ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`,
);
