// Word vectors into the classes of words that english.bin ships.

import { hashString } from '../../../src/lib/text/hash.ts';
import { writeWordClasses, type WordClass } from '../../../src/lib/text/word-classes.ts';
import { clusterWords } from './cluster-words.ts';
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
  return writeWordClasses(
    vectors.words.map((word, index): [number, WordClass] => [
      hashString(word),
      { coarse: coarse[index]! + 1, fine: fine[index]! + 1 },
    ]),
  );
}
