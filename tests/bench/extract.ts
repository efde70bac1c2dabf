// How fast articles are read, beside wink-nlp's own pass over the same text in the same run: `npm run bench:extract`.
// Both first read other articles (polnear and re3d of ../shared/gold, six times as many words), so that their code is compiled;
// then one part of the corpus after the other, in turns, each part once, so that neither lives on words that it has seen. Times
// are of the processor, since the machine may be shared; wink-nlp gives tokens, sentences, parts of speech and named
// entities, and no trees, people or stances. The corpus is ../shared/gold/wikinews_docs.jsonl.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createEngine } from '#lib/extract/create-engine.ts';
import { readWeights } from '../../src/cli/read-weights.ts';
import { readDocument } from '#lib/intake/read-document.ts';

interface Article {
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

const ROOT = join(import.meta.dirname, '../..');
const CORPUS = join(ROOT, '../shared/gold/wikinews_docs.jsonl');
const OTHERS = ['polnear', 're3d_docs'].map((set) => join(ROOT, `../shared/gold/${set}.jsonl`));
const SAMPLE = join(ROOT, 'data/sample/putin-pompeo-sochi.txt');
const PARTS = 8;
const LEAST_WORDS_PER_SECOND = 10_000;

for (const file of [CORPUS, ...OTHERS])
  if (!existsSync(file)) {
    console.log(`No articles at ${file}: nothing is measured.`);
    process.exit(0);
  }
const articles = readArticles(CORPUS);
const engine = createEngine(readWeights());
const wink = winkNLP(model, ['sbd', 'pos', 'ner']);

function readArticles(file: string): Article[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
}

function readByEntente({ text, title, date }: Article): void {
  engine.extract(readDocument(text, { format: 'text', title, date }));
}

function readByWink({ text }: Article): void {
  const document = wink.readDoc(text);
  document.sentences().out();
  document.tokens().out(wink.its.pos);
  document.entities().out();
}

/** Words a second of processor time. */
function speedOf(read: (article: Article) => void, part: readonly Article[]): number {
  const start = process.cpuUsage();
  for (const article of part) read(article);
  const { user, system } = process.cpuUsage(start);
  return countWords(part) / ((user + system) / 1e6);
}

function countWords(part: readonly Article[]): number {
  return part.reduce((sum, { text }) => sum + text.split(/\s+/).filter((word) => word !== '').length, 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const parts = Array.from({ length: PARTS }, (_, part) => articles.filter((_, at) => at % PARTS === part));
const others = OTHERS.flatMap(readArticles);
const toBegin = speedOf(readByEntente, others);
speedOf(readByWink, others);
const ours: number[] = [];
const theirs: number[] = [];
for (const part of parts) {
  ours.push(speedOf(readByEntente, part));
  theirs.push(speedOf(readByWink, part));
}

interface FirstReading {
  readonly firstMs: number;
  readonly againMs: number;
  readonly peakMegabytes: number;
}

function readInAnotherProcess(...paths: readonly string[]): FirstReading {
  const script = join(import.meta.dirname, 'first-reading.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...paths], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as FirstReading;
}

const cold = readInAnotherProcess(SAMPLE, CORPUS);
const warm = readInAnotherProcess(SAMPLE);

const [speed, winkSpeed] = [median(ours), median(theirs)];
const thousands = (value: number) => Math.round(value).toLocaleString('en');
console.log(
  [
    `${thousands(countWords(articles))} words of ${articles.length} articles in ${PARTS} parts, after ${thousands(countWords(others))} words of others`,
    `Entente     ${thousands(speed)} words/s of processor time (median; ${thousands(Math.min(...ours))} to ${thousands(Math.max(...ours))})`,
    `to begin    ${thousands(toBegin)} words/s over the others, while its code is compiled`,
    `wink-nlp    ${thousands(winkSpeed)} words/s (median; ${thousands(Math.min(...theirs))} to ${thousands(Math.max(...theirs))})`,
    `ratio       ${(winkSpeed / speed).toFixed(1)} times as long as wink-nlp`,
    `the sample  ${warm.firstMs.toFixed(0)} ms after the weights are loaded and tried, ${cold.firstMs.toFixed(0)} ms untried, ${cold.againMs.toFixed(0)} ms once it has been read before`,
    `memory      ${cold.peakMegabytes.toFixed(0)} MB at its peak, in a process that reads all the articles and nothing else`,
    `asked for   ${thousands(LEAST_WORDS_PER_SECOND)} words/s, 150 ms, 300 MB`,
    'again       npm run bench:extract',
  ].join('\n'),
);
