// What people without a name are called who have nothing but what they are: "Two unidentified gunmen" -> "Gunmen", "five policemen"
// -> "Police", "masked oil workers" -> "Oil workers". Always of many, so that one and many of a country are one category.

import { attackersThings, idleWords, labelOf, wordsBefore } from '#lib/lexicon/nameless.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { pluralOf } from './nameless-noun.ts';

/** Words before the noun that stay part of the category. */
const MOST_KEPT = 2;
/** What they are doing just now, unless it is their trade. */
const DOING = /(?<!^(?:rul|min|fish|farm))ing$/;

/** `words` are those before the noun that may belong to it. Null where the noun alone is too general. */
export function categoryOf(
  { tokens }: Sentence,
  noun: Token,
  lemma: string,
  words: readonly Token[],
): string | null {
  if (areArmed(tokens, noun)) return 'Attackers';
  const before = words.at(-1)?.lower ?? '';
  const needed = wordsBefore(lemma);
  if (needed && !words.some(({ lower }) => needed.has(lower))) return null;
  const label = labelOf(lemma, before);
  const isOne = label !== null && labelOf(lemma, '') !== label;
  const kept = (isOne ? words.slice(0, -1) : words)
    .filter((word) => /^\p{L}/u.test(word.text) && word.upos !== 'NUM')
    .filter(({ lower }) => needed?.has(lower) || !(idleWords.has(lower) || DOING.test(lower)))
    .slice(-MOST_KEPT);
  const name = [
    ...kept.map(({ text }) => text),
    label ?? (noun.lower === lemma ? pluralOf(lemma) : noun.lower),
  ].join(' ');
  return name[0]!.toUpperCase() + name.slice(1);
}

/** "men on a motorcycle", "men in masks". */
function areArmed(tokens: readonly Token[], { lower, index }: Token): boolean {
  return (
    lower === 'men' &&
    /^(?:on|in|with|wielding|carrying|wearing)$/.test(tokens[index + 1]?.lower ?? '') &&
    tokens.slice(index + 2, index + 5).some((word) => attackersThings.has(word.lower))
  );
}
