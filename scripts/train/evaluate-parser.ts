// What data/models/english.bin is worth: `node scripts/train/evaluate-parser.ts`. Tagging accuracy, UAS and LAS (all words,
// marks included) and F1 by relation on gold words with predicted tags; then words, sentences and speed from raw text.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/lib/model/document.ts';
import { createParser } from '../../src/lib/text/create-parser.ts';
import { lemmatize } from '../../src/lib/text/lemmatize.ts';
import { markAgents } from '../../src/lib/text/mark-agents.ts';
import { parseInput } from '../../src/lib/text/parse-features.ts';
import { WordParser } from '../../src/lib/text/parse-words.ts';
import { tagWords } from '../../src/lib/text/tag-words.ts';
import { tokenize } from '../../src/lib/text/tokenize.ts';
import { readWeights } from '../../src/lib/text/weights.ts';
import { normalize, WordForms } from '../../src/lib/text/word-form.ts';
import { AttachmentScore } from './measure.ts';
import type { GoldSentence } from './read-conllu.ts';
import { tagWordsOf } from './train-tagger.ts';
import { TREEBANK_FOLDER, testSentences, treebankIsThere, type TestSet } from './treebank.ts';

const RELATIONS = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'obl:agent',
  'ccomp',
  'xcomp',
  'conj',
  'acl',
  'acl:relcl',
  'advcl',
];
const TEST_SETS: readonly TestSet[] = ['ewt-dev', 'ewt-test', 'gum-news-held-out'];

const percent = (share: number) => (100 * share).toFixed(2);

if (!treebankIsThere()) {
  console.log(`No treebanks in ${TREEBANK_FOLDER}: nothing is measured.`);
  process.exit(0);
}
const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../data/models/english.bin')));
const weights = readWeights(bytes);
const wordForms = new WordForms(weights.classes);
for (const name of TEST_SETS) {
  const sentences = testSentences(name);
  measureTrees(name, sentences);
  measureWords(sentences);
}
measureSpeed(testSentences('ewt-test'));

function measureTrees(name: string, sentences: readonly GoldSentence[]): void {
  const { tags: tagNames, labels } = weights;
  const parser = new WordParser(weights.parser, labels);
  const score = new AttachmentScore();
  let xpos = 0;
  let upos = 0;
  let lemmas = 0;
  for (const sentence of sentences) {
    const words = tagWordsOf(sentence, wordForms);
    const tags = tagWords(words, weights.tagger, tagNames.length);
    const forms = words.map(({ form }) => form);
    const state = parser.parse(parseInput(forms, tags, tagNames));
    for (const [at, gold] of sentence.words.entries()) {
      const [foundXpos, foundUpos] = tagNames[tags[at]!]!.split(' ') as [string, string];
      if (foundXpos === gold.xpos) xpos++;
      if (foundUpos === gold.upos) upos++;
      if (normalize(lemmatize(gold.form, foundXpos, weights.lemmas)) === normalize(gold.lemma)) lemmas++;
    }
    const size = words.length;
    const found = markAgents(
      words.map((word, at) => {
        const [xpos, upos] = tagNames[tags[at]!]!.split(' ') as [string, string];
        const { normal } = word.form;
        const head = state.heads[at + 1]! > size ? -1 : state.heads[at + 1]! - 1;
        const deprel = labels[state.labels[at + 1]!]!;
        return {
          index: at,
          begin: 0,
          end: 0,
          text: normal,
          lower: normal,
          form: word.form,
          lemma: normal,
          upos,
          xpos,
          head,
          deprel,
        };
      }),
    );
    score.add(
      { heads: sentence.words.map(({ head }) => head), labels: sentence.words.map(({ deprel }) => deprel) },
      { heads: found.map(({ head }) => head), labels: found.map(({ deprel }) => deprel) },
    );
  }
  console.log(`${name}: ${sentences.length} sentences, ${score.words} words`);
  console.log(
    `  XPOS ${percent(xpos / score.words)}  UPOS ${percent(upos / score.words)}  lemma ${percent(lemmas / score.words)}`,
  );
  console.log(`  UAS ${percent(score.uas)}  LAS ${percent(score.las)}`);
  const cells = RELATIONS.map((name) => `${name} ${percent(score.f1(name))} (${score.goldCount(name)})`);
  console.log(`  F1: ${cells.join('  ')}`);
}

/** Words with exactly the gold offsets, from each sentence's raw text. */
function measureWords(sentences: readonly GoldSentence[]): void {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const { text, words } of sentences) {
    const ours = tokenize(text).map(({ begin, end }) => `${begin}-${end}`);
    const theirs = new Set(words.map(({ begin, end }) => `${begin}-${end}`));
    found += ours.length;
    gold += theirs.size;
    right += ours.filter((span) => theirs.has(span)).length;
  }
  console.log(`  words from raw text: F1 ${percent((2 * right) / (found + gold))}`);
}

function measureSpeed(sentences: readonly GoldSentence[]): void {
  const text = sentences.map(({ text }) => text).join('\n\n');
  let at = 0;
  const paragraphs = text.split('\n\n').map((line) => {
    const paragraph = { begin: at, end: at + line.length, role: 'body' as const };
    at = paragraph.end + 2;
    return paragraph;
  });
  const document = { text, paragraphs } as unknown as Document;
  const loadStart = performance.now();
  const parse = createParser(bytes);
  const loadMs = performance.now() - loadStart;
  parse(document);
  const start = process.cpuUsage();
  const { sentences: parsed } = parse(document);
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  console.log(
    `speed: ${Math.round(parsed.length / seconds)} sentences/s of processor time, weights read in ${loadMs.toFixed(0)} ms`,
  );
}
