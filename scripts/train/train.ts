// The treebanks into data/models/english.bin: `node scripts/train/train.ts [passes]`. Deterministic; a few minutes of one core.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeWeights } from '../../src/lib/text/weights.ts';
import { WordClasses } from '../../src/lib/text/word-classes.ts';
import { WordForms } from '../../src/lib/text/word-form.ts';
import { trainLemmatizer } from './train-lemmatizer.ts';
import { collectLabels, trainParserModel } from './train-parser-model.ts';
import { collectTags, jackknifeTags, trainTagger } from './train-tagger.ts';
import { buildWordClasses } from './words/build-word-classes.ts';
import { vectorsAreThere } from './words/read-vectors.ts';
import { TREEBANK_FOLDER, trainingSentences, treebankIsThere } from './treebank.ts';

const FOLDS = 4;
const PASSES = 5;
/** How many weights are kept of each model: the size of the file follows from it. */
const TAGGER_ENTRIES = 600_000;
const PARSER_ENTRIES = 800_000;

function tell(line: string): void {
  console.log(`${Math.round(performance.now() / 1000)} s  ${line}`);
}

if (!treebankIsThere()) {
  console.error(`No treebanks in ${TREEBANK_FOLDER}. Set TREEBANK to the folder that has them.`);
  process.exit(1);
}
if (!vectorsAreThere()) {
  console.error('No word vectors. See data/models/README.md for the packages to install for training.');
  process.exit(1);
}
const classes = buildWordClasses();
tell(`classes of words: ${classes.length} bytes, ${gzipSync(classes).length} compressed`);
const forms = new WordForms(new WordClasses(classes));
const sentences = trainingSentences();
const tags = collectTags(sentences);
const labels = collectLabels(sentences);
tell(`${sentences.length} sentences, ${tags.length} tags, ${labels.length} relations`);
const lemmas = trainLemmatizer(sentences.map(({ sentence }) => sentence));
const tagger = trainTagger(sentences, tags, forms).toBytes(TAGGER_ENTRIES);
tell('tagger trained');
const jackknifed = jackknifeTags(sentences, tags, FOLDS, forms);
tell(`tags jackknifed in ${FOLDS} folds`);
const parser = trainParserModel(sentences, jackknifed, tags, labels, forms, {
  passes: Number(process.argv[2] ?? PASSES),
  leastCount: 5,
  margin: 0,
  onPass: (pass, mistakes) => tell(`pass ${pass + 1}: ${mistakes} mistakes`),
}).toBytes(PARSER_ENTRIES);
const bytes = writeWeights({ tags, labels, lemmas }, classes, tagger, parser);
const folder = join(import.meta.dirname, '../../data/models');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'english.bin'), bytes);
tell(`english.bin: ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`);
