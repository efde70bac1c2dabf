// `node scripts/train/acts/build-tones.ts`: data/lexicon/induced-tones.json anew, and how well words that our lexicons have are
// guessed by models that have not seen them. About four minutes of one core; deterministic.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVectors, vectorsAreThere } from '../words/read-vectors.ts';
import { induceTones, type InducedWord } from './induce-tones.ts';
import { wordNetIsThere } from './read-wordnet.ts';

const ABOUT =
  'Words that no other list here has, with how friendly (9) or hostile (-9) an act or a judgement each is likely to name, and ' +
  'the word of acts.json or stance-predicates.json that it is most like. Made by scripts/train/acts/build-tones.ts (see ' +
  'README.md), not by hand: to correct a word, put it into one of those lists.';
/** Of commoner words the vectors know enough. */
const MOST_WORDS = 60_000;
/** Weaker guesses are mostly of words that are no acts. */
const LEAST_TONE = 0.25;

if (!vectorsAreThere() || !wordNetIsThere()) {
  console.error('No word vectors or no WordNet. See data/lexicon/README.md for the packages to install.');
  process.exit(1);
}
const vectors = readVectors(MOST_WORDS);
const lists = (['verb', 'noun', 'adj'] as const).map((part) => {
  const words = induceTones(part, vectors);
  tell(part, words);
  const entries = words
    .filter(({ known, tone }) => known === null && Math.abs(tone) >= LEAST_TONE)
    .map(({ word, tone, like }) => `${word}:${Math.max(-9, Math.min(9, Math.round(tone * 10)))}:${like}`);
  return [part, entries.sort().join(' ')] as const;
});
const [verbs, nouns, adjectives] = lists.map(([, entries]) => entries);
writeFileSync(
  join(import.meta.dirname, '../../../data/lexicon/induced-tones.json'),
  `${JSON.stringify({ about: ABOUT, verbs, nouns, adjectives }, null, 2)}\n`,
);

function tell(part: string, words: readonly InducedWord[]): void {
  const acts = words.filter(({ known }) => known !== null && known !== 0);
  const right = (of: readonly InducedWord[]) =>
    (of.filter(({ known, tone }) => Math.sign(tone) === known).length / of.length).toFixed(3);
  console.log(
    `${part}: ${words.length} words; of ${acts.length} known acts ${right(acts)} have the right sign`,
  );
  for (const least of [LEAST_TONE, 0.4, 0.5, 0.6]) {
    const sure = words.filter(({ tone }) => Math.abs(tone) >= least);
    const known = sure.filter((word) => word.known !== null);
    console.log(
      `  from ${least}: ${sure.length - known.length} new; of ${known.length} known ${right(known)}`,
    );
  }
}
