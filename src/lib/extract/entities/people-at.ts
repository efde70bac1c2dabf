// "Thousands of Armenians", "500 Kurds": people of a country or a people that somebody has counted, where they act; and "Bosnian
// Serbs", "ethnic Serbs in Kosovo", "Turkish Americans", whom two words tell from the state that bears one of them.

import { lookUpName } from '#lib/lexicon/find-name.ts';
import { homeOfPeople, peoples } from '#lib/lexicon/peoples.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Group } from './group.ts';
import type { Located } from './located.ts';
import { namelessLemma } from './nameless-noun.ts';
import { nameWithPlace, placeBehind } from './place-behind.ts';
import { homeOf, isOfNoState } from './qualifiers.ts';
import { hasPart, isDoerBefore } from './takes-part.ts';

const CROWD = /^(?:hundreds|thousands|dozens|scores|tens|crowds|groups|millions|families)$/;

/** The people that the noun names, or null. */
export function peopleAt(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  const { tokens } = sentence;
  if (!/^\p{Lu}.*s$/u.test(noun.text) || /^NNP?S?$/.test(tokens[noun.index + 1]?.xpos ?? '')) return null;
  const nation = named.find(
    ({ draft, mention }) =>
      draft.type === 'country' && mention.form === 'demonym' && overlaps(mention.span, noun),
  );
  const isPeople =
    nation || peoples.has(noun.text.replaceAll('’', "'")) || lookUpName(noun.text)?.kind === 'people';
  if (!isPeople) return null;
  const kin = kinBefore(sentence, noun, nation ?? null, named);
  if (kin) return kin;
  // "Islamists", "Anarchists": of a creed and no people, they are a category (`find-nameless`).
  if (!nation && namelessLemma(noun) !== null && homeOfPeople(noun.text) === null) return null;
  const first = countBefore(tokens, noun);
  if (!first && (nation || lookUpName(noun.text)?.kind === 'people')) return null;
  if (!hasPart(sentence, noun) && !isDoerBefore(sentence, tokens[noun.index + 1] ?? noun)) {
    const crowd = first && tokens[noun.index - 2];
    if (!crowd || !hasPart(sentence, crowd)) return null;
  }
  const country = nation?.draft.country ?? homeOfPeople(noun.text);
  return { name: noun.text, country, first: first ?? noun, end: noun.end };
}

/** States whose people go by where they came from. */
const SETTLED = new Set(['USA', 'CAN', 'AUS', 'NZL', 'GBR']);

/** "Turkish Cypriots", "Iraqi Kurds", "Kosovo Albanians", "ethnic Hungarians in Slovakia": part of a nation, or of a state's people. */
function kinBefore(
  sentence: Sentence,
  noun: Token,
  nation: Located | null,
  named: readonly Located[],
): Group | null {
  const { tokens } = sentence;
  const before = tokens[noun.index - 1];
  if (!before) return null;
  if (nation && overlaps(nation.mention.span, before))
    return {
      name: `${before.text} ${noun.text}`,
      country: nation.draft.country,
      first: before,
      end: noun.end,
    };
  if (before.lower === 'ethnic') {
    const place = placeBehind(sentence, noun, named, /^(?:in|from|of)$/);
    return {
      name: place ? nameWithPlace(sentence, noun, noun, place) : `ethnic ${noun.text}`,
      country: place?.country ?? null,
      first: before,
      end: place?.lastOfName.end ?? noun.end,
    };
  }
  const home = isOfNoState(before, named) ? homeOf([before, noun]) : null;
  if (home) return { name: `${before.text} ${noun.text}`, country: home, first: before, end: noun.end };
  const state = named.find(
    ({ draft, mention }) =>
      draft.type === 'country' && mention.form !== 'pronoun' && mention.span.end === before.end,
  );
  if (!state || state.draft === nation?.draft) return null;
  // "Turkish Americans" are Americans, "Croatian Serbs" are of Croatia.
  const country =
    nation && SETTLED.has(nation.draft.country ?? '') ? nation.draft.country : state.draft.country;
  return { name: `${before.text} ${noun.text}`, country, first: before, end: noun.end };
}

/** The number or crowd that stands before a noun. */
function countBefore(tokens: readonly Token[], { index }: Token): Token | null {
  const [before, further] = [tokens[index - 1], tokens[index - 2]];
  if (before?.upos === 'NUM') return before;
  return before?.lower === 'of' && further && CROWD.test(further.lower) ? further : null;
}
