// Word vectors and WordNet into the classes of words that english.bin ships.

import { hashString } from '../../../src/lib/text/hash.ts';
import { writeWordClasses, type WordClass } from '../../../src/lib/text/word-classes.ts';
import { clusterWords } from './cluster-words.ts';
import { readParts } from './read-parts.ts';
import { readVectors } from './read-vectors.ts';

const WORDS = 60_000;
/** Both must leave room for 0, "unknown", in one and two bytes. */
const COARSE = 128;
const FINE = 1024;

/** The bytes of `WordClasses`; some minutes of one core. */
export function buildWordClasses(): Uint8Array {
  const vectors = readVectors(WORDS);
  const coarse = clusterWords(vectors, COARSE);
  const fine = clusterWords(vectors, FINE);
  const partsOf = readParts();
  const sets = new Map<number, number>();
  return writeWordClasses(
    vectors.words.map((word, index): [number, WordClass] => {
      const bits = partsOf(word);
      const parts = sets.get(bits) ?? sets.size + 1;
      sets.set(bits, parts);
      return [hashString(word), { coarse: coarse[index]! + 1, fine: fine[index]! + 1, parts }];
    }),
  );
}
