import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { LinearModel } from '../../src/lib/text/linear-model.ts';
import { tagWords } from '../../src/lib/text/tag-words.ts';
import { parseInput } from '../../src/lib/text/parse-features.ts';
import { WordParser } from '../../src/lib/text/parse-words.ts';
import { readWeights } from '../../src/lib/text/weights.ts';
import { WordForms } from '../../src/lib/text/word-form.ts';
import { packLinearModel } from './pack-linear-model.ts';
import { AttachmentScore } from './measure.ts';
import { trainParserModel } from './train-parser-model.ts';
import { jackknifeTags, tagWordsOf } from './train-tagger.ts';
import { testSentences, trainingSentences, type TestSet } from './treebank.ts';
const w = readWeights(new Uint8Array(readFileSync('data/models/english.bin')));
const old = readWeights.length && existsSync('/tmp/emb/old-parser.bin') ? new LinearModel(new Uint8Array(readFileSync('/tmp/emb/old-parser.bin'))) : null;
const forms = new WordForms(w.classes);
const sentences = trainingSentences();
const { tags, labels, tagger } = w;
const cache = '/tmp/emb/jackF.json';
if (!existsSync(cache)) writeFileSync(cache, JSON.stringify(jackknifeTags(sentences, tags, 4, forms).map((t) => [...t])));
const jack = (JSON.parse(readFileSync(cache, 'utf8')) as number[][]).map((t) => Int32Array.from(t));
function evaluate(name: string, model: LinearModel) {
  const parser = new WordParser(model, labels);
  for (const set of ['ewt-dev', 'ewt-test', 'gum-news-held-out'] as TestSet[]) {
    const score = new AttachmentScore();
    for (const s of testSentences(set)) {
      const words = tagWordsOf(s, forms);
      const st = parser.parse(parseInput(words.map((x) => x.form), tagWords(words, tagger, tags.length), tags));
      score.add({ heads: s.words.map((x) => x.head), labels: s.words.map((x) => x.deprel) },
        { heads: s.words.map((_, i) => (st.heads[i + 1]! > s.words.length ? -1 : st.heads[i + 1]! - 1)), labels: s.words.map((_, i) => labels[st.labels[i + 1]!]!) });
    }
    console.log(name, set, 'UAS', (100 * score.uas).toFixed(2), 'LAS', (100 * score.las).toFixed(2));
  }
}
if (old) evaluate('old parser, new tags', old);
const sum = new Map<number, Float64Array>();
const PASSES = Number(process.env['PASSES'] ?? 5), LEAST = Number(process.env['LEAST'] ?? 5);
for (let seed = 2; seed < 2 + Number(process.env['SEEDS'] ?? 3); seed++) {
  const m = trainParserModel(sentences, jack, tags, labels, forms, { passes: PASSES, leastCount: LEAST, margin: 0, seed } as never);
  evaluate(`seed ${seed}`, new LinearModel(m.toBytes(800_000)));
  for (const { key, weights } of (m as any).averages()) {
    let row = sum.get(key);
    if (!row) sum.set(key, (row = new Float64Array(1 + 2 * labels.length)));
    for (let i = 0; i < weights.length; i += 2) row[weights[i]!]! += weights[i + 1]!;
  }
}
const all: number[] = [];
const features = [...sum].map(([key, row]) => { const weights: number[] = []; row.forEach((x, c) => { if (x) { weights.push(c, x); all.push(Math.abs(x)); } }); return { key, weights }; });
const sizes = Float32Array.from(all).sort();
const clip = sizes[Math.floor((sizes.length - 1) * 0.9998)]!;
for (const entries of [800_000, 1_200_000, 9_000_000]) {
  const bytes = packLinearModel(features, 1 + 2 * labels.length, clip, entries);
  evaluate(`mixed ${entries} (${bytes.length})`, new LinearModel(bytes));
  writeFileSync(`/tmp/emb/mixed-${entries}.bin`, bytes);
}
