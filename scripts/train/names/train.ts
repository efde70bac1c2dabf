// WikiGold and GUM into data/models/names.bin: `npm run train:names`. Deterministic; half a minute of one core.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createParser } from '../../../src/lib/text/create-parser.ts';
import { readNameLists } from './read-name-lists.ts';
import { trainNameModel } from './train-name-model.ts';
import { SETTINGS, trainingChains } from './training-data.ts';

const MODELS = join(import.meta.dirname, '../../../data/models');

const parse = createParser(readFileSync(join(MODELS, 'english.bin')));
const lists = readNameLists();
const { wikigold, gum } = trainingChains(parse, lists);
const chains = [...wikigold, ...gum].flatMap((document) => document.chains);
console.log(`${chains.length} runs of words that may be names`);
const bytes = trainNameModel(chains, lists, {
  ...SETTINGS,
  onRound: (round, loss) => console.log(`round ${round}: loss ${Math.round(loss)}`),
});
writeFileSync(join(MODELS, 'names.bin'), bytes);
console.log(`names.bin: ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`);
