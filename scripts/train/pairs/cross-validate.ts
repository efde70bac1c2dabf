// How the whole engine does on rows of dse and plover_gsr that its pair model has not seen: five folds, each read with
// weights trained on the other four. The rows held out are left out of training and reading alike, so that one may look at
// what this prints and keep those for figures. `node scripts/train/pairs/cross-validate.ts`, about three minutes;
// `--mistakes FILE.md` writes the mistakes; `--weights DIR` keeps the folds' weights, and takes them the next time
// (delete them when features change).

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '#lib/extract/create-engine.ts';
import { NO_ANSWER, type Reader } from '#lib/evaluate/answer.ts';
import type { PlacedMistake } from '#lib/evaluate/evaluation.ts';
import { measure } from '#lib/evaluate/measure.ts';
import type { GoldRow, GoldSet, Outcome } from '#lib/evaluate/gold-set.ts';
import { mistakesMarkdown } from '#lib/evaluate/mistakes-markdown.ts';
import { dse } from '#lib/evaluate/sets/dse.ts';
import { ploverGsr } from '#lib/evaluate/sets/plover-gsr.ts';
import { answerValue } from '../../../src/cli/answer-line.ts';
import { readWeights } from '../../../src/cli/read-weights.ts';
import { calibrationOf, choicesOf, foldOf, packPairs, trainFolds } from './pack-pairs.ts';
import { GOLD, pairGoldIsThere, placeOf, readPairExamples } from './pair-examples.ts';

if (!pairGoldIsThere()) {
  console.error('No dse.jsonl and plover_gsr.jsonl. Set GOLD to the folder that has it.');
  process.exit(1);
}
const { values } = parseArgs({ options: { mistakes: { type: 'string' }, weights: { type: 'string' } } });

const readers = foldWeights(values.weights).map((pairs): Reader => {
  const engine = createEngine({ ...readWeights(), pairs });
  return {
    readArticle(question) {
      const answer = answerValue(question, engine);
      return 'error' in answer ? NO_ANSWER : answer;
    },
    readTitle: () => [],
  };
});

const mistakes: PlacedMistake[] = [];
const sets: readonly (readonly ['dse' | 'plover', GoldSet])[] = [
  ['dse', dse as GoldSet],
  ['plover', ploverGsr as GoldSet],
];
for (const [name, set] of sets) {
  const rows = rowsOf(set, name);
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    const outcome = set.judge(row, readers[foldOf(placeOf(name, row))]!);
    outcomes.push(outcome);
    for (const mistake of outcome.mistakes)
      mistakes.push({ ...mistake, set: set.id, id: row.id, text: row.text });
  }
  console.log(`${set.id}, ${rows.length} rows`);
  for (const { id, value, interval } of measure(set.figures, outcomes))
    console.log(`  ${id} ${value.toFixed(3)} (${interval?.map((end) => end.toFixed(2)).join(' to ')})`);
}
if (values.mistakes) {
  const groups = ['dse', 'plover_gsr'].flatMap((set) =>
    (['wrong', 'missed'] as const).map((kind) => {
      const own = mistakes.filter((mistake) => mistake.set === set && mistake.kind === kind);
      return { set, kind, count: own.length, mistakes: own };
    }),
  );
  writeFileSync(values.mistakes, mistakesMarkdown(groups));
}

function rowsOf(set: GoldSet, name: 'dse' | 'plover'): GoldRow[] {
  return readFileSync(join(GOLD, `${set.id}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldRow)
    .filter((row) => set.counts(row) && !placeOf(name, row).heldOut);
}

/** By fold, the bytes of a model that has not seen it. */
function foldWeights(folder: string | undefined): Uint8Array[] {
  const files = [0, 1, 2, 3, 4].map((fold) => join(folder ?? '', `pairs-${fold}.bin`));
  if (folder && files.every((file) => existsSync(file))) return files.map((file) => readFileSync(file));
  const examples = readPairExamples().filter(({ heldOut }) => !heldOut);
  const folds = trainFolds(examples);
  const calibration = calibrationOf(choicesOf(examples, folds));
  const bytes = folds.map((weights) => packPairs(weights, calibration));
  if (folder) {
    mkdirSync(folder, { recursive: true });
    for (const [fold, file] of files.entries()) writeFileSync(file, bytes[fold]!);
  }
  return bytes;
}
