// The treebanks that the English weights are trained and measured on: which files, what is held out, and how much each
// weighs. They live outside this repository (../shared/treebank, or the folder in TREEBANK).

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConllu, type GoldSentence } from './read-conllu.ts';

export const TREEBANK_FOLDER =
  process.env['TREEBANK'] ?? join(import.meta.dirname, '../../../shared/treebank');

export function treebankIsThere(): boolean {
  return existsSync(join(TREEBANK_FOLDER, 'ewt-train.conllu.gz'));
}

function load(name: string): GoldSentence[] {
  return readConllu(join(TREEBANK_FOLDER, `${name}.conllu.gz`));
}

/** Every fourth document of GUM's news, by its place in the file, is never trained on. */
function splitNews(): { train: GoldSentence[]; heldOut: GoldSentence[] } {
  const train: GoldSentence[] = [];
  const heldOut: GoldSentence[] = [];
  const documents: string[] = [];
  for (const sentence of load('gum-news')) {
    const name = sentence.id.slice(0, sentence.id.lastIndexOf('-'));
    if (!documents.includes(name)) documents.push(name);
    (documents.indexOf(name) % 4 === 0 ? heldOut : train).push(sentence);
  }
  return { train, heldOut };
}

export interface WeightedSentence {
  readonly sentence: GoldSentence;
  /** How often it is seen in one pass over the data. */
  readonly weight: number;
}

/** What is trained on: EWT's training part and six genres of GUM, edited news and biography counting double. */
export function trainingSentences(): WeightedSentence[] {
  const weigh = (sentences: GoldSentence[], weight: number) =>
    sentences.map((sentence) => ({ sentence, weight }));
  return [
    ...weigh(load('ewt-train'), 1),
    ...weigh(splitNews().train, 2),
    ...weigh(load('gum-bio'), 2),
    ...['gum-interview', 'gum-speech', 'gum-textbook', 'gum-voyage'].flatMap((name) => weigh(load(name), 1)),
  ];
}

export type TestSet = 'ewt-dev' | 'ewt-test' | 'gum-news-held-out';

export function testSentences(name: TestSet): GoldSentence[] {
  return name === 'gum-news-held-out' ? splitNews().heldOut : load(name);
}
