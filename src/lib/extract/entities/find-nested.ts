// Names inside other names: the person of "Jane Doe Foundation", the body of "NATO Summit" or the place of "Voss Bridge" where the
// text names them elsewhere too, the country or place of "University of Northern Ghana", "US Navy" and "Ambassador to Ghana John
// Roe". They say whom a thing is named after or where it is, and are mentions of nobody who acts.

import { countryName } from '#lib/lexicon/countries.ts';
import { findNameAt, lookUpName, type KnownName } from '#lib/lexicon/find-name.ts';
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
  return entities.flatMap(({ id, type, mentions }) => {
    if (type === 'country') return [];
    const nested =
      type === 'person'
        ? mentions.flatMap((mention) => inTitle(document, mention))
        : mentions.flatMap((mention) => nestedIn(document, mention, namesByFirst));
    return nested.filter((who) => who.id !== id);
  });
}

// People, bodies and places by the first word of what the text calls them, longest first.
function readNames({ text }: Document, entities: readonly Entity[]): Map<string, KnownAs[]> {
  const byFirst = new Map<string, KnownAs[]>();
  const seen = new Set<string>();
  for (const { mentions, ...who } of entities) {
    if (!/^(person|organization|place)$/.test(who.type)) continue;
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

// "Ambassador to the United States Jane Doe", "Governor of Ohio John Roe"
function inTitle(document: Document, { span, nameSpan, form }: Mention): Entity[] {
  if (!/^(name|surname)$/.test(form) || span.begin === nameSpan.begin) return [];
  const title = document.text.slice(span.begin, nameSpan.begin);
  return [...title.matchAll(/\b(?:of|to|for|in)\s+(?:the\s+)?(?=\p{Lu})/gu)].flatMap(
    ({ 0: words, index }) => {
      const inner = placeAt(title, index + words.length);
      return inner ? [mentionOf(document, inner, span.begin + index + words.length)] : [];
    },
  );
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
    found.push(mentionOf(document, inner, nameSpan.begin + at));
  }
  return found;
}

interface Inner {
  readonly who: Who;
  readonly length: number;
}

function mentionOf(document: Document, { who, length }: Inner, begin: number): Entity {
  const span = { begin, end: begin + length };
  return { ...who, mentions: [{ document: document.id, span, nameSpan: span, form: 'name' }] };
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
  const whole = findNameAt(name, at);
  if (!whole) return null;
  // "US" of "US Navy", which is a known name by itself.
  const found = isOfPlace(whole.known) ? whole : knownStart(name.slice(at, whole.end), at);
  if (!found || !isOfPlace(found.known)) return null;
  const { kind, country } = found.known;
  const type = kind === 'place' || kind === 'capital' ? 'place' : 'country';
  const own = type === 'country' && country ? countryName(country) : found.known.name;
  return {
    who: { id: entityId(type, own, country), name: own, type, country, role: null },
    length: found.end - at,
  };
}

const isOfPlace = ({ kind }: KnownName): boolean => /^(country|acronym|place|capital)$/.test(kind);

// The longest known name that a longer one begins with.
function knownStart(name: string, at: number): { known: KnownName; end: number } | null {
  for (let end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
    const known = lookUpName(name.slice(0, end));
    if (known) return { known, end: at + end };
  }
  return null;
}
