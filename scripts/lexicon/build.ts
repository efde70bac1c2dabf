// Compiles data/lexicon/*.tsv and *.txt into src/lib/lexicon/gazetteer.json: `node scripts/lexicon/build.ts`.
// Checks what a person may get wrong: columns, double rows, countries that no row defines.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const DATA = new URL('../../data/lexicon/', import.meta.url);
const TARGET = new URL('../../src/lib/lexicon/gazetteer.json', import.meta.url);

function readRows(file: string, columns: number): string[][] {
  const lines = readFileSync(new URL(file, DATA), 'utf8').replace(/\n+$/, '').split('\n').slice(1);
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const cells = line.split('\t');
    const where = `${file}, line ${index + 2}`;
    if (cells.length !== columns) throw new Error(`${where}: ${cells.length} columns, not ${columns}.`);
    if (seen.has(cells[0]!)) throw new Error(`${where}: "${cells[0]}" is there twice.`);
    seen.add(cells[0]!);
    return cells;
  });
}

function readWords(file: string): string {
  const lines = readFileSync(new URL(file, DATA), 'utf8').replace(/\n+$/, '').split('\n');
  return [...new Set(lines.filter((line) => !line.startsWith('#')))].join(' ');
}

const list = (cell: string): string[] => (cell ? cell.split('|') : []);

/** The whole gazetteer as the JSON text that belongs in src/lib/lexicon/gazetteer.json. */
export async function buildGazetteer(): Promise<string> {
  const countries = readRows('countries.tsv', 6);
  const known = new Set(countries.map(([iso3]) => iso3));
  const country = (iso3: string): string | null => {
    if (iso3 && !known.has(iso3)) throw new Error(`No country "${iso3}" in countries.tsv.`);
    return iso3 || null;
  };
  const givenNames: Record<string, string> = {};
  for (const line of readWords('given-names.txt').split(/(?<=\S) (?=[mfu] [A-Z])/)) {
    const [gender, ...names] = line.split(' ');
    givenNames[gender!] = [...new Set(names)].join(' ');
  }
  const heads: Record<string, string[]> = {};
  for (const [word, type] of readRows('head-words.tsv', 2)) (heads[type!] ??= []).push(word!);
  const places: Record<string, string[]> = {};
  for (const [name, iso3] of readRows('places.tsv', 2)) {
    country(iso3!);
    (places[iso3!] ??= []).push(name!);
  }

  const gazetteer = {
    countries: countries.map(([iso3, name, aliases, adjectives, people, capitals]) => ({
      iso3,
      name,
      aliases: list(aliases!),
      adjectives: list(adjectives!),
      people: list(people!),
      capitals: list(capitals!),
    })),
    seats: readRows('seats.tsv', 2),
    organizations: readRows('organizations.tsv', 4).map(([name, kind, iso3, aliases]) => ({
      name,
      kind,
      country: country(iso3!),
      aliases: list(aliases!),
    })),
    places,
    titles: readRows('titles.tsv', 4).map(([title, office, iso3, gender]) => ({
      title,
      office,
      country: country(iso3!),
      gender: gender || null,
    })),
    roles: readRows('roles.tsv', 2).map(([word, offices]) => ({ word, offices: offices!.split(' ') })),
    givenNames,
    nameVariants: readRows('name-variants.tsv', 2).map(([name, variants]) => [name, ...list(variants!)]),
    heads: Object.fromEntries(Object.entries(heads).map(([type, words]) => [type, words.join(' ')])),
    ambiguous: readRows('ambiguous.tsv', 4).map(([name, iso3, pro, contra]) => ({
      name,
      country: country(iso3!),
      pro: list(pro!),
      contra: list(contra!),
    })),
    antecedents: readRows('antecedents.tsv', 2).map(([phrase, isos]) => ({
      phrase,
      countries: isos!.split(' ').map(country),
    })),
    bodyAdjectives: readRows('adjectives-of-bodies.tsv', 3).map(([word, iso3, body]) => ({
      word,
      country: country(iso3!),
      body,
    })),
    words: {
      actorVerbs: readWords('actor-verbs.txt'),
      relationNouns: readWords('relation-nouns.txt'),
      townNouns: readWords('town-nouns.txt'),
      powerNouns: readWords('power-nouns.txt'),
      siteNouns: readWords('site-nouns.txt'),
      common: readWords('common-words.txt'),
      calendar: readWords('calendar-words.txt'),
    },
  };
  return format(JSON.stringify(gazetteer), { parser: 'json', printWidth: 110 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await buildGazetteer());
