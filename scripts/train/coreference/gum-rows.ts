// ../shared/treebank/gum-*.conllu.gz into rows of the form of gum_news, a folder a genre, so that `entente evaluate` measures on them:
//   node scripts/train/coreference/gum-rows.ts FOLDER && npx entente evaluate FOLDER/interview --half seen
// The rows are made anew from the treebank and kept nowhere.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { halfOf } from '#lib/evaluate/half-of.ts';
import { readGum } from './read-gum.ts';

const TREEBANK = join(import.meta.dirname, '../../../../shared/treebank');

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where the rows go: node scripts/train/coreference/gum-rows.ts FOLDER');
for (const file of readdirSync(TREEBANK)) {
  const genre = /^gum-(.*)\.conllu\.gz$/.exec(file)?.[1];
  if (!genre) continue;
  const rows = readGum(join(TREEBANK, file)).map(({ id, text, mentions }) => ({
    id,
    text,
    expected: { mentions },
  }));
  mkdirSync(join(folder, genre), { recursive: true });
  writeFileSync(
    join(folder, genre, 'gum_news.jsonl'),
    rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  );
  const seen = rows.filter(({ id }) => halfOf(id) === 'seen').length;
  console.log(`${genre}: ${seen} documents seen, ${rows.length - seen} unseen`);
}
