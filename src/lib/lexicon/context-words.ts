// Names that only their surroundings explain: Georgia, "the Islamic Republic", "congressional".
// From data/lexicon/ambiguous.tsv, antecedents.tsv and adjectives-of-bodies.tsv.

import gazetteer from './gazetteer.json' with { type: 'json' };

export interface AmbiguousName {
  readonly name: string;
  readonly country: string | null;
  /** Words elsewhere in the text that speak for the country, and against it. */
  readonly pro: readonly string[];
  readonly contra: readonly string[];
}

export const ambiguousNames: ReadonlyMap<string, AmbiguousName> = new Map(
  (gazetteer.ambiguous as AmbiguousName[]).map((entry) => [entry.name, entry]),
);

/** "islamic republic" to the countries that it may stand for, likeliest first. */
export const antecedents: ReadonlyMap<string, readonly string[]> = new Map(
  gazetteer.antecedents.map(({ phrase, countries }) => [phrase, countries as string[]]),
);

/** "congressional" to the body that it means where its country is spoken of. */
export const bodyAdjectives: ReadonlyMap<string, { country: string; body: string }> = new Map(
  gazetteer.bodyAdjectives.map(({ word, country, body }) => [word, { country: country!, body: body! }]),
);
