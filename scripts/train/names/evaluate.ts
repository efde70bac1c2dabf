// What the finder of names is worth on words that it was not trained on: `node scripts/train/names/evaluate.ts`.
// WikiGold in five folds by a hash of the row's id, each read by the whole pipeline with a model that was trained without
// it; exact span and type of people, organizations and places, as ../shared/score/score.py counts them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../../src/lib/extract/create-engine.ts';
import { readDocument } from '../../../src/lib/intake/read-document.ts';
import { toContractLine } from '#lib/extract/jsonl-contract.ts';
import { Failure } from '../../../src/lib/model/failure.ts';
import { createParser } from '../../../src/lib/text/create-parser.ts';
import { hashString } from '../../../src/lib/text/hash.ts';
import type { NamedDocument } from './named-document.ts';
import { readNameLists } from './read-name-lists.ts';
import { trainNameModel } from './train-name-model.ts';
import { SETTINGS, trainingChains } from './training-data.ts';

const FOLDS = 5;

const english = readFileSync(join(import.meta.dirname, '../../../data/models/english.bin'));
const lists = readNameLists();
const { wikigold, gum } = trainingChains(createParser(english), lists);
const foldOf = ({ id }: NamedDocument): number => (hashString(id) >>> 0) % FOLDS;
const counts = { right: 0, found: 0, gold: 0 };

for (let fold = 0; fold < FOLDS; fold++) {
  const seen = wikigold.filter(({ document }) => foldOf(document) !== fold);
  const names = trainNameModel(
    [...seen, ...gum].flatMap(({ chains }) => chains),
    lists,
    SETTINGS,
  );
  const engine = createEngine({ english, names, doers: null, coreference: null, pairs: null });
  for (const { document } of wikigold) {
    if (foldOf(document) !== fold) continue;
    const gold = new Set(
      document.names
        .filter(({ type }) => type !== 'other')
        .map((name) => `${name.begin} ${name.end} ${name.type}`),
    );
    const found = foundNames(document.text, engine);
    counts.gold += gold.size;
    counts.found += found.size;
    for (const name of found) if (gold.has(name)) counts.right++;
  }
  tell(`after fold ${fold + 1} of ${FOLDS}`);
}

function foundNames(text: string, engine: ReturnType<typeof createEngine>): Set<string> {
  try {
    const { entities } = toContractLine(engine.extract(readDocument(text)));
    return new Set(
      entities
        .filter(({ type }) => type !== 'other')
        .flatMap(({ type, mentions }) =>
          mentions.map(([begin, end]) => `${begin} ${end} ${type === 'country' ? 'place' : type}`),
        ),
    );
  } catch (error) {
    if (error instanceof Failure) return new Set();
    throw error;
  }
}

function tell(when: string): void {
  const precision = counts.right / counts.found;
  const recall = counts.right / counts.gold;
  const f1 = (2 * counts.right) / (counts.found + counts.gold);
  console.log(`${when}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`);
}
