// Words that no list of ours has -> how hostile or friendly an act each names, guessed from the words of our lexicons that are
// used like it (GloVe's vectors) or mean the like (WordNet). After W. Hamilton, K. Clark, J. Leskovec and D. Jurafsky,
// *Inducing Domain-Specific Sentiment Lexicons from Unlabeled Corpora*, 2016, with a regression in the place of their walks.
// A word is always guessed by a model that has not seen it.

import { verbForms, isPastForm } from '#lib/lexicon/verb-forms.ts';
import { seededRandom, shuffle } from '../shuffle.ts';
import type { WordVectors } from '../words/read-vectors.ts';
import { fitKernelRidge, type Example } from './kernel-ridge.ts';
import { readMeanings, type Meaning, type PartOfSpeech } from './read-wordnet.ts';
import { readSeeds, type Tone } from './read-seeds.ts';

export interface InducedWord {
  readonly word: string;
  /** What our lexicons say; null where they do not have the word. */
  readonly known: Tone | null;
  /** About 0 to 1: how much it looks like an act at all. */
  readonly act: number;
  /** About -1 to 1. */
  readonly tone: number;
  /** The word of our lexicons with this tone that it is most like. */
  readonly like: string;
}

const FOLDS = 5;
const PENALTY = 0.5;
/** Words that no list has are mostly no acts, but not surely. */
const UNLISTED_WEIGHT = 0.35;
/** So many of them are learned from; all are guessed. */
const MOST_UNLISTED = 2500;
/** Kinds of fewer words say nothing. */
const LEAST_WORDS = 4;

interface Candidate {
  readonly word: string;
  readonly known: Tone | null;
  readonly vector: Float32Array;
  readonly meaning: readonly (readonly [number, number])[];
}

export function induceTones(part: PartOfSpeech, vectors: WordVectors): InducedWord[] {
  const candidates = findCandidates(part, vectors);
  const random = seededRandom(1);
  const folds = candidates.map(() => Math.floor(random() * FOLDS));
  const unlisted = shuffle(
    candidates.map((_, at) => at).filter((at) => candidates[at]!.known === null),
    random,
  ).slice(0, MOST_UNLISTED);
  const learned = [
    ...candidates.map((_, at) => at).filter((at) => candidates[at]!.known !== null),
    ...unlisted,
  ];
  const alike = (a: number, b: number) => likeness(candidates[a]!, candidates[b]!);
  const seeds = candidates.filter(({ known }) => known !== null && known !== 0);
  const guesses = candidates.map((): number[] => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const examples = learned
      .filter((at) => folds[at] !== fold)
      .map((at): Example => {
        const { known } = candidates[at]!;
        return {
          at,
          values: [known ? 1 : 0, known ?? 0],
          weight: known === null ? UNLISTED_WEIGHT : 1,
        };
      });
    const guess = fitKernelRidge(examples, alike, PENALTY);
    for (const at of candidates.keys()) if (folds[at] === fold) guesses[at] = guess(at);
  }
  return candidates.map((candidate, at) => {
    const [act, tone] = guesses[at] as [number, number];
    return { word: candidate.word, known: candidate.known, act, tone, like: nearest(candidate, seeds, tone) };
  });
}

function nearest(candidate: Candidate, seeds: readonly Candidate[], tone: number): string {
  let best = '';
  let most = -Infinity;
  for (const seed of seeds) {
    if (seed === candidate || Math.sign(seed.known!) !== Math.sign(tone)) continue;
    const value = likeness(seed, candidate);
    if (value > most) [best, most] = [seed.word, value];
  }
  return best;
}

/** Close vectors count most (a Gaussian kernel), and shared kinds as much as they fill of both meanings. */
function likeness(a: Candidate, b: Candidate): number {
  let product = 0;
  for (let at = 0; at < a.vector.length; at++) product += a.vector[at]! * b.vector[at]!;
  let shared = 0;
  for (let x = 0, y = 0; x < a.meaning.length && y < b.meaning.length;) {
    const [kind, share] = a.meaning[x]!;
    const [other, otherShare] = b.meaning[y]!;
    if (kind === other) shared += share * otherShare;
    if (kind <= other) x++;
    if (other <= kind) y++;
  }
  return Math.exp(2 * (product - 1)) + shared;
}

function findCandidates(part: PartOfSpeech, vectors: WordVectors): Candidate[] {
  const index = new Map(vectors.words.map((word, at) => [word, at]));
  const seeds = readSeeds(part);
  const meanings = readMeanings(part);
  const counts = new Map<string, number>();
  for (const meaning of meanings.values())
    for (const kind of meaning.keys()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const numbers = new Map(
    [...counts].filter(([, count]) => count >= LEAST_WORDS).map(([kind], number) => [kind, number]),
  );
  return [...meanings].flatMap(([word, meaning]) => {
    const vector = vectorOf(part, word, vectors, index);
    return vector
      ? [{ word, known: seeds.get(word) ?? null, vector, meaning: numbered(meaning, numbers) }]
      : [];
  });
}

/** In order of the kinds' numbers, of length 1. */
function numbered(meaning: Meaning, numbers: ReadonlyMap<string, number>): [number, number][] {
  const pairs = [...meaning]
    .flatMap(([kind, share]): [number, number][] => {
      const number = numbers.get(kind);
      return number === undefined ? [] : [[number, share]];
    })
    .sort(([a], [b]) => a - b);
  const length = Math.hypot(...pairs.map(([, share]) => share)) || 1;
  return pairs.map(([number, share]) => [number, share / length]);
}

/** Of a verb the mean of its forms and that of its past forms, which are seldom nouns; of others the mean of both numbers. */
function vectorOf(
  part: PartOfSpeech,
  word: string,
  vectors: WordVectors,
  index: ReadonlyMap<string, number>,
): Float32Array | null {
  const forms =
    part === 'verb' ? [...new Set(verbForms(word))] : part === 'noun' ? [word, `${word}s`] : [word];
  const there = forms.flatMap((form) => index.get(form) ?? []);
  if (!there.length) return null;
  if (part !== 'verb') return meanOf(there, vectors);
  const past = forms
    .filter((form) => form !== word && isPastForm(form))
    .flatMap((form) => index.get(form) ?? []);
  const both = [meanOf(there, vectors), meanOf(past.length ? past : there, vectors)];
  return Float32Array.from(both.flatMap((mean) => [...mean.map((value) => value / Math.SQRT2)]));
}

function meanOf(places: readonly number[], { dimensions, values }: WordVectors): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const place of places)
    for (let at = 0; at < dimensions; at++) sum[at]! += values[place * dimensions + at]!;
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
