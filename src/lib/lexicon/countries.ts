// Countries by their ISO 3166-1 alpha-3 code, from data/lexicon/countries.tsv.

import gazetteer from './gazetteer.json' with { type: 'json' };

export interface Country {
  readonly iso3: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
}

export const countries: ReadonlyMap<string, Country> = new Map(
  gazetteer.countries.map((country) => [country.iso3, country]),
);

/** The English name of a country, or the code itself where it is unknown. */
export function countryName(iso3: string): string {
  return countries.get(iso3)?.name ?? iso3;
}
