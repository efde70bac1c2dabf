// Nouns that say what a name is ("a village", "a newspaper", "drummer"), read from data/lexicon/told-kinds.json: those that
// leave no doubt.

import kinds from '#data/lexicon/told-kinds.json' with { type: 'json' };

export type ToldKind = keyof typeof kinds;

const byNoun = new Map(
  (Object.entries(kinds) as [ToldKind, string][]).flatMap(([kind, nouns]) =>
    nouns.split(' ').map((noun): [string, ToldKind] => [noun, kind]),
  ),
);

/** Null for any other noun, and for one in capitals. */
export function kindOfNoun(noun: string): ToldKind | null {
  return byNoun.get(noun) ?? null;
}
