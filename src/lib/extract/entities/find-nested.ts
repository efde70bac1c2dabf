// Names inside other names: the person of "Jane Doe Foundation" or the body of "NATO Summit" where the text names them
// elsewhere too, the country or place of "University of Northern Ghana". They say whom a thing is named after or where it is,
// and are mentions of nobody who acts.

import { countryName } from '#lib/lexicon/countries.ts';
import { findNameAt } from '#lib/lexicon/find-name.ts';
import type { Document } from '#lib/model/document.ts';
import type { Entity, Mention } from '#lib/model/entity.ts';
import { entityId } from './entity-id.ts';

/** Shorter ones would be found by chance. */
const SHORTEST = 3;
const CAPITAL_WORD = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'.-]*/gu;

type Who = Omit<Entity, 'mentions'>;

interface KnownAs {
  readonly words: string;
  readonly who: Who;
}

/** One entity a nested name, with one mention of form `name`; by its id it joins what the text names elsewhere. */
export function findNested(document: Document, entities: readonly Entity[]): Entity[] {
  const namesByFirst = readNames(document, entities);
  return entities.flatMap(({ id, type, mentions }) =>
    /^(organization|place|other)$/.test(type)
      ? mentions
          .flatMap((mention) => nestedIn(document, mention, namesByFirst))
          .filter((who) => who.id !== id)
      : [],
  );
}

// People and bodies by the first word of what the text calls them, longest first.
function readNames({ text }: Document, entities: readonly Entity[]): Map<string, KnownAs[]> {
  const byFirst = new Map<string, KnownAs[]>();
  const seen = new Set<string>();
  for (const { mentions, ...who } of entities) {
    if (who.type !== 'person' && who.type !== 'organization') continue;
    for (const { nameSpan, form } of mentions) {
      const words = text.slice(nameSpan.begin, nameSpan.end);
      if (!/^(name|surname|acronym)$/.test(form) || words.length < SHORTEST || seen.has(words)) continue;
      seen.add(words);
      const first = /^\S+/.exec(words)![0];
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, who }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function nestedIn(
  document: Document,
  { nameSpan, form }: Mention,
  namesByFirst: ReadonlyMap<string, readonly KnownAs[]>,
): Entity[] {
  const name = document.text.slice(nameSpan.begin, nameSpan.end);
  if (form !== 'name' || !/\s/.test(name)) return [];
  const found: Entity[] = [];
  let from = 0;
  for (const { 0: word, index: at } of name.matchAll(CAPITAL_WORD)) {
    if (at < from) continue;
    const inner = namedAt(name, word, at, namesByFirst) ?? placeAt(name, at);
    if (!inner || inner.length === name.length) continue;
    from = at + inner.length;
    const span = { begin: nameSpan.begin + at, end: nameSpan.begin + from };
    found.push({ ...inner.who, mentions: [{ document: document.id, span, nameSpan: span, form: 'name' }] });
  }
  return found;
}

interface Inner {
  readonly who: Who;
  readonly length: number;
}

function namedAt(
  name: string,
  word: string,
  at: number,
  namesByFirst: ReadonlyMap<string, readonly KnownAs[]>,
): Inner | null {
  const found = namesByFirst
    .get(word)
    ?.find(
      ({ words }) =>
        words.length < name.length &&
        name.startsWith(words, at) &&
        !/^[\p{L}\p{N}-]/u.test(name.slice(at + words.length)),
    );
  return found ? { who: found.who, length: found.words.length } : null;
}

function placeAt(name: string, at: number): Inner | null {
  const found = findNameAt(name, at);
  if (!found || !/^(country|acronym|place|capital)$/.test(found.known.kind)) return null;
  const { kind, country } = found.known;
  const type = kind === 'place' || kind === 'capital' ? 'place' : 'country';
  const own = type === 'country' && country ? countryName(country) : found.known.name;
  return {
    who: { id: entityId(type, own, country), name: own, type, country, role: null },
    length: found.end - at,
  };
}
