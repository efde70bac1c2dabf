// Sentences with jackknifed tags into the parser's weights: greedy moves, an averaged perceptron, and a dynamic oracle with
// exploration (the parser follows its own mistakes while it learns, so that it learns to recover from them).

import { ArcHybrid } from '../../src/lib/text/arc-hybrid.ts';
import {
  PARSE_FEATURES,
  parseFeatures,
  parseInput,
  type ParseInput,
} from '../../src/lib/text/parse-features.ts';
import { bestMove, leftClass, move, rightClass, SHIFT } from '../../src/lib/text/parse-words.ts';
import { ArcHybridOracle } from './arc-hybrid-oracle.ts';
import { AveragedPerceptron, FeatureCounts } from './averaged-perceptron.ts';
import type { GoldSentence } from './read-conllu.ts';
import { seededRandom, shuffle } from './shuffle.ts';
import { tagWordsOf } from './train-tagger.ts';
import type { WordForms } from '../../src/lib/text/word-form.ts';
import type { WeightedSentence } from './treebank.ts';

export interface ParserTraining {
  readonly passes: number;
  readonly leastCount: number;
  /** How far the right move must be ahead for nothing to be learned. */
  readonly margin: number;
  readonly onPass?: (pass: number, mistakes: number) => void;
}

/** All relations, most frequent first. */
export function collectLabels(sentences: readonly WeightedSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { sentence } of sentences)
    for (const { deprel } of sentence.words) counts.set(deprel, (counts.get(deprel) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 10)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
}

interface Example {
  readonly input: ParseInput;
  /** By position, as in ArcHybrid. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly oracle: ArcHybridOracle;
  readonly weight: number;
}

function makeExample(
  sentence: GoldSentence,
  weight: number,
  tags: Int32Array,
  tagNames: readonly string[],
  labelNumbers: ReadonlyMap<string, number>,
  wordForms: WordForms,
): Example {
  const size = sentence.words.length;
  const heads = new Int32Array(size + 2);
  const labels = new Int32Array(size + 2);
  for (const [at, word] of sentence.words.entries()) {
    heads[at + 1] = word.head < 0 ? size + 1 : word.head + 1;
    labels[at + 1] =
      labelNumbers.get(word.deprel) ??
      labelNumbers.get(word.deprel.split(':')[0]!) ??
      labelNumbers.get('dep')!;
  }
  const forms = tagWordsOf(sentence, wordForms).map(({ form }) => form);
  return {
    input: parseInput(forms, tags, tagNames),
    heads,
    labels,
    oracle: new ArcHybridOracle(heads),
    weight,
  };
}

/** The best allowed class among those that cost least, or -1 where every allowed one does. */
function judge(
  state: ArcHybrid,
  example: Example,
  scores: Float32Array,
  labelCount: number,
  wrongOut: { best: number },
): number {
  const { oracle, heads, labels } = example;
  const top = state.stacked(0);
  const shift = state.canShift ? oracle.shiftCost(state) : Infinity;
  const left = state.canLeft ? oracle.leftCost(state) : Infinity;
  const right = state.canRight ? oracle.rightCost(state) : Infinity;
  const least = Math.min(shift, left, right);
  const leftGood = left === least;
  const rightGood = right === least;
  let good = -1;
  let goodScore = -Infinity;
  if (shift === least) {
    good = SHIFT;
    goodScore = scores[SHIFT]!;
  }
  const gold = labels[top]!;
  const leftGold = leftClass(gold);
  const rightGold = rightClass(gold, labelCount);
  if (leftGood && scores[leftGold]! > goodScore) {
    good = leftGold;
    goodScore = scores[leftGold]!;
  }
  if (rightGood && scores[rightGold]! > goodScore) {
    good = rightGold;
    goodScore = scores[rightGold]!;
  }
  let wrong = -1;
  let wrongScore = -Infinity;
  if (shift > least && state.canShift) {
    wrong = SHIFT;
    wrongScore = scores[SHIFT]!;
  }
  const leftIsGold = heads[top] === state.front;
  const rightIsGold = heads[top] === state.stacked(1);
  const from = state.canLeft ? 1 : 1 + labelCount;
  const to = state.canRight ? 1 + 2 * labelCount : 1 + labelCount;
  for (let at = from; at < to; at++) {
    if (scores[at]! <= wrongScore) continue;
    const isLeft = at <= labelCount;
    const fine = isLeft
      ? leftGood && (at === leftGold || !leftIsGold)
      : rightGood && (at === rightGold || !rightIsGold);
    if (fine) continue;
    wrong = at;
    wrongScore = scores[at]!;
  }
  wrongOut.best = wrong;
  return good;
}

export function trainParserModel(
  sentences: readonly WeightedSentence[],
  tags: readonly Int32Array[],
  tagNames: readonly string[],
  labels: readonly string[],
  forms: WordForms,
  { passes, leastCount, margin, onPass }: ParserTraining,
): AveragedPerceptron {
  const labelNumbers = new Map(labels.map((name, number) => [name, number]));
  const labelCount = labels.length;
  const root = labelNumbers.get('root')!;
  const examples = sentences.map(({ sentence, weight }, index) =>
    makeExample(sentence, weight, tags[index]!, tagNames, labelNumbers, forms),
  );
  const state = new ArcHybrid();
  const keys = new Int32Array(PARSE_FEATURES);
  const scores = new Float32Array(1 + 2 * labelCount);
  const wrongOut = { best: -1 };

  const counts = new FeatureCounts();
  for (const example of examples) {
    state.reset(example.input.size);
    while (!state.done) {
      if (state.depth > 0) {
        const count = parseFeatures(state, example.input, keys);
        counts.add(keys, count);
        scores.fill(0);
        move(state, judge(state, example, scores, labelCount, wrongOut), labelCount);
      } else state.shift();
    }
  }
  const model = new AveragedPerceptron(1 + 2 * labelCount, counts, leastCount);

  const random = seededRandom(2);
  const order = examples.flatMap((example, index) => new Array<number>(example.weight).fill(index));
  for (let pass = 0; pass < passes; pass++) {
    let mistakes = 0;
    for (const index of shuffle(order, random)) {
      const example = examples[index]!;
      state.reset(example.input.size);
      while (!state.done) {
        if (state.depth === 0) {
          state.shift();
          continue;
        }
        if (!state.canShift && state.depth === 1) {
          state.left(root);
          continue;
        }
        model.tick();
        const count = parseFeatures(state, example.input, keys);
        model.score(keys, count, scores);
        const good = judge(state, example, scores, labelCount, wrongOut);
        const wrong = wrongOut.best;
        if (wrong >= 0 && good >= 0 && scores[good]! - scores[wrong]! <= margin) {
          if (scores[good]! <= scores[wrong]!) mistakes++;
          model.update(keys, count, good, wrong);
        }
        const guess = bestMove(state, scores, labelCount, root);
        const explore = pass > 0 && random() < 0.9;
        move(state, explore ? guess : good, labelCount);
      }
    }
    onPass?.(pass, mistakes);
  }
  return model;
}
