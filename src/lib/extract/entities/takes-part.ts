// Whether a noun is somebody who does, or to whom is done, what implies a stance: by the tree, and by the order of words where
// the tree has lost it. It decides which people without a name become entities of their own; what they stand for is not asked.

import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import { actKindsOf } from '#lib/extract/stances/act-kinds.ts';
import { attitudeForms, predicatesOf } from '#lib/extract/stances/predicates.ts';
import { readActWords } from '#lib/extract/stances/read-act-words.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { UNCHANGED_PAST } from './harm.ts';

/** How a participant of an act hangs on its verb. */
const TAKES_PART = /^(?:nsubj|obj|iobj|obl)/;
/** What may stand between the words for a doer and the verb. */
const SKIPPED = /^(?:have|has|had|also|again|on|\p{L}+ly|\p{L}+day|today|yesterday|overnight|would|will)$/u;

/** The noun is who does an act that implies a stance, or whom it is done to. */
export function takesPart(sentence: Sentence, noun: Token): boolean {
  const verb = sentence.tokens[noun.head];
  return (
    verb !== undefined &&
    TAKES_PART.test(noun.deprel) &&
    actKindsOf(verb, sentence.tokens[verb.index + 1]?.lower).some(({ stance }) => stance !== null)
  );
}

/** The noun is the subject of a verb that voices a stance: "refused to", "rejected". */
export function takesStand(sentence: Sentence, noun: Token): boolean {
  const verb = sentence.tokens[noun.head];
  if (verb === undefined || !/^nsubj/.test(noun.deprel)) return false;
  return isStand(verb) || sentence.tokens.some((token) => isWanted(token, verb));
}

/** The word at `after`, or the verb soon behind it, tells an act or a stance by its form, whatever the tree says. */
export function isDoerBefore(sentence: Sentence, after: Token): boolean {
  const { tokens } = sentence;
  const verb = tokens.slice(after.index, after.index + 5).find(({ lower }) => !SKIPPED.test(lower));
  if (!verb || !(isPastForm(verb.lower) || UNCHANGED_PAST.test(verb.lower))) return false;
  if ((readActWords(sentence, verb)?.kind.stance ?? null) !== null || isStand(verb)) return true;
  const [to, wanted] = tokens.slice(verb.index + 1);
  return (
    to?.lower === 'to' && wanted?.upos === 'VERB' && isStand(wanted) && /^vot|^vow|^pledg/.test(verb.lower)
  );
}

function isStand({ upos, lemma }: Token): boolean {
  return (
    /^(?:VERB|AUX)$/.test(upos) &&
    predicatesOf('verb', lemma).some(({ group }) => !group.weak && !group.mutual)
  );
}

/** "voted [to accept]". */
function isWanted(token: Token, verb: Token): boolean {
  return token.head === verb.index && token.deprel === 'xcomp' && isStand(token);
}

/** The noun does something that implies a stance, or has it done to it; or a crowd of them, their leaders or spokesmen do. */
export function hasPart(sentence: Sentence, noun: Token): boolean {
  const head = sentence.tokens[noun.head];
  // "a spokesman for the rebels in", "thousands of workers at"
  const isOf = noun.deprel === 'nmod' && head !== undefined && OF_PEOPLE.test(head.lower);
  return [noun, ...(isOf ? [head] : [])].some(
    (word) => takesPart(sentence, word) || takesStand(sentence, word) || says(sentence, word),
  );
}

const OF_PEOPLE =
  /^(?:spokes.*|leaders?|members?|supporters|representatives?|followers|hundreds|thousands|dozens|scores|tens|crowds|groups?|families|officials|commanders?|unions?|associations?|federations?|heads?|chiefs?)$/;

/** The noun is the subject of a verb of saying, so that what follows may be its stance. */
function says({ tokens }: Sentence, noun: Token): boolean {
  const verb = tokens[noun.head];
  return verb !== undefined && noun.deprel === 'nsubj' && attitudeForms.has(verb.lower);
}
