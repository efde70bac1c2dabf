// Word vectors into clusters: k-means on the sphere (Dhillon and Modha 2001), begun with the commonest words, each word
// weighing less the rarer it is. Deterministic.

import type { WordVectors } from './read-vectors.ts';

const ROUNDS = 15;

/** For each word the number of its cluster, from 0. */
export function clusterWords({ words, dimensions, values }: WordVectors, clusters: number): Int32Array {
  const centres = values.slice(0, clusters * dimensions);
  const cluster = new Int32Array(words.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let word = 0; word < words.length; word++)
      cluster[word] = nearest(values, word * dimensions, centres, dimensions);
    const sums = new Float64Array(centres.length);
    for (let word = 0; word < words.length; word++) {
      const weight = 1 / Math.sqrt(word + 50);
      const to = cluster[word]! * dimensions;
      for (let at = 0; at < dimensions; at++) sums[to + at]! += weight * values[word * dimensions + at]!;
    }
    for (let begin = 0; begin < centres.length; begin += dimensions) {
      let square = 0;
      for (let at = begin; at < begin + dimensions; at++) square += sums[at]! ** 2;
      // A cluster that has lost all words keeps its centre.
      if (square === 0) continue;
      const length = Math.sqrt(square);
      for (let at = begin; at < begin + dimensions; at++) centres[at] = sums[at]! / length;
    }
  }
  return cluster;
}

function nearest(values: Float32Array, word: number, centres: Float32Array, dimensions: number): number {
  let best = 0;
  let closest = -Infinity;
  for (let begin = 0, number = 0; begin < centres.length; begin += dimensions, number++) {
    let first = 0;
    let second = 0;
    for (let at = 0; at < dimensions; at += 2) {
      first += values[word + at]! * centres[begin + at]!;
      second += values[word + at + 1]! * centres[begin + at + 1]!;
    }
    if (first + second > closest) {
      closest = first + second;
      best = number;
    }
  }
  return best;
}
