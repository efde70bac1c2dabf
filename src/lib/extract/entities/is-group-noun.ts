// Whether a noun is one for people who act together: by the lists, by its ending ("taxi drivers"), or by what stands before it,
// which makes actors of nouns that else only tell a state's doing ("Kurdish politicians", "the Nairobi court", "rebel soldiers").

import { actorNouns, groupNouns } from '#lib/extract/stances/predicates.ts';
import { properAdjectives } from '#lib/lexicon/peoples.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Located } from './located.ts';
import { isOrganOfPlace } from './organ-of-place.ts';
import { isOfNoState, qualifiersOf } from './qualifiers.ts';

/** What makes soldiers and officials nobody's: "renegade troops", "exiled politicians". */
export const RENEGADE =
  /^(?:renegade|mutinous|mutinying|breakaway|rebel|dissident|rogue|disgruntled|deserting|former|ex|defecting|exiled|ousted|deposed|jailed|imprisoned)$/;
const ARMED =
  /^(?:soldiers|troops|officers|policemen|forces|commandos|paratroopers|servicemen|recruits|conscripts|unit|units|generals|commanders|politicians|leaders|officials|lawmakers|legislators|deputies|ministers|diplomats)$/;
/** Nouns for a state's doing that name nobody behind an adjective of people: "the Kurdish side". */
const VAGUE = /^(?:side|state|force|team|nation|country|people|union|office)$/;

/** Endings of nouns for persons, in the plural; tourists do nothing for or against anybody. */
const PERSONS =
  /(?:workers|drivers|men|women|[^r]ists|icians|keepers|fighters|goers|owners|dwellers|makers|growers|breeders|farmers)$/;

/** Nobody who acts for a state, as policemen do. */
export function isPersons({ lemma, lower }: Pick<Token, 'lemma' | 'lower'>): boolean {
  return PERSONS.test(lower) && !actorNouns.has(lemma) && !actorNouns.has(lower.replace(/men$/, 'man'));
}

/** A noun for a group; behind the adjective of a country also where its plural is tagged as a verb ("Somali rebels"). */
export function isGroupNoun(sentence: Sentence, noun: Token, named: readonly Located[]): boolean {
  if (noun.upos === 'NOUN' && (groupNouns.has(noun.lemma) || isPersons(noun))) return true;
  if (isMistagged(noun) && (groupNouns.has(noun.lower.slice(0, -1)) || PERSONS.test(noun.lower))) return true;
  const before = sentence.tokens[noun.index - 1];
  if (!before) return false;
  if (isRenegade(sentence, noun)) return true;
  // "Kurdish politicians", "Kurdish regional government": no state's.
  const isBody = actorNouns.has(noun.lemma) && noun.upos === 'NOUN' && !VAGUE.test(noun.lemma);
  if (isBody && qualifiersOf(sentence, noun).some((word) => isOfNoState(word, named))) return true;
  if (isOrganOfPlace(sentence, noun, named)) return true;
  return (
    noun.lower.endsWith('s') &&
    groupNouns.has(noun.lower.slice(0, -1)) &&
    (properAdjectives.has(before.text) ||
      named.some(({ mention }) => mention.form === 'demonym' && overlaps(mention.span, before)))
  );
}

/** "rebel Congolese soldiers": no arm of the state. */
function isRenegade({ tokens }: Sentence, noun: Token): boolean {
  if (!ARMED.test(noun.lower)) return false;
  for (let at = noun.index - 1; at >= Math.max(0, noun.index - 3); at--) {
    const { lower, text, upos } = tokens[at]!;
    if (RENEGADE.test(lower)) return true;
    if (upos !== 'ADJ' && !/^\p{Lu}/u.test(text)) return false;
  }
  return false;
}

/** A plural at a sentence's begin that the tagger takes for a verb: "[Rebels] in Aceh". */
export function isMistagged({ index, lower, xpos }: Token): boolean {
  return index === 0 && /(?:s|men)$/.test(lower) && /^VB/.test(xpos);
}
