// The longest known name that starts at an offset: countries, their adjectives, people and capitals, seats of government,
// bodies and places. Case counts, but for names all in capitals; curly and straight apostrophes are the same. One look-up costs a few comparisons.

import gazetteer from './gazetteer.json' with { type: 'json' };

export type KnownKind =
  'country' | 'acronym' | 'adjective' | 'people' | 'capital' | 'seat' | 'organization' | 'place';

/** What a known name stands for. `name` is canonical: "UN" has the name "United Nations". */
export interface KnownName {
  readonly kind: KnownKind;
  readonly name: string;
  /** ISO 3166-1 alpha-3; of an organization, the country that it belongs to. */
  readonly country: string | null;
  /** The canonical organization that a seat stands for ("Brussels"), if it is not a country. */
  readonly body: string | null;
}

interface Phrase {
  readonly text: string;
  readonly known: KnownName;
}

const byFirstWord = new Map<string, Phrase[]>();
const byPhrase = new Map<string, KnownName>();

const SHORTEST_IN_CAPITALS = 4;

const FIRST_WORD = /^[\p{L}\p{N}]+/u;
const plainMarks = (text: string): string => text.replaceAll('’', "'").replaceAll('‘', "'");

function add(
  text: string,
  kind: KnownKind,
  name: string,
  country: string | null,
  body: string | null = null,
) {
  const phrase = plainMarks(text);
  if (byPhrase.has(phrase)) return;
  const known = { kind, name, country, body };
  byPhrase.set(phrase, known);
  const first = FIRST_WORD.exec(phrase)![0];
  const bucket = byFirstWord.get(first);
  if (bucket) bucket.push({ text: phrase, known });
  else byFirstWord.set(first, [{ text: phrase, known }]);
  // Reports of conferences set names in capitals: "CHILE, supported by PERU". A short one may be an acronym.
  const capitals = text.toUpperCase();
  if (text.length >= SHORTEST_IN_CAPITALS && text !== capitals) add(capitals, kind, name, country, body);
}

for (const country of gazetteer.countries) {
  for (const name of [country.name, ...country.aliases])
    add(name, /^[A-Z. ]+$/.test(name) ? 'acronym' : 'country', country.name, country.iso3);
  for (const adjective of country.adjectives) add(adjective, 'adjective', country.name, country.iso3);
  for (const people of country.people) add(people, 'people', country.name, country.iso3);
}
for (const [name, target] of gazetteer.seats as [string, string][]) {
  const country = gazetteer.countries.find(({ iso3 }) => iso3 === target);
  add(name, 'seat', name.replace(/^the /, ''), country ? target : null, country ? null : target);
}
for (const { name, country, aliases } of gazetteer.organizations)
  for (const alias of [name, ...aliases]) add(alias, 'organization', name, country);
for (const country of gazetteer.countries)
  for (const capital of country.capitals) add(capital, 'capital', country.capitals[0]!, country.iso3);
for (const [iso3, names] of Object.entries(gazetteer.places))
  for (const name of names) add(name, 'place', name, iso3 || null);
for (const bucket of byFirstWord.values()) bucket.sort((a, b) => b.text.length - a.text.length);

/** What exactly this phrase is known as, or null. */
export function lookUpName(phrase: string): KnownName | null {
  return byPhrase.get(plainMarks(phrase)) ?? null;
}

const WORD_AT = /[\p{L}\p{N}]+/uy;
/** In UTF-16 code units; no name of the lists is longer. */
const LONGEST = 90;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** The longest known name that begins at `begin` and ends at a word's end; its `end` is an offset into `text`. */
export function findNameAt(text: string, begin: number): { known: KnownName; end: number } | null {
  WORD_AT.lastIndex = begin;
  if (!WORD_AT.test(text)) return null;
  const bucket = byFirstWord.get(text.slice(begin, WORD_AT.lastIndex));
  if (!bucket) return null;
  const head = plainMarks(text.slice(begin, begin + LONGEST));
  for (const phrase of bucket) {
    if (!head.startsWith(phrase.text)) continue;
    const next = head[phrase.text.length];
    if (next !== undefined && WORD_CHARACTER.test(next) && WORD_CHARACTER.test(phrase.text.at(-1)!)) continue;
    return { known: phrase.known, end: begin + phrase.text.length };
  }
  return null;
}
