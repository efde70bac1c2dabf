// ../shared/treebank/gum-*.conllu.gz into data/models/coreference.bin: `npm run train:coreference`. Two log-linear models by stochastic
// gradient descent with AdaGrad's steps (Duchi, Hazan and Singer 2011): which kind a noun is of, and which of those spoken of before a
// word means, nobody being a choice that scores 0. Only seen documents (half-of.ts). Deterministic; a minute of one core. Prints what
// five-fold cross-validation gives, by whole documents. `--without GENRE` leaves a genre out; `--out FILE` writes elsewhere.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import {
  NOUN_KINDS,
  readCoreferenceModel,
  writeCoreferenceModel,
  type CoreferenceModel,
} from '#lib/extract/entities/coreference-model.ts';
import { packLinearModel } from '../pack-linear-model.ts';
import { seededRandom, shuffle } from '../shuffle.ts';
import {
  kindExamples,
  linkExamples,
  readTexts,
  type KindExample,
  type LinkExample,
} from './read-examples.ts';

const FOLDS = 5;
const PASSES = 10;
const RATE = 0.1;
const PENALTY = 0.1;
const LEAST_COUNT = 3;
const MOST_ENTRIES = 40_000;
/** Weights beyond this many natural logarithms are cut. */
const CLIP = 3;

type Weights = Map<number, Float64Array>;

/** Weights of features in `classes` classes, that steps of AdaGrad change. */
class Learner {
  readonly weights: Weights = new Map();
  private readonly squares: Weights = new Map();
  private readonly sums: Weights = new Map();
  private readonly classes: number;

  constructor(classes: number, keys: Iterable<Int32Array>) {
    this.classes = classes;
    const counts = new Map<number, number>();
    for (const row of keys) for (const key of new Set(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, count] of counts)
      if (count >= LEAST_COUNT)
        for (const map of [this.weights, this.squares, this.sums]) map.set(key, new Float64Array(classes));
  }

  score(keys: Int32Array, cls = 0): number {
    let sum = 0;
    for (const key of keys) sum += this.weights.get(key)?.[cls] ?? 0;
    return sum;
  }

  step(keys: Int32Array, error: number, cls = 0): void {
    for (const key of keys) {
      const weights = this.weights.get(key);
      if (!weights) continue;
      const squares = this.squares.get(key)!;
      const slope = error + PENALTY * weights[cls]!;
      squares[cls]! += slope * slope;
      weights[cls]! -= (RATE * slope) / Math.sqrt(squares[cls]! + 1e-8);
    }
  }

  endPass(): void {
    for (const [key, weights] of this.weights) {
      const sums = this.sums.get(key)!;
      for (let cls = 0; cls < this.classes; cls++) sums[cls]! += weights[cls]! / PASSES;
    }
  }

  pack(): Uint8Array {
    const weighted = [...this.sums].map(([key, sums]) => ({
      key,
      weights: [...sums].flatMap((weight, cls) => [cls, weight]),
    }));
    return packLinearModel(weighted, this.classes, CLIP, MOST_ENTRIES);
  }
}

const softmax = (scores: readonly number[]): number[] => {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((a, b) => a + b);
  return odds.map((one) => one / sum);
};

function trainKinds(examples: readonly KindExample[]): Uint8Array {
  const learner = new Learner(
    NOUN_KINDS.length,
    examples.map(({ keys }) => keys),
  );
  const random = seededRandom(1);
  const order = [...examples];
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { kind, keys } of shuffle(order, random)) {
      const likely = softmax(NOUN_KINDS.map((_, cls) => learner.score(keys, cls)));
      likely.forEach((one, cls) => learner.step(keys, one - (cls === kind ? 1 : 0), cls));
    }
    learner.endPass();
  }
  return learner.pack();
}

function trainLinks(examples: readonly LinkExample[]): Uint8Array {
  const learner = new Learner(
    1,
    examples.flatMap(({ candidates }) => candidates.map(({ keys }) => keys)),
  );
  const random = seededRandom(2);
  const order = [...examples];
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { candidates } of shuffle(order, random)) {
      // The last choice is nobody; all right candidates share what is right.
      const likely = softmax([...candidates.map(({ keys }) => learner.score(keys)), 0]);
      const isRight = [...candidates.map((one) => one.isRight), !candidates.some((one) => one.isRight)];
      const right = likely.reduce((sum, one, at) => sum + (isRight[at] ? one : 0), 0);
      candidates.forEach(({ keys }, at) =>
        learner.step(keys, likely[at]! - (isRight[at] ? likely[at]! / Math.max(right, 1e-9) : 0)),
      );
    }
    learner.endPass();
  }
  return learner.pack();
}

const UNITS = { kindUnit: CLIP / 127, linkUnit: CLIP / 127 };
const NO_LINKS = packLinearModel([], 1, CLIP, 0);

function train(texts: ReturnType<typeof readTexts>): { bytes: Uint8Array; model: CoreferenceModel } {
  const kinds = trainKinds(texts.flatMap(kindExamples));
  const half = readCoreferenceModel(writeCoreferenceModel(UNITS, kinds, NO_LINKS));
  const links = trainLinks(texts.flatMap((text) => linkExamples(text, half)));
  const bytes = writeCoreferenceModel(UNITS, kinds, links);
  return { bytes, model: readCoreferenceModel(bytes) };
}

const { values } = parseArgs({
  options: {
    without: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../../../data/models/coreference.bin') },
  },
});
const texts = readTexts().filter(({ genre }) => genre !== values.without);
console.log(`${texts.length} documents`);
const kindTally = new Map<string, [right: number, all: number]>();
const judged: { what: string; likely: number; isRight: boolean; isNobody: boolean }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const { model } = train(texts.filter((_, at) => at % FOLDS !== fold));
  for (const text of texts.filter((_, at) => at % FOLDS === fold)) {
    for (const { kind, keys } of kindExamples(text)) {
      const likely = model.kindsOf(keys, keys.length);
      const name = NOUN_KINDS[likely.indexOf(Math.max(...likely))]!;
      const tally = kindTally.get(name) ?? [0, 0];
      kindTally.set(name, [tally[0] + (name === NOUN_KINDS[kind] ? 1 : 0), tally[1] + 1]);
    }
    for (const { what, candidates } of linkExamples(text, model)) {
      const likely = softmax([...candidates.map(({ keys }) => model.fit(keys, keys.length)), 0]);
      const most = Math.max(...likely.slice(0, -1));
      const { isRight } = candidates[likely.indexOf(most)]!;
      judged.push({ what, likely: most, isRight, isNobody: !candidates.some((one) => one.isRight) });
    }
  }
}
for (const [name, [right, all]] of kindTally)
  console.log(`said to be ${name}: ${all}, ${(right / all).toFixed(2)} right`);
for (const what of ['all', ...new Set(judged.map((one) => one.what))]) {
  const own = judged.filter((one) => what === 'all' || one.what === what);
  const some = own.filter(({ isNobody }) => !isNobody).length;
  console.log(`${what}: ${own.length}, ${some} of somebody who is known`);
  for (const least of [0.4, 0.5, 0.6, 0.7]) {
    const said = own.filter(({ likely }) => likely >= least);
    const right = said.filter(({ isRight }) => isRight).length;
    console.log(
      `  from ${least}: precision ${(right / said.length).toFixed(2)}, recall ${(right / some).toFixed(2)}`,
    );
  }
}
const { bytes } = train(texts);
writeFileSync(values.out, bytes);
console.log(`${bytes.length} bytes, ${gzipSync(bytes).length} compressed`);
