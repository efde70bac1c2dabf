// Names inside other names: the person of "Jane Doe Foundation" where the text names Jane Doe elsewhere, the country or place
// of "University of Northern Ghana". They say whom a thing is named after or where it is, and are mentions of nobody who acts.

import { findNameAt } from '#lib/lexicon/find-name.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity, EntityType, Mention } from '#lib/model/entity.ts';
import { countryName } from '#lib/lexicon/countries.ts';
import { entityId } from './entity-id.ts';

/** One entity a nested name, with one mention of form `name`; by its id it joins what the text names elsewhere. */
export function findNested(document: Document, entities: readonly Entity[]): Entity[] {
  const people = new Map<string, Entity[]>();
  for (const entity of entities) {
    const words = entity.name.split(' ');
    if (entity.type === 'person' && words.length > 1)
      people.set(words[0]!, [...(people.get(words[0]!) ?? []), entity]);
  }
  return entities.flatMap((entity) =>
    /^(organization|place|other)$/.test(entity.type)
      ? entity.mentions.flatMap((mention) => nestedIn(document, mention, people))
      : [],
  );
}

function nestedIn(
  document: Document,
  { nameSpan, form }: Mention,
  people: ReadonlyMap<string, readonly Entity[]>,
): Entity[] {
  const name = document.text.slice(nameSpan.begin, nameSpan.end);
  if (form !== 'name' || !/\s/.test(name)) return [];
  const found: Entity[] = [];
  const add = (who: Omit<Entity, 'mentions'>, at: number, length: number): void => {
    const span = { begin: nameSpan.begin + at, end: nameSpan.begin + at + length };
    found.push({ ...who, mentions: [{ document: document.id, span, nameSpan: span, form: 'name' }] });
  };
  for (const word of name.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)) {
    const at = word.index;
    const rest = name.slice(at);
    const person = people
      .get(/^\S+/.exec(rest)![0])
      ?.find(({ name: full }) => rest.startsWith(full) && full.length < name.length);
    if (person) {
      add(person, at, person.name.length);
      continue;
    }
    const known = findNameAt(name, at);
    if (!known || known.end - at === name.length) continue;
    const { kind, name: knownName, country } = known.known;
    if (!/^(country|acronym|place|capital)$/.test(kind)) continue;
    const type: EntityType = kind === 'place' || kind === 'capital' ? 'place' : 'country';
    const named = type === 'country' && country ? countryName(country) : knownName;
    add({ id: entityId(type, named, country), name: named, type, country, role: null }, at, known.end - at);
  }
  return found;
}
