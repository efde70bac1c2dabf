// Towns and parts of states -> the country that they lie in, from data/lexicon/towns.json. They are not among the names that
// `findNameAt` knows: many are words, surnames or given names as well ("Mary", "Batman"), and tell only where a place lies that
// the text has shown to be one.

import source from '#data/lexicon/towns.json' with { type: 'json' };

const countryOf = new Map<string, string>();
for (const [iso3, slugs] of Object.entries(source.towns))
  for (const slug of slugs.split(' ')) countryOf.set(slug, iso3);
const several = new Map(Object.entries<string>(source.several));

/**
 * ISO 3166-1 alpha-3 of the country in which a place of this name (lower case, no accents, hyphens between words) lies; of a
 * name that several countries have, the only one of those in `spoken`. Null where that does not tell.
 */
export function countryOfTown(slug: string, spoken: ReadonlySet<string>): string | null {
  const only = countryOf.get(slug);
  if (only) return only;
  const [fitting, other] =
    several
      .get(slug)
      ?.split(' ')
      .filter((iso3) => spoken.has(iso3)) ?? [];
  return fitting && !other ? fitting : null;
}

/** Whether any country has a town of this name. */
export function isTownName(slug: string): boolean {
  return countryOf.has(slug) || several.has(slug);
}
