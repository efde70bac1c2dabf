// One name, one type in a document: names that no list knows take the type that most of their mentions have, and a lone
// word that is somebody's surname elsewhere is that person's. What begins with the surname is named after the person.

import { isGivenName } from '#lib/lexicon/given-names.ts';
import type { EntityType } from '#lib/model/entity.ts';
import { slugOf } from './entity-id.ts';
import type { NameHit } from './name-hit.ts';

/** The hits of a document, sentence by sentence, retyped where the rest of it says otherwise. */
export function agreeOnTypes(hitsOf: readonly (readonly NameHit[])[]): NameHit[][] {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const hit of hitsOf.flat()) {
    if (hit.known) continue;
    const own = votes.get(slugOf(hit.name)) ?? new Map<EntityType, number>();
    votes.set(slugOf(hit.name), own);
    own.set(hit.type, (own.get(hit.type) ?? 0) + (hit.sure ? 2 : 1));
  }
  const typeOf = new Map([...votes].map(([name, own]) => [name, mostVoted(own)]));
  const surnames = new Set(
    [...typeOf]
      .filter(([name, type]) => type === 'person' && name.includes('-'))
      .map(([name]) => lastWord(name)),
  );
  const replaced = new Map<NameHit, NameHit>();
  const retyped = hitsOf.map((hits) =>
    hits.map((hit) => {
      if (hit.known || hit.offices.length) return hit;
      const name = slugOf(hit.name);
      const isSurname = !name.includes('-') && surnames.has(name) && !(hit.sure && hit.type !== 'person');
      const voted = isSurname ? 'person' : typeOf.get(name)!;
      const type = voted === 'person' && isNamedAfter(hit.name, surnames) ? 'other' : voted;
      if (type === hit.type) return hit;
      const other = { ...hit, type };
      replaced.set(hit, other);
      return other;
    }),
  );
  return retyped.map((hits) =>
    hits.map((hit) => {
      const possessor = hit.possessor && replaced.get(hit.possessor);
      return possessor ? { ...hit, possessor } : hit;
    }),
  );
}

// "Doe Lamp" where the text names Jane Doe: a thing of hers. A given name in front makes a person of it.
function isNamedAfter(name: string, surnames: ReadonlySet<string>): boolean {
  const [first, ...rest] = name.split(/\s+/);
  return rest.length > 0 && surnames.has(slugOf(first!)) && !isGivenName(first!);
}

// Of two alike, the one that came first.
function mostVoted(votes: ReadonlyMap<EntityType, number>): EntityType {
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}

const lastWord = (slug: string): string => slug.slice(slug.lastIndexOf('-') + 1);
