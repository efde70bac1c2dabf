// Acts that imply a stance: "Norway expelled the ambassadors of Chad", "Mali lifted its blockade of Togo", "Peru and Chile
// signed a pact". Who does it holds the stance, towards whom it is done to; a hostile act that does not happen says nothing.
// An act is no opinion, so it counts whoever reports it, and for less than a stance that somebody voices.

import {
  actKindsOf,
  carrierForms,
  carrierVerbs,
  intentNouns,
  planNouns,
  type ActKind,
} from '#lib/extract/stances/act-kinds.ts';
import { readTopics } from '#lib/extract/issues/read-topics.ts';
import type { Topic } from '#lib/extract/issues/topic.ts';
import { oppositeOf, type Stance } from '#lib/model/statement.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { argumentsOf, isInfinitive, prepositionOf, type Arguments } from '../arguments.ts';
import type { Actors } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { frameAt } from '../frame-at.ts';
import { isPurchase } from '../is-purchase.ts';
import { isAlleged, isNounUndone, isOnlyAskedFor, isOnlyFeared, isUndone } from '../is-unreal.ts';
import { phraseAt } from '../read-act-words.ts';
import { polarityOf } from '../polarity.ts';
import { actorNouns, endingVerbs, groupNouns } from '../predicates.ts';
import {
  actorsFrom,
  capitalAt,
  isPublic,
  nameAt,
  otherSideAt,
  ownerAt,
  resolveActors,
} from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

/** How many words behind the verb the other side may stand where the tree does not say. */
const NEARBY = 9;

const MUTUAL = new Set(['accord', 'consult', 'cooperate', 'fight']);
/** What only those in power do. */
const OF_AUTHORITIES = new Set(['coerce', 'accuse']);
/** Kinds that judge a deed: whom the deed is done to is not the other side. */
const JUDGING = new Set(['support', 'praise', 'criticise', 'reject', 'hinder', 'accuse']);
/** Kinds whose object may be a clause: what the other side is to do, or what will be done to it. */
const CLAUSAL = new Set(['demand', 'threaten', 'mobilise']);
/** Kinds that are done together, and so only "with" somebody, or to him. */
const TOGETHER: ReadonlyMap<string, readonly string[]> = new Map([
  ['accord', ['with', 'between']],
  ['cooperate', ['with', 'between']],
  ['consult', ['with', 'to', 'from', 'between']],
]);
/** Not to do these is a stance as well. */
const OPINIONS = new Set(['support', 'praise']);
/** And to refuse these. */
const REFUSABLE = new Set(['accord', 'consult', 'cooperate', 'aid']);
const REFUSING = new Set(['refuse', 'decline', 'reject', 'unwilling', 'stop', 'cease']);

const TOWARDS: Readonly<Record<Stance, readonly string[]>> = {
  agree: ['with', 'to', 'for', 'from', 'of', 'on', 'in favour of', 'toward', 'towards', 'between'],
  disagree: [
    'against',
    'at',
    'on',
    'to',
    'with',
    'from',
    'of',
    'upon',
    'toward',
    'towards',
    'over',
    'by',
    'for',
    'into',
  ],
};

interface Act {
  readonly kind: ActKind;
  readonly stance: Stance;
  /** The verb, or the noun that has no verb. */
  readonly head: Token;
  /** The noun that names the act, where a verb carries it. */
  readonly noun: Token | null;
}

export const acts: Rule = {
  id: 'act',
  label: 'An act of one actor towards another',
  find(scene, sentence, token) {
    const act = isPurchase(sentence, token) ? null : actAt(sentence, token);
    // "his meeting with" names a meeting; that somebody sought it, it does not say.
    if (!act || (act.kind.id === 'consult' && act.head === act.noun) || isYieldedTo(sentence, token))
      return [];
    if (isAlleged(sentence, act.head) || isOnlyAskedFor(sentence, act.head) || isUndone(sentence, act.head))
      return [];
    if (
      act.head === act.noun &&
      (isOnlyFeared(scene, sentence, act.noun) || isNounUndone(sentence, act.noun))
    )
      return [];
    const { negated, certainty } = polarityOf(sentence, act.head);
    if (certainty === 0 || (negated && !isRefused(sentence, act))) return [];
    const args = argumentsOf(sentence, act.head);
    const actors =
      act.head === act.noun ? actorsOfNoun(scene, sentence, act) : actorsOfVerb(scene, sentence, act, args);
    if (!actors) return [];
    const { holders, others } = isReceived(sentence, act)
      ? { holders: actors.others, others: actors.holders }
      : actors;
    if (TOGETHER.has(act.kind.id) && ![...holders.ids, ...others.ids].every((id) => isPublic(scene, id)))
      return [];
    return composeClaims(scene, sentence, {
      rule: `act-${act.kind.id}`,
      reason: reasonFor(act, negated),
      stance: negated ? oppositeOf(act.stance) : act.stance,
      confidence: act.kind.confidence * certainty * (negated ? 0.9 : 1),
      cue: act.noun && act.noun !== act.head ? [act.head, act.noun] : [act.head],
      holders,
      counterparts: others,
      topics: topicsOf(scene, sentence, act, args, [...holders.spans, ...others.spans]),
      reporter: null,
    });
  },
};

/** "bowing to pressure from": whoever does so presses nobody. */
function isYieldedTo({ tokens }: Sentence, { index }: Token): boolean {
  return (
    tokens[index - 1]?.lower === 'to' &&
    /^(?:bow|bend|yield|cav|giv|gav|submit|succumb)/.test(tokens[index - 2]?.lower ?? '')
  );
}

/** "has the backing of Kenya", "received aid from Peru": the other side does it. */
function isReceived(sentence: Sentence, { kind, head, noun }: Act): boolean {
  if (!noun || noun === head || !GIVEN.has(kind.id) || !RECEIVING.has(head.lemma)) return false;
  return childrenOf(sentence, noun, 'nmod').some((child) =>
    /^(?:of|from|by)$/.test(prepositionOf(sentence, child)),
  );
}

const GIVEN = new Set(['support', 'aid', 'praise']);
const RECEIVING = new Set(['have', 'receive', 'enjoy', 'win', 'get', 'gain', 'secure', 'draw', 'accept']);

/** "refused to meet", "does not recognise"; but "had not met" says nothing. */
function isRefused(sentence: Sentence, { kind, head, stance }: Act): boolean {
  if (stance !== kind.stance) return false;
  const governor = sentence.tokens[head.head];
  return (
    OPINIONS.has(kind.id) ||
    (REFUSABLE.has(kind.id) && governor !== undefined && REFUSING.has(governor.lemma))
  );
}

function reasonFor({ kind, head, noun, stance }: Act, negated: boolean): string {
  const words = noun && noun !== head ? `${head.text} … ${noun.text}` : head.text;
  if (stance !== kind.stance)
    return noun
      ? `“${words}” puts an end to what it names.`
      : `“${words}” is for what is done against the other side.`;
  if (head.lemma === 'call') return `“${words}” asks for what ${kind.reason}.`;
  return `“${words}” is an act that ${kind.reason}${negated ? ', but it is refused here' : ''}.`;
}

/** What a word does: a verb by itself or through its object, or a noun that has a doer of its own. */
function actAt(sentence: Sentence, token: Token): Act | null {
  const particle = token.upos === 'VERB' ? particleOf(sentence, token) : '';
  const kind = actKindsOf(token, particle).find(
    ({ stance, confidence }) => stance !== null && confidence > 0,
  );
  if (token.upos === 'NOUN') {
    const verb = sentence.tokens[token.head];
    const isObject = token.deprel === 'obj' || token.deprel === 'nsubj:pass';
    if (!kind) return null;
    const stance = kind.stance!;
    if (verb?.upos === 'VERB' && isObject) {
      const isEnded = endingVerbs.has(verb.lemma) || particleOf(sentence, verb) === 'off';
      if (isEnded || verb.lemma === 'refuse')
        return { kind, stance: oppositeOf(stance), head: verb, noun: token };
      return carrierForms.has(verb.lower) ? { kind, stance, head: verb, noun: token } : null;
    }
    return { kind, stance, head: token, noun: token };
  }
  if (token.upos !== 'VERB' || (token.index > 0 && token.text !== token.lower)) return null;
  if (isInNounPhrase(sentence, token)) return null;
  if (!kind) return calledForAt(sentence, token);
  // What is discussed is no side, whatever it names; who discusses it is read from the order of the words.
  if (token.lemma === 'discuss') return null;
  // "struck a blow for", "wound up talks": what several words name together is read from their order.
  const phrase = phraseAt(sentence, token);
  if (phrase && phrase.kind.stance !== kind.stance) return null;
  const frame = frameAt(sentence, token);
  if (frame && frame.words.length > 2 && frame.stance !== kind.stance) return null;
  // "Hutu rebels slaughtered": a noun that the tagger takes for a verb.
  if (isGroupBeforeVerb(sentence, token)) return null;
  const object = childrenOf(sentence, token, 'obj', 'nsubj:pass')[0];
  const ofObject = object
    ? actKindsOf(object).find(({ stance, confidence }) => stance !== null && confidence > 0)
    : undefined;
  // "signed a treaty", "lifted sanctions": the object says what is done.
  if (ofObject && (carrierForms.has(token.lower) || endingVerbs.has(token.lemma))) return null;
  // "united against Mali" is for nobody that the sentence names so.
  const isAgainst = childrenOf(sentence, token, 'obl', 'nmod').some(
    (child) => prepositionOf(sentence, child) === 'against',
  );
  // "approved the attacks on Mali"
  const isForHarm = OPINIONS.has(kind.id) && ofObject?.stance === 'disagree';
  const stance = kind.stance === 'agree' && ((isAgainst && !object) || isForHarm) ? 'disagree' : kind.stance!;
  return { kind, stance, head: token, noun: null };
}

function isGroupBeforeVerb({ tokens }: Sentence, { xpos, lower, index }: Token): boolean {
  const next = tokens[index + 1];
  return (
    xpos === 'VBZ' &&
    groupNouns.has(lower.replace(/s$/, '')) &&
    next !== undefined &&
    /^(?:VERB|AUX|ADP)$/.test(next.upos)
  );
}

/** "the wounded", "the besieged town": a participle that the tagger takes for a verb. */
function isInNounPhrase({ tokens }: Sentence, token: Token): boolean {
  return token.xpos === 'VBN' && tokens[token.index - 1]?.upos === 'DET';
}

/** "off" of "called off"; empty where the verb has none. */
function particleOf(sentence: Sentence, verb: Token): string {
  const own = childrenOf(sentence, verb, 'compound:prt')[0] ?? sentence.tokens[verb.index + 1];
  return own && PARTICLES.has(own.lower) ? own.lower : '';
}

/** "called for the removal of", "demanded the arrest of": whom the noun concerns is opposed. */
function calledForAt(sentence: Sentence, token: Token): Act | null {
  if (token.lemma !== 'call') return null;
  const noun = childrenOf(sentence, token, 'obl', 'nmod').find(
    (child) => prepositionOf(sentence, child) === 'for',
  );
  const kind =
    noun && actKindsOf(noun).find(({ stance, confidence }) => stance === 'disagree' && confidence > 0);
  return noun && kind && kind.id !== 'demand' ? { kind, stance: 'disagree', head: token, noun } : null;
}

interface ActActors {
  readonly holders: Actors;
  readonly others: Actors;
}

function actorsOfVerb(scene: Scene, sentence: Sentence, act: Act, args: Arguments): ActActors | null {
  const passive = args.subject?.passive ?? false;
  const holders = holdersOf(scene, sentence, act, args, passive);
  if (!holders) return null;
  // "opposes the embargo on Cuba" is not against Cuba, but it may be against whose embargo it is.
  const isJudged = JUDGING.has(act.kind.id) && act.noun === null;
  const words =
    isJudged && act.stance === act.kind.stance ? ['by', 'from'] : prepositionsOf(act.kind, act.stance);
  const sides = sidesOf(sentence, act, args, passive);
  for (const side of sides) {
    const others = targetUnder(scene, sentence, side, holders, words, 3);
    if (others) return { holders, others };
  }
  if (MUTUAL.has(act.kind.id) && holders.ids.length > 1) return { holders, others: holders };
  const behind = passive ? null : nextBehind(scene, sentence, act, holders, words);
  const others =
    behind ?? (act.kind.id === 'protest' ? countryOfProtest(scene, sentence, act, args, holders) : null);
  return others && { holders, others };
}

function holdersOf(
  scene: Scene,
  sentence: Sentence,
  { head, kind }: Act,
  args: Arguments,
  passive: boolean,
): Actors | null {
  if (isInfinitive(sentence, head) && (head.deprel === 'acl' || isPlanned(sentence, head)))
    return intenderOf(scene, sentence, head);
  if (passive) {
    if (args.agent) return doerAt(scene, sentence, args.agent);
    return OF_AUTHORITIES.has(kind.id) ? authoritiesOf(scene, args) : null;
  }
  const subject = args.subject ? doerAt(scene, sentence, args.subject.token) : null;
  if (subject) return subject;
  const isParticiple =
    head.xpos === 'VBN' && !childrenOf(sentence, head, 'aux').some(({ lemma }) => lemma === 'have');
  return isParticiple ? null : doerBefore(scene, sentence, head);
}

/** "the plan to send": whoever speaks of it need not be the doer, wherever the tree hangs the verb. */
function isPlanned({ tokens }: Sentence, head: Token): boolean {
  const noun = tokens[head.index - 2];
  return (
    tokens[head.index - 1]?.lower === 'to' &&
    noun !== undefined &&
    (planNouns.has(noun.lemma) || intentNouns.has(noun.lemma))
  );
}

/** "its determination to defeat", "reaffirmed a commitment to support"; of "a plot to kill" and of what is "welcomed" it is not told. */
function intenderOf(scene: Scene, sentence: Sentence, head: Token): Actors | null {
  const before = sentence.tokens
    .slice(Math.max(0, head.index - 4), head.index)
    .findLast((token) => token.upos === 'NOUN');
  const noun = before && intentNouns.has(before.lemma) ? before : sentence.tokens[head.head];
  if (!noun || !intentNouns.has(noun.lemma)) return null;
  for (const child of childrenOf(sentence, noun, 'nmod:poss', 'compound', 'amod')) {
    const owner = ownerAt(scene, child);
    if (owner) return actorsFrom(owner, 0.9);
    if (child.upos === 'PRON')
      return resolveActors(scene, sentence, child) ?? mainSubject(scene, sentence, noun);
  }
  const verb = sentence.tokens[noun.head];
  const isOwn = verb !== undefined && (carrierVerbs.has(verb.lemma) || verb.lemma === 'reaffirm');
  return noun.deprel === 'obj' && isOwn ? mainSubject(scene, sentence, noun) : null;
}

/** The subject of the verb above. */
function mainSubject(scene: Scene, sentence: Sentence, noun: Token): Actors | null {
  const verb = sentence.tokens[noun.head];
  const subject = verb?.upos === 'VERB' ? argumentsOf(sentence, verb).subject : null;
  return subject && !subject.passive ? resolveActors(scene, sentence, subject.token) : null;
}

/** "was arrested in Peru": whoever has power there did it. */
function authoritiesOf(scene: Scene, args: Arguments): Actors | null {
  for (const phrase of args.byPreposition.get('in') ?? []) {
    const named = nameAt(scene, phrase);
    if (named?.entity.type === 'country') return actorsFrom(named, 0.8);
  }
  return null;
}

/** "rioted in Chad": a protest that names nobody else is taken as one against those in power there. */
function countryOfProtest(
  scene: Scene,
  sentence: Sentence,
  { head }: Act,
  args: Arguments,
  holders: Actors,
): Actors | null {
  const places = ['in', 'at', 'throughout', 'across'].flatMap((word) => args.byPreposition.get(word) ?? []);
  const within = places.flatMap((place) => childrenOf(sentence, place, 'nmod'));
  for (const phrase of [...places, ...within]) {
    if (phrase.index < head.index) continue;
    const named = nameAt(scene, phrase);
    if (named?.entity.type === 'country' && !holders.ids.includes(named.entity.id))
      return actorsFrom(named, 0.7);
  }
  return null;
}

/** The prepositions after which whom it is done to may stand. */
function prepositionsOf(kind: ActKind, stance: Stance): readonly string[] {
  return stance === 'agree' ? (TOGETHER.get(kind.id) ?? TOWARDS.agree) : TOWARDS.disagree;
}

/** Where whom it is done to may stand, the likeliest first. */
function sidesOf(
  sentence: Sentence,
  { kind, stance, noun }: Act,
  args: Arguments,
  passive: boolean,
): Token[] {
  const words = prepositionsOf(kind, stance);
  // An infinitive is no party: "met to discuss".
  const phrases = (from: Arguments) =>
    words.flatMap((word) => from.byPreposition.get(word) ?? []).filter(({ upos }) => upos !== 'VERB');
  const objects = passive && args.subject ? [args.subject.token] : args.objects;
  if (noun) {
    const own = argumentsOf(sentence, noun);
    return [...args.objects.filter((object) => object !== noun), ...phrases(own), ...phrases(args)];
  }
  return [
    ...objects,
    // Behind the object of a judgement stands what the deed concerns, wherever the tree hangs it.
    ...(JUDGING.has(kind.id) && objects.length ? [] : phrases(args)),
    // Of what is demanded, its doer: "that Peru sign", not "that sanctions on Peru be lifted". Of what is warned of, nobody:
    // "warned that Chad could go hungry".
    ...(CLAUSAL.has(kind.id)
      ? args.complements.flatMap((clause) => [
          ...(kind.id === 'threaten' ? [] : childrenOf(sentence, clause, 'nsubj')).filter(
            ({ upos }) => upos !== 'NOUN',
          ),
          ...(isInfinitive(sentence, clause) ? [clause] : []),
        ])
      : []),
  ];
}

/** "Israeli strikes on Lebanon", "talks between Peru and Chile", "Turkey's support for Qatar". */
function actorsOfNoun(scene: Scene, sentence: Sentence, { noun, kind, stance }: Act): ActActors | null {
  const args = argumentsOf(sentence, noun!);
  const between = (args.byPreposition.get('between') ?? [])[0];
  // "peacekeepers between Mali and Niger" are nothing that the two do.
  if (between && !MUTUAL.has(kind.id)) return null;
  if (between) {
    const both = resolveActors(scene, sentence, between);
    return both && both.ids.length > 1 ? { holders: both, others: both } : null;
  }
  for (const child of childrenOf(sentence, noun!, 'nmod:poss', 'amod', 'compound', 'nmod')) {
    const isAgent = child.deprel === 'nmod';
    if (isAgent && prepositionOf(sentence, child) !== 'by') continue;
    const owner = ownerAt(scene, child);
    if (!owner) continue;
    const holders = actorsFrom(owner, 0.95);
    for (const word of prepositionsOf(kind, stance)) {
      // "the arrest of Peruvians by Chile"
      if (word === 'of' && !isAgent && kind.id !== 'criticise' && kind.id !== 'support') continue;
      for (const phrase of args.byPreposition.get(word) ?? []) {
        const others = targetUnder(scene, sentence, phrase, holders, prepositionsOf(kind, stance), 1);
        if (others) return { holders, others };
      }
    }
  }
  return null;
}

/** Who does it: actors, or whose deed it is ("Russian airstrikes killed …"). */
function doerAt(scene: Scene, sentence: Sentence, head: Token): Actors | null {
  const actors = resolveActors(scene, sentence, head);
  if (actors || !actKindsOf(head).some(({ stance }) => stance !== null)) return actors;
  for (const child of childrenOf(sentence, head, 'nmod:poss', 'amod', 'compound', 'nmod')) {
    if (child.deprel === 'nmod' && prepositionOf(sentence, child) !== 'by') continue;
    const owner = ownerAt(scene, child);
    if (owner) return actorsFrom(owner, 0.9);
  }
  return null;
}

/** Who stands right before a finite verb, where the tree has lost the subject: "Pakistan today threatened". */
function doerBefore(scene: Scene, sentence: Sentence, verb: Token): Actors | null {
  let at = verb.index - 1;
  let finite = FINITE.test(verb.xpos);
  for (let steps = 0; at >= 0 && steps < NEARBY; steps++, at--) {
    const token = sentence.tokens[at]!;
    if (/^(?:AUX|ADV|PART)$/.test(token.upos) || DAYS.test(token.lower) || token.lower === 'on') {
      finite ||= token.upos === 'AUX';
      continue;
    }
    // "prepared to resume shelling"
    const governs =
      token.upos === 'VERB' && sentence.tokens[at + 1]?.head !== at && token.index === verb.head;
    if (!governs) break;
    finite ||= FINITE.test(token.xpos);
  }
  const before = sentence.tokens[at];
  if (!before || !finite || before.upos === 'PUNCT') return null;
  const actors = resolveActors(scene, sentence, before);
  return actors && { ...actors, certainty: actors.certainty * 0.85 };
}

const REFLEXIVE = /sel(?:f|ves)$/;
const PARTICLES = new Set(['off', 'out', 'up', 'down', 'back', 'over', 'away', 'on', 'in', 'through']);
const FINITE = /^VB[DZP]$/;
const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow)$/;

/** The first actor of a phrase that is not the holders' own: its head, its owner, or within its complements. */
function targetUnder(
  scene: Scene,
  sentence: Sentence,
  head: Token,
  holders: Actors,
  prepositions: readonly string[],
  depth: number,
): Actors | null {
  const isOther = (actors: Actors | null) =>
    actors !== null && actors.ids.some((id) => !holders.ids.includes(id)) ? actors : null;
  const named = nameAt(scene, head) ?? capitalAt(scene, head);
  if (named || actorNouns.has(head.lemma)) {
    const actors = isOther(resolveActors(scene, sentence, head));
    if (actors) return actors;
  }
  if (head.upos === 'PRON')
    return REFLEXIVE.test(head.lower) ? null : isOther(resolveActors(scene, sentence, head));
  const children = childrenOf(sentence, head, 'nmod:poss', 'amod', 'compound', 'nmod:unmarked');
  // "a Japanese treasure hunter": of the word before
  const inner = children.flatMap((child) =>
    child.deprel === 'compound' ? childrenOf(sentence, child, 'amod', 'compound') : [],
  );
  for (const child of [...children, ...inner]) {
    const owner = otherSideAt(scene, child, holders);
    if (owner) return actorsFrom(owner, 0.9);
  }
  // "strikes in support of Yemen" are not against it.
  if (depth === 0 || isInSupport(sentence, head, prepositions)) return null;
  for (const child of childrenOf(sentence, head)) {
    if (child.index < head.index && !/^nsubj/.test(child.deprel)) continue;
    const within =
      (child.deprel === 'conj' && !nameAt(scene, child)) ||
      (/^(?:obj|iobj|nsubj|xcomp|ccomp)/.test(child.deprel) && head.upos === 'VERB');
    const behind =
      /^(?:nmod|obl)/.test(child.deprel) && prepositions.includes(prepositionOf(sentence, child));
    if (!within && !behind) continue;
    const found = targetUnder(scene, sentence, child, holders, prepositions, depth - 1);
    if (found) return found;
  }
  return null;
}

function isInSupport(sentence: Sentence, head: Token, prepositions: readonly string[]): boolean {
  return (
    prepositions.includes('against') &&
    /^(?:support|defen[cs]e|favou?r|aid|help)$/.test(head.lemma) &&
    /^(?:in|with)$/.test(prepositionOf(sentence, head))
  );
}

/**
 * The next actor behind the verb, where the tree has lost the phrase: before another verb, and after a preposition that
 * fits. "rejected calls by Kofi Annan, the secretary-general".
 */
function nextBehind(
  scene: Scene,
  sentence: Sentence,
  act: Act,
  holders: Actors,
  prepositions: readonly string[],
): Actors | null {
  const from = (act.noun ?? act.head).index + 1;
  let preposition = '';
  for (const token of sentence.tokens.slice(from, from + NEARBY)) {
    if (token.lower === 'that' && act.kind.id === 'demand') continue;
    if (/^(?:VERB|SCONJ|CCONJ|PUNCT)$/.test(token.upos)) return null;
    if (CLAUSAL.has(act.kind.id) && token.upos === 'NOUN' && !nameAt(scene, token)) return null;
    if (token.upos === 'ADP') preposition = token.lower;
    const named = nameAt(scene, token);
    if (!named || holders.ids.includes(named.entity.id) || named.mention.form === 'pronoun') continue;
    if (preposition !== '' && !prepositions.includes(preposition)) return null;
    return actorsFrom(named, 0.8);
  }
  return null;
}

/** The issue of the codebook that the act's object or purpose names, at most one. */
function topicsOf(
  scene: Scene,
  sentence: Sentence,
  { noun }: Act,
  args: Arguments,
  actors: Actors['spans'],
): Topic[] {
  const heads = noun ? [noun] : args.objects;
  return heads
    .flatMap((head) => readTopics(scene, sentence, head, { actors, strict: true }))
    .filter((topic) => topic.entry !== null)
    .slice(0, 1);
}
