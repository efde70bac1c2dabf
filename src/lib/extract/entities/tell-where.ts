// In which country a sentence plays, as its words tell by where something happens: "in Karachi", "across Chile", "the Mexican state
// of". Else by the dateline, else by the one country of which the whole text speaks. Null where two countries compete. Where somebody
// only comes from ("a French engineer", "from Sudan") or sits who reports it ("an official in Gujarat said") tells nothing.

import { hostTowns, kindsOfPlace, regionWords } from '#lib/lexicon/doers.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import { insideWords, nationalPlaces, officeWords, partWords } from '#lib/lexicon/nameless.ts';
import { townNouns } from '#lib/lexicon/word-sets.ts';
import type { Document } from '#lib/model/document.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Located } from './located.ts';
import { placeBehind } from './place-behind.ts';

const WHERE = /^(?:in|at|near|outside|around|across|throughout|through|inside|within)$/;
const REPORTS = /^(?:said|says|reported|told|according)$/;
const POSSESSIVE = /^['’]s?$/;

/** Where a text plays, sentence by sentence. */
export interface Story {
  /** ISO 3166-1 alpha-3, or null. */
  countryOf(sentence: Sentence, noun: Token): string | null;
}

/** `located` are the mentions by the sentence's index. */
export function readStory(
  { text, paragraphs }: Document,
  sentences: readonly Sentence[],
  located: ReadonlyMap<number, readonly Located[]>,
): Story {
  let ofText: string | null | undefined;
  return {
    countryOf(sentence, noun) {
      const told = countryTold(sentence, noun, located.get(sentence.index) ?? []);
      if (told !== undefined) return told;
      if (ofText === undefined) ofText = countryOfText();
      return ofText;
    },
  };

  function countryOfText(): string | null {
    const dateline = paragraphs.find(({ role }) => role === 'dateline');
    const fromLine = dateline ? countryOfDateline(text.slice(dateline.begin, dateline.end)) : null;
    if (fromLine) return fromLine;
    const spoken = [...located.values()].flat().filter(({ mention }) => mention.form !== 'pronoun');
    const isPlayed = sentences.some(
      (sentence) => placesIn(sentence, located.get(sentence.index) ?? []).length > 0,
    );
    return isPlayed ? (only(spoken.flatMap(({ draft }) => draft.country ?? [])) ?? null) : null;
  }
}

/** "KARACHI, Pakistan, Feb 3 (Reuters) –": the place in it. */
function countryOfDateline(line: string): string | null {
  for (const part of line.split(/[,(/—–]| - /)) {
    const name = part.trim().replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase());
    const country = name ? lookUpName(name)?.country : null;
    if (country) return country;
  }
  return null;
}

/** Null where two compete, undefined where nothing tells. */
function countryTold(sentence: Sentence, noun: Token, named: readonly Located[]): string | null | undefined {
  const behind = placeBehind(sentence, noun, named, /^(?:in|at|on|near|outside)$/);
  if (behind?.country && !hostTowns.has(behind.owner.draft.name) && !BORDERS.test(behind.lastOfName.lower))
    return behind.country;
  const places = placesIn(sentence, named);
  const reported = reportIn(sentence);
  const told = places.filter(({ at }) => !reported || at < reported.begin || at > reported.end);
  // "stormed a consulate in Tripoli, hours after a court in Tunis had": where the main clause plays.
  const clauseEnd = sentence.tokens.find(
    ({ index, lower }) => index > noun.index && SUBORDINATES.test(lower),
  );
  const near = told.filter(({ at }) => !clauseEnd || at < clauseEnd.index);
  const chosen = [near, told, places].find((list) => list.length > 0);
  if (chosen) return only(chosen.map(({ country }) => country)) ?? null;
  const inside = only(named.flatMap((one) => (isInside(sentence, one) ? [one.draft.country!] : [])));
  return inside === undefined ? countryOfOffice(sentence, named) : inside;
}

/** Has two sides. */
const BORDERS = /^(?:border|borders|frontier|embassy|consulate)$/;
const SUBORDINATES = /^(?:after|when|while|because|although|where|which|who|whom|whose|amid|following)$/;

/** "fired at the president of Guinea": there, if no other country is named. */
function countryOfOffice({ tokens }: Sentence, named: readonly Located[]): string | undefined {
  const spoken = named.filter(({ draft, mention }) => draft.country !== null && mention.form !== 'pronoun');
  const country = only(spoken.map(({ draft }) => draft.country!));
  const isOffice = spoken.some(({ mention }) => {
    const first = tokens.find(({ end }) => end > mention.nameSpan.begin);
    const of = first && tokens[first.index - (tokens[first.index - 1]?.lower === 'the' ? 2 : 1)];
    return of?.lower === 'of' && officeWords.has(tokens[of.index - 1]?.lower ?? '');
  });
  return isOffice ? (country ?? undefined) : undefined;
}

interface Place {
  readonly country: string;
  /** Index of its first token. */
  readonly at: number;
}

function placesIn({ tokens }: Sentence, named: readonly Located[]): Place[] {
  return named.flatMap(({ draft, mention }) => {
    if (draft.country === null || mention.form === 'pronoun' || mention.form === 'role') return [];
    if (draft.type !== 'place' && draft.type !== 'country') return [];
    // A court in The Hague or an envoy in Geneva is often of no country.
    if (hostTowns.has(draft.name)) return [];
    const first = tokens.find(({ end }) => end > mention.nameSpan.begin);
    const last = tokens.findLast(({ begin }) => begin < mention.nameSpan.end);
    if (!first || !last) return [];
    const isPlace =
      mention.form === 'demonym'
        ? isKindBehind(tokens, last)
        : isWhere(tokens, first, draft.type === 'place');
    return isPlace ? [{ country: draft.country, at: first.index }] : [];
  });
}

/** "in northern Mali", "the capital of Chad", "in the town of Goma". */
function isWhere(tokens: readonly Token[], first: Token, isTown: boolean): boolean {
  let at = first.index - 1;
  while (at > 0 && (/^(?:the|and)$/.test(tokens[at]!.lower) || regionWords.has(tokens[at]!.lower))) at--;
  const before = tokens[at];
  if (!before) return false;
  if (WHERE.test(before.lower) || (isTown && before.lower === 'into')) return true;
  // "a township east of Durban"
  const noun = before.lower === 'of' ? tokens[at - 1] : undefined;
  if (
    noun &&
    [regionWords, kindsOfPlace, townNouns, partWords, nationalPlaces].some((words) => words.has(noun.lower))
  )
    return true;
  // "Lodz, Poland", "a slum in Lagos": the larger one behind the smaller
  return (
    before.text === ',' &&
    /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') &&
    WHERE.test(tokens[at - 2]?.lower ?? '')
  );
}

/** "the Somali town", "the eastern Indian state of", "a Turkish jail". */
function isKindBehind(tokens: readonly Token[], { index }: Token): boolean {
  for (const token of tokens.slice(index + 1, index + 4)) {
    if (nationalPlaces.has(token.lower) || kindsOfPlace.has(token.lower)) return true;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(token.upos)) return false;
  }
  return false;
}

/** "Kenyan newspapers", "Chile's lower house". */
function isInside({ tokens }: Sentence, { draft, mention }: Located): boolean {
  if (draft.country === null || draft.type !== 'country' || mention.form === 'pronoun') return false;
  let at = tokens.findIndex(({ begin }) => begin >= mention.nameSpan.end);
  if (at < 0) return false;
  if (POSSESSIVE.test(tokens[at]!.text)) at++;
  return insideWords.has(tokens[at]?.lower ?? '');
}

/** The words of who reports it: ", a spokesman in Kyiv said". */
function reportIn({ tokens }: Sentence): { readonly begin: number; readonly end: number } | null {
  const verb = tokens.findLast(({ lower }) => REPORTS.test(lower));
  const comma = verb && tokens.slice(0, verb.index).findLast(({ text }) => text === ',');
  if (!verb || !comma || verb.index - comma.index > 12) return null;
  const isBehind = verb.lower === 'according';
  return { begin: comma.index, end: isBehind ? tokens.length : verb.index };
}

/** Undefined where there is none, null where there are several. */
function only(countries: readonly string[]): string | null | undefined {
  const different = new Set(countries);
  return different.size > 1 ? null : [...different][0];
}
