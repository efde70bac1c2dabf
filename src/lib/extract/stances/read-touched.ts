// An act of which no other side is named -> what it is done to or is for, as the issue: "raided the offices of a newspaper" is
// against the offices, "signed a pact" for the pact, "freed six prisoners" for them, "eased limits on visits" for easing
// them. By the order of the words. Empty where the words name no more than a general thing.

import lists from '#data/lexicon/touched.json' with { type: 'json' };
import { verbForms } from '#lib/lexicon/verb-forms.ts';
import { readDeed, readTopics } from '#lib/extract/issues/read-topics.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors } from './claim.ts';
import { actorNouns, emptyHeads, groupNouns } from './predicates.ts';
import type { ActWords } from './read-act-words.ts';
import type { Scene } from './scene.ts';
import { isCountable, isOfState, touchedTopic } from './touched-topic.ts';

/** Each list of data/lexicon/touched.json says itself why it is asked. */
const formsOf = ({ words }: { readonly words: string }): ReadonlySet<string> =>
  new Set(words.split(' ').flatMap(verbForms));

/** Kinds whose object a power is against as well: "raided the offices", "turned down an invitation". */
const AGAINST = new Set(['reject', 'sanction', 'attack', 'fight', 'coerce', 'assault', 'alike']);
/** And of those that several words name: "branded the plan reckless". */
const AGAINST_BY_FRAME = new Set(['criticise', 'hinder', 'accuse']);
/** And of people: "jailed 52 members of a movement". */
const AGAINST_PEOPLE = new Set(['accuse']);
/** Friendly kinds that are done to people: "freed six prisoners", "reinstated the prime minister". */
const OF_PEOPLE = new Set(['yield', 'aid']);
/** Friendly kinds that are for what is done: "ended censorship". */
const OF_DEEDS = new Set(['yield', 'accord']);
/** "novelist", "policewoman": most words so ending name somebody. */
const BY_TRADE =
  /(?:[a-z]ist|[^t]ian|[a-z]man|[a-z]men|woman|women|blogger|writer|singer|rapper|banker|preacher)s?$/;
const BREAKS = /^br(?:eak|eaks|eaking|oke|oken)$|^(?:violat|flout|breach|disobey|defy|defied)/;
const CARRIES = formsOf(lists.carrying);
const DECLARES = formsOf(lists.declaring);
/** Behind these stands what is hit where nobody is named: "dropped bombs on a hospital". */
const ONTO = /^(?:on|at|against|with|into|upon|of)$/;

const DISPERSES: ReadonlySet<string> = new Set(lists.dispersing.words.split(' '));

/** May an act of this kind be told of what it touches alone? */
export function mayTouch(id: string): boolean {
  return AGAINST.has(id) || id === 'accord';
}

export function readTouched(
  scene: Scene,
  sentence: Sentence,
  act: ActWords,
  holders: Actors,
): readonly Topic[] {
  if (holders.ids.some((id) => isPrivate(scene, id))) return [];
  const { kind, stance, words, frame, ofNoun } = act;
  const options = { actors: holders.spans, strict: false };
  const verb = words[0]!;
  const last = words[words.length - 1]!;
  if (act.deed) {
    const object =
      objectBehind(sentence, act.deed, false) ??
      objectBehind(sentence, sentence.tokens[act.deed.index + 1] ?? last, false);
    const deed = object && readDeed(scene, sentence, act.deed, act.deed.lemma, object);
    return deed ? [deed] : [];
  }
  if (stance === 'agree') {
    // "declared a truce", "signed a pact": for what it names.
    const isDeclared =
      kind.id === 'yield' && words.length > 1 && /^(?:declar|announc|observ)/.test(verb.lower);
    if (isDeclared || (kind.id === 'accord' && (ofNoun || isNoun(frame && last))))
      return nameable(last) ? readTopics(scene, sentence, last, options).slice(0, 1) : [];
    if (OF_PEOPLE.has(kind.id) && !ofNoun) {
      const within = frame
        ? (objectWithin(sentence, words) ??
          (words.length < 2 || /^(?:ADP|PART|ADV)$/.test(last.upos) ? null : last))
        : null;
      const people = within ?? objectBehind(sentence, last, false);
      if (people && isPeople(people)) return readTopics(scene, sentence, people, options).slice(0, 1);
    }
    // "approved the budget"
    if (kind.id === 'support' && frame && isOfState(last) && !/^(?:law|bill|decree)s?$/.test(last.lower))
      return touchedTopic(scene, sentence, last, holders, options);
    // "eased a curfew": the end of what is hostile.
    const isEnd = ofNoun && (kind.id === 'coerce' || kind.id === 'sanction');
    if (!isEnd && (!OF_DEEDS.has(kind.id) || words.length < 2 || ofNoun)) return [];
    const object =
      objectWithin(sentence, words) ?? (isNoun(last) ? last : objectBehind(sentence, last, false));
    const deed =
      object &&
      (nameable(object) || isOfState(object)) &&
      readDeed(scene, sentence, verb, frame ?? verb.lemma, object);
    return deed ? [deed] : [];
  }
  const isOfPeople = AGAINST_PEOPLE.has(kind.id) && !frame;
  if (!AGAINST.has(kind.id) && !(frame && AGAINST_BY_FRAME.has(kind.id)) && !isOfPeople) return [];
  // "declared martial law" is not against martial law.
  if (kind.id === 'coerce' && DECLARES.has(verb.lower)) return [];
  const isPhrase = words.length > 1 && isNoun(last);
  // "ordered the arrest of a banker" is against the banker.
  const isObject = isPhrase && !ofNoun && (!CARRIES.has(verb.lower) || actorNouns.has(last.lemma));
  const object =
    (frame && objectWithin(sentence, words)) ??
    (isObject ? last : objectBehind(sentence, last, isPhrase || frame !== undefined));
  const isKnown =
    object &&
    (isOfState(object) ||
      (isOfPeople ? isPeople(object) : nameable(object) || (kind.id === 'coerce' && isCountable(object))));
  if (!object || !isKnown) return [];
  // "broke the law"
  if (isOfState(object) && BREAKS.test(verb.lower)) return [];
  return touchedTopic(scene, sentence, object, holders, options);
}

function isNoun(token: Token | undefined | ''): boolean {
  return token ? token.upos === 'NOUN' : false;
}

function nameable({ lemma }: Token): boolean {
  return !emptyHeads.has(lemma);
}

function isPeople({ lemma, lower }: Token): boolean {
  return (
    groupNouns.has(lemma) ||
    actorNouns.has(lemma) ||
    groupNouns.has(lower.replace(/s$/, '')) ||
    BY_TRADE.test(lower)
  );
}

/** What somebody without an office does says nothing of a power. */
function isPrivate(scene: Scene, id: string): boolean {
  const { type, role, country } = scene.entity(id as never);
  return type === 'person' && (role === null || country === null);
}

/** The last noun between the verb and a later word of its frame: "set a bus alight". */
function objectWithin({ tokens }: Sentence, words: readonly Token[]): Token | null {
  for (let at = 1; at < words.length; at++) {
    const gap = tokens.slice(words[at - 1]!.index + 1, words[at]!.index);
    const noun = gap.findLast(({ upos }) => upos === 'NOUN');
    if (noun && !/^(?:NOUN|PART)$/.test(tokens[noun.index + 1]?.upos ?? '')) return noun;
  }
  return null;
}

/** The last noun of the phrase right behind a word; of one behind "on" or "at" only where the word names what is done. */
function objectBehind({ tokens }: Sentence, last: Token, mayFollow: boolean): Token | null {
  let object: Token | null = null;
  for (const token of tokens.slice(last.index + 1, last.index + 8)) {
    if (token.upos === 'NOUN') object = token;
    else if (mayFollow && !object && ONTO.test(token.lower)) continue;
    // "tear gas to disperse students"
    else if (!object && (token.lower === 'to' || DISPERSES.has(token.lower))) continue;
    // "some of its armour", "more than 50 villagers"
    else if (!object && /^(?:of|than|its|their|his|her)$/.test(token.lower)) continue;
    else if (!/^(?:DET|ADJ|NUM|PROPN)$/.test(token.upos) && !/^VB[NG]$/.test(token.xpos)) break;
  }
  return object;
}
