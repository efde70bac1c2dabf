// Judged names retyped where the words in and around them say more than the model: "Camp Liberty" is a place, and so is what
// stands beside one ("Poti and Veldt"). Only names that no list knows; a doubt leaves the type alone.

import { typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { NameHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';

const OPENS_PLACE = new Set(['Camp', 'Fort', 'Mount', 'Lake', 'Cape', 'Port']);
const DIRECTION = /^(?:North|South|East|West)$/;
const JOINS = /^(?:,|and|or|&|, and|, or)$/;

/** The hits of one sentence, in order. */
export function settleTypes(view: SentenceView, hits: readonly NameHit[]): NameHit[] {
  return hits.map((hit, index) => {
    if (hit.known || hit.type === 'person' || hit.type === 'country') return hit;
    if (hit.type !== 'place' && namesPlace(view, hit)) return { ...hit, type: 'place' };
    if (hit.type !== 'other') return hit;
    const beside = [hits[index - 1], hits[index + 1]].some(
      (other) => other !== undefined && isPlace(other) && areJoined(view, hit, other),
    );
    return beside ? { ...hit, type: 'place' } : hit;
  });
}

const isPlace = ({ type, form }: NameHit): boolean =>
  type === 'place' || (type === 'country' && form === 'name');

// "Fort Hope", "Hope Airfield West"
function namesPlace(view: SentenceView, { first, last }: NameHit): boolean {
  const words = view.tokens.slice(first, last + 1).map(({ text }) => text);
  if (words.length < 2) return false;
  const end = words.at(-1)!;
  if (DIRECTION.test(end) && typeOfHead(words.at(-2)!) === 'place') return true;
  return OPENS_PLACE.has(words[0]!) && words.length === 2 && typeOfHead(end) === null;
}

function areJoined(view: SentenceView, a: NameHit, b: NameHit): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  const between = view.tokens.slice(left.last + 1, right.first).map(({ lower }) => lower);
  return JOINS.test(between.join(' '));
}
