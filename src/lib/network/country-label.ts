// An ISO 3166-1 alpha-3 code as an English name, for countries that no text names. Codes from i18n-iso-countries, names
// from Intl.DisplayNames; a code that neither knows stands for itself.

import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

const ALPHA_2_OF = new Map(codes.map(([alpha2, alpha3]) => [alpha3, alpha2]));
const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** All ISO 3166-1 alpha-3 codes, by their English names. */
export function countryCodes(): string[] {
  return [...ALPHA_2_OF.keys()].sort((a, b) => countryLabel(a).localeCompare(countryLabel(b), 'en'));
}

/** `FRA` as "France". */
export function countryLabel(alpha3: string): string {
  const alpha2 = ALPHA_2_OF.get(alpha3);
  return (alpha2 && names.of(alpha2)) ?? alpha3;
}
