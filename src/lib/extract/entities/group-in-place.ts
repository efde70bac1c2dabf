// "Students in Jakarta", "workers at Volvo", "pirates off Somalia": people whom the place or the firm behind them tells from
// others, where they take part in an act. Exiles and refugees are not of the country that they are in.

import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Group } from './group.ts';
import { isMistagged } from './is-group-noun.ts';
import type { Located } from './located.ts';
import { nameWithPlace, placeBehind } from './place-behind.ts';
import { homeOf, isModifier } from './qualifiers.ts';
import { hasPart, isDoerBefore } from './takes-part.ts';

/** Who lives elsewhere than where he is of. */
const AWAY = /^(?:exile|refugee|migrant|immigrant|expatriate|asylum-seeker|pilgrim)s?$/;
const TELLING_WHICH = /^(?:in|from|at|of|around|off|near|outside)$/;

/** The group that the noun opens, or null. */
export function groupInPlace(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  const { tokens } = sentence;
  if (
    noun.xpos !== 'NNS' &&
    !isMistagged(noun) &&
    !/^(?:movement|group|party|faction|militia)$/.test(noun.lemma)
  )
    return null;
  // "al-Qaeda militants in Mali" are al-Qaeda's.
  const before = tokens[noun.index - 1];
  if (before && named.some(({ mention }) => overlaps(mention.span, before))) return null;
  // "Rohingya villagers near the border" are told by what they are.
  if (before?.upos === 'PROPN' && tokens[noun.index + 1]?.lower === 'near') return null;
  const place = placeBehind(sentence, noun, named, TELLING_WHICH);
  if (!place) return null;
  const after = tokens[place.last.index + 1];
  // "scientists from Bristol University and the museum" are two bodies' people.
  if (place.owner.draft.type === 'organization' && /^(?:and|or|,)$/.test(after?.lower ?? '')) return null;
  if (!after || !(hasPart(sentence, noun) || isDoerBefore(sentence, after))) return null;
  let first = noun;
  while (isQualifier(tokens[first.index - 1])) first = tokens[first.index - 1]!;
  // "far-right parties in"
  if (/^[-‐‑]$/.test(tokens[first.index - 1]?.text ?? '')) first = tokens[first.index - 2] ?? first;
  const name = nameWithPlace(sentence, first, noun, place);
  const preposition = tokens[noun.index + 1]!.lower;
  const isAway = preposition === 'off' || (AWAY.test(noun.lower) && preposition !== 'from');
  const country = homeOf(tokens.slice(first.index, noun.index)) ?? (isAway ? null : place.country);
  return { name, country, first, end: place.lastOfName.end };
}

function isQualifier(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    isModifier(token) &&
    token.upos !== 'PROPN' &&
    !/^(?:local|angry)$/.test(token.lower)
  );
}

/** The prepositions behind which people's country stands: "exiles in Nepal" are not of Nepal. */
export function wherePeopleAreOf({ lower }: Token): RegExp {
  return AWAY.test(lower) ? /^from$/ : /^(?:in|from|near|outside|around)$/;
}
