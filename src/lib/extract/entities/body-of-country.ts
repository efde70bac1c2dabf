// A country's body by its usual long name: "Government of Chad", "People of the United States".

import { countryName } from '#lib/lexicon/countries.ts';

const TAKES_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles)|Islands|Republic|Emirates/;

/** `noun` in any case, `country` as ISO 3166-1 alpha-3. */
export function bodyOfCountry(noun: string, country: string): string {
  const name = countryName(country);
  return `${noun[0]!.toUpperCase()}${noun.slice(1)} of ${TAKES_ARTICLE.test(name) ? 'the ' : ''}${name}`;
}
