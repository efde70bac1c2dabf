// data/training/relations into data/models/doers.bin: `npm run train:doers`. Logistic regression by stochastic gradient descent with
// AdaGrad's steps (Duchi, Hazan and Singer 2011). Deterministic; half a minute of one core. Prints what five-fold
// cross-validation gives, by whole texts.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeDoerModel } from '#lib/extract/entities/doer-model.ts';
import { packLinearModel } from '../pack-linear-model.ts';
import { seededRandom, shuffle } from '../shuffle.ts';
import { readDoerExamples, type DoerExample } from './read-doer-examples.ts';

const FOLDS = 5;
const PASSES = 8;
const RATE = 0.1;
const PENALTY = 0.02;
const LEAST_COUNT = 4;
const MOST_ENTRIES = 20_000;
/** Weights beyond this many natural logarithms of odds are cut. */
const CLIP = 2;

type Weights = ReadonlyMap<number, number>;

function train(examples: readonly DoerExample[]): Weights {
  const counts = new Map<number, number>();
  for (const { keys } of examples) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= LEAST_COUNT).map(([key]) => key);
  const numbers = new Map(kept.map((key, number) => [key, number]));
  const rows = examples.map(({ keys }) => [...keys].flatMap((key) => numbers.get(key) ?? []));
  const weights = new Float64Array(kept.length);
  const sums = new Float64Array(kept.length);
  const squares = new Float64Array(kept.length).fill(1e-8);
  const random = seededRandom(1);
  const order = examples.map((_, index) => index);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const index of shuffle(order, random)) {
      const row = rows[index]!;
      const score = row.reduce((sum, number) => sum + weights[number]!, 0);
      const error = 1 / (1 + Math.exp(-score)) - (examples[index]!.isActor ? 1 : 0);
      for (const number of row) {
        const slope = error + PENALTY * weights[number]!;
        squares[number]! += slope * slope;
        weights[number]! -= (RATE * slope) / Math.sqrt(squares[number]!);
      }
    }
    for (let at = 0; at < sums.length; at++) sums[at]! += weights[at]!;
  }
  return new Map(kept.map((key, number) => [key, sums[number]! / PASSES]));
}

function probability(weights: Weights, { keys }: DoerExample): number {
  let score = 0;
  for (const key of keys) score += weights.get(key) ?? 0;
  return 1 / (1 + Math.exp(-score));
}

const examples = readDoerExamples();
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = train(examples.filter((example) => example.fold % FOLDS !== fold));
  return examples
    .filter((example) => example.fold % FOLDS === fold)
    .map((example) => ({ ...example, probability: probability(weights, example) }));
}).flat();
for (const kind of ['noun', 'capital'] as const) {
  const own = judged.filter((one) => one.kind === kind);
  const actors = own.filter(({ isActor }) => isActor).length;
  console.log(`${kind}: ${own.length}, ${actors} of them actors`);
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const said = own.filter((one) => one.probability >= least);
    const right = said.filter(({ isActor }) => isActor).length;
    console.log(
      `  from ${least}: precision ${(right / said.length).toFixed(2)}, recall ${(right / actors).toFixed(2)}`,
    );
  }
}

const weights = train(examples);
const linear = packLinearModel(
  [...weights].map(([key, weight]) => ({ key, weights: [0, weight] })),
  1,
  CLIP,
  MOST_ENTRIES,
);
const bytes = writeDoerModel({ unit: CLIP / 127 }, linear);
writeFileSync(join(import.meta.dirname, '../../../data/models/doers.bin'), bytes);
console.log(
  `doers.bin: ${weights.size} features, ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`,
);
