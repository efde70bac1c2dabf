import { readFileSync, writeFileSync } from 'node:fs';
import { createParser } from '../../../src/lib/text/create-parser.ts';
import { hashString } from '../../../src/lib/text/hash.ts';
import { readNameLists } from './read-name-lists.ts';
import { trainNameModel } from './train-name-model.ts';
import { SETTINGS, trainingChains } from './training-data.ts';
const english = readFileSync('data/models/english.bin');
const lists = readNameLists();
const { wikigold, gum } = trainingChains(createParser(english), lists);
for (let fold = 0; fold < 5; fold++) {
  const seen = wikigold.filter(({ document }) => (hashString(document.id) >>> 0) % 5 !== fold);
  writeFileSync(`/tmp/i3-ents-folds/${fold}.bin`, trainNameModel([...seen, ...gum].flatMap(({ chains }) => chains), lists, SETTINGS));
  console.log(fold);
}
