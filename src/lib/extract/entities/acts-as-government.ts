// Whether a country's name stands for its government: by the words around it, as for a capital city (`is-actor`), and by the
// tree, since a country does more than a city could. A country in which something is or happens is a place, and so is what
// the land has ("Chad’s capital"). Doubt means a place.

import lists from '#data/lexicon/government-words.json' with { type: 'json' };
import { isBodyNoun } from '#lib/lexicon/body-nouns.ts';
import { powerNouns, relationNouns, townNouns, typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { Token } from '#lib/text/parse.ts';
import { isActor } from './is-actor.ts';
import type { SentenceView } from './sentence-view.ts';

/** Each list of data/lexicon/government-words.json says itself why it is asked. */
const words = ({ words: list }: { readonly words: string }): ReadonlySet<string> => new Set(list.split(' '));

const HYPHEN = /^[-‐‑–]$/;
const FELLOWS = words(lists.fellows);
const MEMBERS = words(lists.members);
/** Words from "is" to such a noun: "one of our most important partners". */
const REACH = 8;
const OF_LAND = words(lists.ofLand);
const LAND_DOES = words(lists.landDoes);
const DUTY = words(lists.duty);
const DONE_BY = words(lists.doneBy);
const DEALS = words(lists.deals);

/** The name is `tokens[first]` to `tokens[last]`; `isCountry` says whether another token belongs to a country's name. */
export function actsAsGovernment(
  view: SentenceView,
  first: number,
  last: number,
  isCountry: (token: Token) => boolean,
): boolean {
  const { tokens } = view;
  const before = tokens[first - 1];
  const next = tokens[last + 1];
  if ((before && FELLOWS.has(before.lower)) || isFellow(view, last + 1)) return true;
  if (before && HYPHEN.test(before.text))
    return first > 1 && isCountry(tokens[first - 2]!) && !OF_LAND.has(next?.lower ?? '');
  // "the government of Chad", "Chad officials": a body of its own (`find-bodies`).
  const article = before?.lower === 'the' ? 1 : 0;
  if (tokens[first - 1 - article]?.lower === 'of')
    return DONE_BY.has(tokens[first - 2 - article]?.lower ?? '') && !next?.text.match(/^['’]s?$/);
  if (next && powerNouns.has(next.lower)) return !isBodyNoun(next) && !isBodyNoun({ ...next, xpos: 'NNS' });
  if (isOfLand(view, last + 1) || isInName(view, first, last, isCountry)) return false;
  // "the Mali-Chad border", "moved to Chad to work"
  if (next && HYPHEN.test(next.text) && OF_LAND.has(tokens[last + 3]?.lower ?? '')) return false;
  if (next?.lower === 'to' && /^(?:to|from)$/.test(before?.lower ?? '')) return false;
  if (before?.lower === 'with' && OF_LAND.has(tokens[first - 2]?.lower ?? '')) return false;
  return isActor(view, first, last) || actsInTree(view, first, last, isCountry);
}

const STATES = words(lists.states);
const STATESMEN = words(lists.statesmen);

/** Words from "nations" to "include". */
const REACH_OF_LIST = 12;

/** Whether what stands before a list of countries that begins at a token calls them states: "allies such as", "the leaders of". */
export function isListOfStates({ tokens }: SentenceView, first: number): boolean {
  let at = first - 1;
  if (tokens[at]?.lower === 'the') at--;
  const word = tokens[at]?.lower ?? '';
  if (/^(?:of|from|to)$/.test(word)) return STATESMEN.has(tokens[at - 1]?.lower ?? '');
  // "Nations that sent troops include Chad and Mali"
  if (/^(?:include|includes|included|were|are)$/.test(word))
    return tokens
      .slice(Math.max(0, at - REACH_OF_LIST), at)
      .some(
        ({ lower, index }) => STATES.has(lower) && (!/^countries$/.test(lower) || isQualified(tokens, index)),
      );
  if (word === 'as' && tokens[at - 1]?.lower === 'such') at -= 2;
  else if (/^(?:including|like|notably|namely|especially|particularly)$/.test(word)) at--;
  else return false;
  if (tokens[at]?.text === ',') at--;
  return STATES.has(tokens[at]?.lower ?? '');
}

// "countries that voted", not "countries hit by the drought".
const isQualified = (tokens: readonly Token[], at: number): boolean =>
  /^(?:that|which|who)$/.test(tokens[at + 1]?.lower ?? '');

/** After "in", "near", "across": where something is. */
export function standsInPlace({ tokens }: SentenceView, first: number): boolean {
  const before = tokens[first - 1]?.lower === 'the' ? tokens[first - 2] : tokens[first - 1];
  return /^(?:in|at|near|outside|around|across|throughout|inside|into|within|through|from|over|of)$/.test(
    before?.lower ?? '',
  );
}

/** "Chad is one of our closest allies": what the name is said to be. */
function isFellow({ tokens }: SentenceView, at: number): boolean {
  if (!/^(?:is|are|was|were|remains?|remained|became|becomes?)$/.test(tokens[at]?.lower ?? '')) return false;
  for (let index = at + 1; index <= at + REACH && index < tokens.length; index++) {
    if (tokens[index]!.upos === 'VERB' || /^[,;.:]$/.test(tokens[index]!.text)) return false;
    if (FELLOWS.has(tokens[index]!.lower) || MEMBERS.has(tokens[index]!.lower)) return true;
  }
  return false;
}

/** "Chad’s capital", "Chad’s Tibesti Mountains": what the land has, not its government. */
function isOfLand({ tokens }: SentenceView, at: number): boolean {
  if (!/^['’]s?$/.test(tokens[at]?.text ?? '')) return false;
  let last = at + 1;
  if (OF_LAND.has(tokens[last]?.lower ?? '')) return true;
  while (/^\p{Lu}/u.test(tokens[last + 1]?.text ?? '')) last++;
  return typeOfHead(tokens[last]?.text ?? '') === 'place' || townNouns.has(tokens[last]?.lower ?? '');
}

/** "US President Doe", "the Iraq War", "Munich, Germany": part of a longer name, or before a noun that tells of no dealings. */
function isInName(
  { tokens }: SentenceView,
  first: number,
  last: number,
  isCountry: (token: Token) => boolean,
): boolean {
  const next = tokens[last + 1];
  const isTouching = next !== undefined && next.begin - tokens[last]!.end <= 1;
  if (isTouching && /^(?:NOUN|PROPN)$/.test(next.upos) && !relationNouns.has(next.text)) return true;
  // "US shares rose": a noun that was tagged as a verb.
  if (isTouching && /\p{Ll}s$/u.test(next.text) && /^(?:VBD|VBP|MD)$/.test(tokens[last + 2]?.xpos ?? ''))
    return true;
  const place = tokens[first - 2];
  return (
    tokens[first - 1]?.text === ',' &&
    place?.upos === 'PROPN' &&
    /^\p{Lu}/u.test(place.text) &&
    !isCountry(place)
  );
}

function actsInTree(
  { tokens }: SentenceView,
  first: number,
  last: number,
  isCountry: (token: Token) => boolean,
): boolean {
  let head = tokens.slice(first, last + 1).find((token) => token.head < first || token.head > last);
  // "Mali and Chad", of which only the first hangs on the verb.
  for (let step = 0; step < 3 && head?.deprel === 'conj'; step++) {
    const other: Token | undefined = tokens[head.head];
    if (!other || !isCountry(other) || hasPreposition(tokens, head)) return false;
    head = other;
  }
  const governor = head && tokens[head.head];
  if (!head || !governor) return false;
  const preposition = hasPreposition(tokens, head);
  switch (head.deprel) {
    case 'nsubj':
      if (governor.upos !== 'VERB' || preposition) return false;
      return !LAND_DOES.has(governor.lemma) || (governor.lemma === 'have' && hasDuty(tokens, governor));
    case 'nsubj:pass':
      return !preposition && (DEALS.has(governor.lemma) || /^(?:expect|call)$/.test(governor.lemma));
    case 'obl:agent':
      return true;
    case 'obj':
    case 'iobj':
      return governor.upos === 'VERB' && DEALS.has(governor.lemma) && !preposition;
    case 'appos':
      return FELLOWS.has(governor.lower);
    case 'compound':
      return relationNouns.has(governor.lower) && governor.index > last;
    case 'obl':
    case 'nmod':
      return governor.lemma === 'call' && preposition?.lower === 'on';
    default:
      return false;
  }
}

function hasPreposition(tokens: readonly Token[], noun: Token): Token | undefined {
  return tokens.find(({ head, deprel, upos }) => head === noun.index && deprel === 'case' && upos === 'ADP');
}

function hasDuty(tokens: readonly Token[], verb: Token): boolean {
  return tokens.some(({ head, deprel, lemma }) => head === verb.index && deprel === 'obj' && DUTY.has(lemma));
}
