// Gold sentences into a tagger, and into tags as a tagger would give them that never saw the sentence (jackknifing): the
// parser is trained on those, for it will meet such mistakes.

import {
  bestClass,
  TAG_FEATURES,
  tagFeatures,
  tagWords,
  type TagWord,
} from '../../src/lib/text/tag-words.ts';
import type { WordForms } from '../../src/lib/text/word-form.ts';
import { AveragedPerceptron, FeatureCounts } from './averaged-perceptron.ts';
import type { GoldSentence } from './read-conllu.ts';
import { seededRandom, shuffle } from './shuffle.ts';
import type { WeightedSentence } from './treebank.ts';

const PASSES = 6;
const LEAST_COUNT = 2;

/** A gold sentence's words as the tagger sees them; words of one multiword token touch. */
export function tagWordsOf(sentence: GoldSentence, forms: WordForms): TagWord[] {
  return sentence.words.map((word, at) => {
    const before = sentence.words[at - 1];
    return {
      form: forms.of(word.form),
      spaceBefore: !before || (word.begin >= 0 && before.end >= 0 ? word.begin > before.end : false),
    };
  });
}

export function tagNameOf(word: { xpos: string; upos: string }): string {
  return `${word.xpos} ${word.upos}`;
}

/** The tags seen at least three times, most frequent first. */
export function collectTags(sentences: readonly WeightedSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { sentence } of sentences)
    for (const word of sentence.words) counts.set(tagNameOf(word), (counts.get(tagNameOf(word)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
}

export function trainTagger(
  sentences: readonly WeightedSentence[],
  tagNames: readonly string[],
  forms: WordForms,
): AveragedPerceptron {
  const tagNumbers = new Map(tagNames.map((name, number) => [name, number]));
  const examples = sentences.map(({ sentence, weight }) => ({
    words: tagWordsOf(sentence, forms),
    gold: sentence.words.map((word) => tagNumbers.get(tagNameOf(word)) ?? -1),
    weight,
  }));
  const keys = new Int32Array(TAG_FEATURES);
  const counts = new FeatureCounts();
  for (const { words, gold } of examples)
    for (let at = 0; at < words.length; at++) {
      const count = tagFeatures(words, at, gold[at - 1] ?? -1, gold[at - 2] ?? -1, keys);
      counts.add(keys, count);
    }
  const model = new AveragedPerceptron(tagNames.length, counts, LEAST_COUNT);
  const scores = new Float32Array(tagNames.length);
  const random = seededRandom(1);
  const order = examples.flatMap((example, index) => new Array<number>(example.weight).fill(index));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const index of shuffle(order, random)) {
      const { words, gold } = examples[index]!;
      let before = -1;
      let beforeThat = -1;
      for (let at = 0; at < words.length; at++) {
        model.tick();
        const count = tagFeatures(words, at, before, beforeThat, keys);
        model.score(keys, count, scores);
        const guess = bestClass(scores);
        if (gold[at]! >= 0 && guess !== gold[at]) model.update(keys, count, gold[at]!, guess);
        beforeThat = before;
        before = guess;
      }
    }
  }
  return model;
}

/** For each sentence the tags of a tagger that was trained on the other folds. */
export function jackknifeTags(
  sentences: readonly WeightedSentence[],
  tagNames: readonly string[],
  folds: number,
  forms: WordForms,
): Int32Array[] {
  const tags: Int32Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = trainTagger(
      sentences.filter((_, index) => index % folds !== fold),
      tagNames,
      forms,
    );
    for (let index = fold; index < sentences.length; index += folds)
      tags[index] = tagWords(tagWordsOf(sentences[index]!.sentence, forms), model, tagNames.length);
  }
  return tags;
}
