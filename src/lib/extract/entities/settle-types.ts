// Judged names retyped where the words in and around them say more than the model: "Camp Liberty" is a place, and so is what
// stands beside one ("Poti and Veldt"), "Jaish al-Doe" a body, "near Abu Doe" a place. Only names that no list knows; a doubt leaves the type alone.

import { isGivenName } from '#lib/lexicon/given-names.ts';
import { typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { NameHit } from './name-hit.ts';
import type { ToldKind } from '#lib/lexicon/told-kinds.ts';
import { toldKind } from './told-kind.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent } from './sentence-view.ts';

const OPENS_PLACE = new Set(['Camp', 'Fort', 'Mount', 'Lake', 'Cape', 'Port']);
const DIRECTION = /^(?:North|South|East|West)$/;
/** Arabic and Urdu for front, army, brigade, movement, party: what armed groups open their names with. */
const OPENS_BODY = new Set(
  'Jabhat Jebhat Jaish Jaysh Jeish Liwa Harakat Harakah Hizb Hezb Kataib Asaib Saraya Faylaq Lashkar Jamaat Jemaah Tehrik'.split(
    ' ',
  ),
);
/** The same, where an article follows: given names as well. */
const MAY_OPEN_BODY = new Set(['Ansar', 'Ahrar', 'Jund', 'Hayat', 'Tahrir']);
/** Arabic for hill, monastery, spring, river bed, mountain, village: what towns open their names with. */
const OPENS_TOWN = new Set('Tal Tall Deir Dayr Ayn Ain Wadi Jabal Jebel Kafr Kafar Beit Qasr'.split(' '));
/** Nouns that follow no body and no person: "Abu Doe airfield". */
const AFTER_PLACE =
  /^(?:airports?|airfields?|airbases?|provinces?|governorates?|districts?|sub-?districts?|villages?|towns?|cit(?:y|ies)|valley|mountains|dam|refiner(?:y|ies)|oilfields?|neighbou?rhoods?|suburbs?|peninsula|highway|crossing)$/;
const BODY_HEAD =
  /^(?:Council|Band|Works|Party|University|Association|Committee|Orchestra|Company|Corporation|Ministry|Agency|Society|Inc|Ltd|Foundation|Institute|Federation|Brothers)$/;
const JOINS = /^(?:,|and|or|&|, and|, or)$/;

/** The hits of one sentence, in order. */
export function settleTypes(view: SentenceView, hits: readonly NameHit[]): NameHit[] {
  return hits.map((hit, index) => {
    if (hit.known || hit.type === 'country') return hit;
    if (namesArmedGroup(view, hit)) return { ...hit, type: 'organization', gender: null };
    if (hit.type !== 'place' && standsForPlace(view, hit)) return { ...hit, type: 'place', gender: null };
    const told = saidToBe(view, hit);
    if (told) return { ...hit, type: told, gender: told === 'person' ? hit.gender : null };
    if (hit.type === 'person') return hit;
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

// "Voss is a village"; and by its last word, "Voss City Council" a body, which the model takes for a place or a man.
function saidToBe(
  view: SentenceView,
  { first, last, type, offices, span, nameSpan }: NameHit,
): ToldKind | null {
  if (offices.length || span.begin < nameSpan.begin) return null;
  const told = toldKind(view, first, last);
  if (told) return told === type ? null : told;
  const isBody = last - first > 1 && type !== 'organization' && BODY_HEAD.test(view.tokens[last]!.text);
  return isBody ? 'organization' : null;
}

// "Jaish al-Doe", "Ansar al-Doe"
function namesArmedGroup({ tokens }: SentenceView, { first, last, offices }: NameHit): boolean {
  if (last === first || offices.length) return false;
  const { text } = tokens[first]!;
  return OPENS_BODY.has(text) || (MAY_OPEN_BODY.has(text) && /^al$/i.test(tokens[first + 1]!.text));
}

// "Tal Doe", "Abu Doe airfield", "near Abu Doe": of what neither a given name nor a body's last word says what it is.
function standsForPlace({ tokens }: SentenceView, hit: NameHit): boolean {
  const { first, last, span, nameSpan, offices, type } = hit;
  const opening = tokens[first]!.text;
  if (offices.length || span.begin < nameSpan.begin || hit.form === 'acronym') return false;
  if (typeOfHead(tokens[last]!.text) !== null) return false;
  const isGiven = isGivenName(opening) && opening !== 'Abu';
  if (last > first && OPENS_TOWN.has(opening) && !isGiven) return true;
  const next = tokens[last + 1];
  if (
    next &&
    areAdjacent(tokens[last], next) &&
    AFTER_PLACE.test(next.text) &&
    /^(?:NOUN|PROPN)$/.test(next.upos)
  )
    return true;
  return type === 'person' && tokens[first - 1]?.lower === 'near' && !isGiven;
}

function areJoined(view: SentenceView, a: NameHit, b: NameHit): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  const between = view.tokens.slice(left.last + 1, right.first).map(({ lower }) => lower);
  return JOINS.test(between.join(' '));
}
