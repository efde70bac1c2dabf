// The place, firm or nation that stands behind a noun and tells whom it means: "police [in Minsk]", "rebels [in the north of
// Mali]", "peasants [in the Chinese province of Guangdong]", "workers [at Volvo's plant in Ghent]", "pilots [of the Portuguese
// airline]". By the order of the words, since trees hang such phrases wrongly.

import { kindsOfPlace, regionWords, siteNouns } from '#lib/lexicon/doers.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Located } from './located.ts';

export interface PlaceBehind {
  /** What is named there. */
  readonly owner: Located;
  /** ISO 3166-1 alpha-3: of what is named, else of the place that this lies in. */
  readonly country: string | null;
  /** The last word of the name, and of all that belongs to it ("'s plant in Ghent"). */
  readonly lastOfName: Token;
  readonly last: Token;
}

/** Words from the preposition to the name at most. */
const FARTHEST = 8;
const POSSESSIVE = /^['’]s?$/;
const ARTICLE = /^(?:the|an?|its|their)$/;
const NUMBER = /^\d/;

/** What a preposition (one of `prepositions`) right behind the noun leads to; null where that names nothing. */
export function placeBehind(
  { tokens }: Sentence,
  noun: Token,
  named: readonly Located[],
  prepositions: RegExp,
): PlaceBehind | null {
  const preposition = tokens[noun.index + 1];
  if (!preposition || !prepositions.test(preposition.lower)) return null;
  let nation: Located | null = null;
  let lastNoun: Token | null = null;
  for (let at = preposition.index + 1; at < Math.min(tokens.length, preposition.index + FARTHEST); at++) {
    const token = tokens[at]!;
    const here = nameAt(named, token);
    if (here?.mention.form === 'demonym') {
      if (nation) return null;
      nation = here;
      continue;
    }
    if (here) {
      if (
        /^(?:person|other)$/.test(here.draft.type) ||
        (preposition.lower === 'in' && here.draft.type === 'organization')
      )
        return null;
      return withTail(tokens, named, here, lastTokenOf(tokens, here), nation);
    }
    if (ARTICLE.test(token.lower) && at === preposition.index + 1) continue;
    const isKind = regionWords.has(token.lower) || kindsOfPlace.has(token.lower);
    if (isKind || (token.lower === 'of' && kindsOfPlace.has(tokens[at - 1]!.lower))) continue;
    if (!nation || !/^(?:NOUN|ADJ|PROPN)$/.test(token.upos) || NUMBER.test(token.text)) break;
    if (token.upos !== 'ADJ') lastNoun = token;
  }
  if (!nation || !lastNoun) return null;
  return { owner: nation, country: nation.draft.country, lastOfName: lastNoun, last: lastNoun };
}

/** What such people are called: "peasants in Guangdong", whatever kind of place the text calls it. */
export function nameWithPlace(
  { tokens }: Sentence,
  first: Token,
  noun: Token,
  { owner, lastOfName }: PlaceBehind,
): string {
  let from = owner.mention.form === 'demonym' ? noun.index + 2 : firstTokenOf(tokens, owner).index;
  while (regionWords.has(tokens[from - 1]!.lower)) from--;
  return [...tokens.slice(first.index, noun.index + 2), ...tokens.slice(from, lastOfName.index + 1)].reduce(
    (text, token, at, all) =>
      text +
      (at && (all[at - 1]!.end < token.begin || all[at - 1]!.index + 1 < token.index) ? ' ' : '') +
      token.text,
    '',
  );
}

function withTail(
  tokens: readonly Token[],
  named: readonly Located[],
  owner: Located,
  lastOfName: Token,
  nation: Located | null,
): PlaceBehind {
  let last = lastOfName;
  let country = owner.draft.country ?? nation?.draft.country ?? null;
  const isOwner = POSSESSIVE.test(tokens[last.index + 1]?.text ?? '');
  // "Volvo's plant", "a Lagos slum"
  if (isOwner || siteNouns.has(tokens[last.index + 1]?.lower ?? '')) {
    last = tokens[last.index + 1]!;
    while (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[last.index + 1]?.upos ?? '')) last = tokens[last.index + 1]!;
  }
  // "at the plant in Ghent", "in Kiruna, Sweden"
  const joint = tokens[last.index + 1];
  if (joint && /^(?:in|,)$/.test(joint.lower)) {
    const within = tokens[joint.index + 1];
    const place = within && nameAt(named, within);
    if (place && /^(?:place|country)$/.test(place.draft.type) && place.mention.form !== 'demonym') {
      const isLarger = joint.lower === 'in' || (place.draft.type === 'country' && country === null);
      if (isLarger) {
        country ??= place.draft.country;
        last = lastTokenOf(tokens, place);
        if (tokens[last.index + 1]?.text === ',' && joint.lower === ',') last = tokens[last.index + 1]!;
      }
    }
  }
  // "at Ecuador's oil company" are not at Ecuador.
  const isOfCountry = isOwner && owner.draft.type === 'country';
  return { owner, country, lastOfName: isOfCountry ? last : lastOfName, last };
}

function nameAt(named: readonly Located[], token: Token): Located | null {
  return named.find(({ mention }) => mention.form !== 'pronoun' && overlaps(mention.nameSpan, token)) ?? null;
}

function lastTokenOf(tokens: readonly Token[], { mention }: Located): Token {
  return tokens.findLast(({ begin }) => begin < mention.nameSpan.end)!;
}

function firstTokenOf(tokens: readonly Token[], { mention }: Located): Token {
  return tokens.find(({ end }) => end > mention.nameSpan.begin)!;
}
