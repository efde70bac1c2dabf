// "Turkey's powerful army", "the Kenyan parliament": an arm of a state that does something to the state's own government, and so
// is an actor beside it. By the country's name or adjective before the noun; everywhere else what an arm does is the state's doing.

import { rivalArms } from '#lib/lexicon/doers.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { bodyOfCountry } from './body-of-country.ts';
import type { Group } from './group.ts';
import type { Located } from './located.ts';
import { isModifier } from './qualifiers.ts';
import { isDoerBefore, takesPart, takesStand } from './takes-part.ts';

/** Words between the country and the noun at most. */
const MOST_WORDS = 3;
const POSSESSIVE = /^['’]s?$/;

/** The arm that acts in the sentence and belongs to the country (`named` are the sentence's mentions), with its noun; or null. */
export function rivalArm(
  sentence: Sentence,
  named: readonly Located[],
  country: string,
): { readonly group: Group; readonly noun: Token } | null {
  const { tokens } = sentence;
  for (const { draft, mention } of named) {
    if (draft.type !== 'country' || draft.country !== country) continue;
    const end = tokens.findIndex(({ begin }) => begin >= mention.nameSpan.end);
    if (end < 0) continue;
    const isOwner = POSSESSIVE.test(tokens[end]!.text);
    if (!isOwner && mention.form !== 'demonym') continue;
    const start = isOwner ? end + 1 : end;
    let at = start;
    while (
      at < start + MOST_WORDS &&
      tokens[at] &&
      !rivalArms.has(tokens[at]!.lower) &&
      isModifier(tokens[at]!)
    )
      at++;
    const noun = tokens[at];
    if (!noun || !rivalArms.has(noun.lower)) continue;
    const next = tokens[at + 1];
    if (!next || /^(?:NOUN|PROPN)$/.test(next.upos)) continue;
    if (!takesPart(sentence, noun) && !takesStand(sentence, noun) && !isDoerBefore(sentence, next)) continue;
    const first = tokens.find((token) => token.end > mention.nameSpan.begin)!;
    const words = sentence.tokens.slice(first.index, at + 1);
    const name =
      at === start
        ? bodyOfCountry(noun.text, country)
        : words.reduce(
            (text, token, index) =>
              text + (index && words[index - 1]!.end < token.begin ? ' ' : '') + token.text,
            '',
          );
    return { group: { name, country, first, end: noun.end }, noun };
  }
  return null;
}
