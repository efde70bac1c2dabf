// Words into part-of-speech tags, left to right, each choice seeing the two before it. A tag joins the Penn and the
// universal one ("VBD AUX"). Linear scores over hashed features; after Collins (2002), with Ratnaparkhi's (1996) features and
// the classes of words (word-classes.ts), which say most of words that the treebanks do not have.

import { mix } from './hash.ts';
import { NO_FORM, type WordForm } from './word-form.ts';

/** Anything that scores classes for feature keys: the reader's model, or the one being trained. */
export interface Scorer {
  score(keys: Int32Array, count: number, scores: Float32Array): void;
}

/** A word with how it touches its neighbours. */
export interface TagWord {
  readonly form: WordForm;
  readonly spaceBefore: boolean;
}

export const TAG_FEATURES = 64;

const EDGE: TagWord = {
  form: NO_FORM,
  spaceBefore: true,
};

/** Fills `keys` with the features of the word at `at`, given the tags before it (-1 before the first). Returns their number. */
export function tagFeatures(
  words: readonly TagWord[],
  at: number,
  before: number,
  beforeThat: number,
  keys: Int32Array,
): number {
  const { form, spaceBefore } = words[at]!;
  const left = (words[at - 1] ?? EDGE).form;
  const left2 = (words[at - 2] ?? EDGE).form;
  const next = words[at + 1] ?? EDGE;
  const right = next.form;
  const right2 = (words[at + 2] ?? EDGE).form;
  const place = (at === 0 ? 4 : 0) + (spaceBefore ? 2 : 0) + (next.spaceBefore ? 1 : 0);
  const tags = mix(mix(7001, before), beforeThat);
  let count = 0;
  keys[count++] = mix(1, form.word);
  keys[count++] = mix(mix(2, form.word), form.shape);
  keys[count++] = mix(3, form.suffix1);
  keys[count++] = mix(4, form.suffix2);
  keys[count++] = mix(5, form.suffix3);
  keys[count++] = mix(6, form.suffix4);
  keys[count++] = mix(7, form.prefix2);
  keys[count++] = mix(8, form.prefix3);
  keys[count++] = mix(mix(9, form.shape), place);
  keys[count++] = mix(mix(10, form.word), place);
  keys[count++] = mix(11, before);
  keys[count++] = mix(12, tags);
  keys[count++] = mix(mix(13, before), form.word);
  keys[count++] = mix(mix(14, tags), form.word);
  keys[count++] = mix(mix(15, before), form.suffix2);
  keys[count++] = mix(mix(16, before), form.suffix3);
  keys[count++] = mix(mix(17, before), form.shape);
  keys[count++] = mix(18, left.word);
  keys[count++] = mix(19, right.word);
  keys[count++] = mix(20, left2.word);
  keys[count++] = mix(21, right2.word);
  keys[count++] = mix(mix(22, left.word), form.word);
  keys[count++] = mix(mix(23, form.word), right.word);
  keys[count++] = mix(mix(24, left.word), right.word);
  keys[count++] = mix(mix(25, before), right.word);
  keys[count++] = mix(mix(26, before), right.suffix2);
  keys[count++] = mix(27, right.suffix3);
  keys[count++] = mix(28, left.suffix3);
  keys[count++] = mix(29, right.suffix2);
  keys[count++] = mix(mix(30, form.suffix3), right.word);
  keys[count++] = mix(mix(31, form.suffix3), right.suffix2);
  keys[count++] = mix(mix(32, form.word), right.suffix2);
  keys[count++] = mix(mix(33, form.shape), right.shape);
  keys[count++] = mix(mix(34, form.shape), left.shape);
  keys[count++] = mix(mix(mix(35, form.shape), left.shape), right.shape);
  keys[count++] = mix(mix(mix(36, form.word), right.word), right2.word);
  keys[count++] = mix(mix(mix(37, left2.word), left.word), form.word);
  keys[count++] = mix(mix(38, right.suffix2), right2.suffix2);
  keys[count++] = mix(mix(mix(39, form.suffix2), form.shape), place);
  keys[count++] = 40;
  keys[count++] = mix(mix(41, form.suffix3), form.shape);
  keys[count++] = mix(mix(42, form.prefix3), form.suffix3);
  keys[count++] = mix(mix(43, before), right.shape);
  keys[count++] = mix(44, form.fine);
  keys[count++] = mix(45, form.coarse);
  keys[count++] = mix(mix(46, form.fine), form.suffix2);
  keys[count++] = mix(mix(47, form.coarse), form.suffix2);
  keys[count++] = mix(mix(48, form.coarse), before);
  keys[count++] = mix(mix(49, form.fine), before);
  keys[count++] = mix(50, left.fine);
  keys[count++] = mix(51, right.fine);
  keys[count++] = mix(mix(52, form.fine), right.fine);
  keys[count++] = mix(mix(53, form.fine), left.fine);
  keys[count++] = mix(mix(54, form.coarse), form.shape);
  keys[count++] = mix(55, form.parts);
  keys[count++] = mix(mix(56, form.parts), before);
  keys[count++] = mix(mix(57, form.parts), form.suffix2);
  keys[count++] = mix(mix(58, form.parts), right.parts);
  keys[count++] = mix(mix(59, form.parts), left.parts);
  keys[count++] = mix(mix(mix(60, form.parts), before), right.parts);
  keys[count++] = mix(mix(61, form.parts), form.shape);
  keys[count++] = mix(mix(62, right.parts), before);
  keys[count++] = mix(mix(mix(63, left.parts), form.parts), right.parts);
  return count;
}

/** A tag number for each word. */
export function tagWords(words: readonly TagWord[], model: Scorer, tagCount: number): Int32Array {
  const tags = new Int32Array(words.length);
  const keys = new Int32Array(TAG_FEATURES);
  const scores = new Float32Array(tagCount);
  for (let at = 0; at < words.length; at++) {
    const count = tagFeatures(words, at, tags[at - 1] ?? -1, tags[at - 2] ?? -1, keys);
    model.score(keys, count, scores);
    tags[at] = bestClass(scores);
  }
  return tags;
}

/** The class with the highest score; the lowest number among equals. */
export function bestClass(scores: Float32Array): number {
  let best = 0;
  for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag;
  return best;
}
