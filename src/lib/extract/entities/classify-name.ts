// What a capitalised name is that no list knows: by its first and last words, its shape, and the words around it.
// Refuses (null) what is no name: a lone common word, a heading. Guesses are marked as not sure.

import { isGivenName } from '#lib/lexicon/given-names.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import { typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { EntityType } from '#lib/model/entity.ts';
import type { SentenceView } from './sentence-view.ts';
import { isCommonWord } from './sentence-view.ts';

const PLACE_OPENERS = new Set(
  'Lake Mount Fort Cape Port Camp San Santa Saint St St. El Los Las New North South East West Upper Lower Northern Southern Eastern Western Central Isle Puerto Rio Point Ciudad Sierra Monte'.split(
    ' ',
  ),
);
/** Last words that are surnames as well: after a given name they make a person. */
const SURNAME_HEADS = new Set(
  'Church Hill Hills Park Lane Bridge Forest Town Castle Cross Law Bill Day Week Order Post Guard Wolf Fort Point Temple Palace Mark Fair Summer Winter Spring Christian Knights Rangers Royal Force Field Street Press Banks Fleet Trust Band Team Peak Hall Major Marshall Bishop Waters Marks Camp Ford Islam Villa Rivers Lions Mission Model Brothers'.split(
    ' ',
  ),
);
const SURNAME_ENDINGS =
  /(ov|ova|ev|eva|enko|enka|sky|ski|ska|skyy|skiy|vich|vić|vic|ić|sson|ssen|sen|yan|ian|idze|dze|shvili|ez|oğlu|oglu|stein|berg|mann|ńska|ński|czyk|uk|ello|etti|elli|aki|akis|opoulos|ides)$/u;
const SPEAKS =
  /^(said|says|told|added|adds|tweeted|wrote|writes|argued|warned|insisted|replied|explained|noted|who|whose)$/;
const AT_PLACE = new Set([
  'in',
  'near',
  'at',
  'outside',
  'around',
  'across',
  'through',
  'throughout',
  'inside',
]);
const MOVES_TO = new Set([
  'from',
  'to',
  'into',
  'towards',
  'toward',
  'via',
  'reaching',
  'visited',
  'visiting',
  'leaving',
]);

export interface NameClass {
  readonly type: EntityType;
  readonly sure: boolean;
}

/** The class of the words `[first, end)`. */
export function classifyName(view: SentenceView, first: number, end: number): NameClass | null {
  const words = view.tokens.slice(first, end).map(({ text }) => text);
  const letters = words.filter((word) => /\p{L}/u.test(word));
  if (!letters.length) return null;
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const numbered =
    words.length > 1 && /^(II|III|IV|V|VI|I)$/.test(words.at(-1)!) && typeOfHead(words.at(-2)!) !== null;
  const head = of > 0 ? words[of - 1]! : words.at(numbered ? -2 : -1)!;
  const headType = typeOfHead(head);
  const opening = words[0]!;
  const given = isGivenName(opening);
  const before = view.tokens[first - 1]?.lower ?? '';
  const after = view.tokens[end]?.text ?? '';

  if (of > 0) return headType ? { type: headType, sure: true } : { type: 'other', sure: false };
  if (letters.length === 1) return classifyWord(view, first, end, letters[0]!);
  if (headType && !(given && letters.length <= 3 && SURNAME_HEADS.has(head)))
    return { type: headType, sure: true };
  if (/^(Jr\.?|Sr\.?|II|III|IV)$/.test(words.at(-1)!)) return { type: 'person', sure: true };
  if (PLACE_OPENERS.has(opening) && !given) return { type: 'place', sure: AT_PLACE.has(before) };
  if (given && letters.length <= 5) return { type: 'person', sure: true };
  const initials = words.some((word, index) => index < words.length - 1 && /^\p{Lu}\.?$/u.test(word));
  if (initials && letters.length <= 5) return { type: 'person', sure: true };
  if (words.some((word) => /^(de|da|van|von|der|bin|ibn|al|del|dos|du)$/.test(word)))
    return { type: AT_PLACE.has(before) ? 'place' : 'person', sure: false };
  if (words.some((word) => word === '&')) return { type: 'organization', sure: true };
  if (typeOfHead(opening) === 'organization') return { type: 'organization', sure: false };
  if (typeOfHead(opening) === 'place' && letters.length === 2) return { type: 'place', sure: false };
  if (words.some((word) => /^\p{Lu}{2,5}$/u.test(word))) return { type: 'organization', sure: false };
  if (words.some((word) => lookUpName(word) !== null)) return { type: 'organization', sure: false };
  if (letters.length <= 3) {
    if (SURNAME_ENDINGS.test(words.at(-1)!.toLowerCase())) return { type: 'person', sure: true };
    if (SPEAKS.test(after)) return { type: 'person', sure: true };
    if (AT_PLACE.has(before) || isTownOf(view, first)) return { type: 'place', sure: false };
    if (/^(is|was|,)$/.test(after) && isCalledPlace(view, end)) return { type: 'place', sure: true };
    if (isPlaceAfterComma(view, end)) return { type: 'place', sure: true };
    if (!letters.some((word) => isCommonWord(word)))
      return { type: before === 'the' ? 'organization' : 'person', sure: false };
  }
  return { type: 'other', sure: false };
}

function classifyWord(view: SentenceView, first: number, end: number, word: string): NameClass | null {
  const before = view.tokens[first - 1]?.lower ?? '';
  const after = view.tokens[end]?.text ?? '';
  if (word.length === 1) return null;
  if (/^[\p{Lu}\p{N}][\p{Lu}\p{N}&.-]+$/u.test(word) && !/^[IVXLC]+$/.test(word) && word.length <= 8)
    return { type: 'organization', sure: /^\p{Lu}{2,8}$/u.test(word) };
  const headType = typeOfHead(word);
  if (headType === 'organization' && before === 'the') return { type: 'organization', sure: false };
  if (headType) return null;
  if (isGivenName(word)) return { type: 'person', sure: false };
  if (
    before === 'the' &&
    /^(government|administration|regime|dictatorship|cabinet|presidency|campaign|family)$/.test(after)
  )
    return { type: 'person', sure: false };
  if (AT_PLACE.has(before)) return { type: 'place', sure: false };
  if (isPlaceAfterComma(view, end)) return { type: 'place', sure: true };
  if (isTownOf(view, first)) return { type: 'place', sure: true };
  if (/^(is|was|,)$/.test(after) && isCalledPlace(view, end)) return { type: 'place', sure: true };
  if (SPEAKS.test(after)) return { type: 'person', sure: true };
  if (SURNAME_ENDINGS.test(word.toLowerCase()) && word.length > 5) return { type: 'person', sure: false };
  if (MOVES_TO.has(before)) return { type: 'place', sure: false };
  const next = view.tokens[end];
  if (next && before !== 'the' && /^['’]s$/.test(next.text)) return { type: 'person', sure: false };
  if (first === 0 && next && /^(was|had|has|went|did|became|won|died|(\p{Ll}+ed))$/u.test(next.text))
    return { type: 'person', sure: false };
  return { type: 'other', sure: false };
}

const TOWN_WORDS = new Set(
  'towns cities villages districts town city village port suburb district province region state island county municipality hamlet'.split(
    ' ',
  ),
);

// "the town of Voss"
function isTownOf(view: SentenceView, first: number): boolean {
  return view.tokens[first - 1]?.lower === 'of' && TOWN_WORDS.has(view.tokens[first - 2]?.lower ?? '');
}

// "Voss is a village", "Voss, a small town"
function isCalledPlace(view: SentenceView, end: number): boolean {
  if (!/^(a|an|the)$/.test(view.tokens[end + 1]?.lower ?? '')) return false;
  return view.tokens.slice(end + 2, end + 6).some(({ lower }) => TOWN_WORDS.has(lower));
}

// "Reno, Nevada", "Bergen, Norway"
function isPlaceAfterComma(view: SentenceView, end: number): boolean {
  if (view.tokens[end]?.text !== ',') return false;
  const next = view.tokens[end + 1];
  if (!next) return false;
  const known = lookUpName(next.text) ?? lookUpName(`${next.text} ${view.tokens[end + 2]?.text ?? ''}`);
  return known !== null && (known.kind === 'place' || known.kind === 'country');
}
