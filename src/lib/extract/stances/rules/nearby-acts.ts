// Acts read from the order of the words alone, for sentences whose tree is wrong and for acts of which only the place or an
// owner is named: "Kenyan gunboats fired at targets in Kismayo", "Peru lifted its blockade of Tacna". It counts for less than
// what the tree says (`acts`), and much less where the other side is only the place; the reason tells. Whoever is not
// named right before the verb has not acted, and nothing is read of what may, should or would happen.

import { isPastForm } from '#lib/lexicon/verb-forms.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { EntityId } from '#lib/model/entity.ts';
import { oppositeOf } from '#lib/model/statement.ts';
import {
  actKindOf,
  travelForms,
  freeingWords,
  kindsOfNounForm,
  kindsOfVerbForm,
  type ActKind,
} from '../act-kinds.ts';
import { argumentsOf } from '../arguments.ts';
import { NOBODY, type Actors, type Claim } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import {
  findDoer,
  findMainDoer,
  findTarget,
  isAspect,
  readBefore,
  type Before,
  type Target,
  type TargetWords,
} from '../find-neighbours.ts';
import { isPurchase } from '../is-purchase.ts';
import { MUTUAL, OF_PLACE, PASSING, suffered, type FoundAct } from '../find-sufferer.ts';
import { readTouched } from '../read-touched.ts';
import { isAlleged, isNounUndone, isOnlyAskedFor, isUndone } from '../is-unreal.ts';
import { polarityOf } from '../polarity.ts';
import { rebelNouns } from '../predicates.ts';
import { readActWords, type ActWords } from '../read-act-words.ts';
import { isPublic, joinActors, resolveActors } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

/** What is left of an act's confidence where only the order of words tells of it, by what names the other side. */
const SHARE = { named: 0.8, place: 0.55, own: 0.5, object: 0.6 } as const;
const ANNOUNCED = 0.85;
/** And of a friendly act towards a group of no country. */
const OF_NOWHERE = 0.6;

const KINDS = new Set([
  'accord', 'consult', 'cooperate', 'aid', 'yield', 'accuse', 'attack', 'reject', 'demand', 'threaten', 'protest', 'mobilise',
  'sanction', 'coerce', 'assault', 'fight', 'support', 'alike',
]); // prettier-ignore
/** Told by single words these need a tree. */
const OF_PHRASES = new Set(['criticise', 'hinder']);
/** Of these the place is hit or relieved as well: "shelled villages near", "lifted the curfew in". */
const LOCAL = new Set([
  'aid',
  'yield',
  'attack',
  'protest',
  'mobilise',
  'sanction',
  'coerce',
  'assault',
  'fight',
]);
/** Done together, and so "with" somebody. */
const TOGETHER = new Set(['accord', 'consult', 'cooperate']);
const WITHHOLDS = new Set(['sanction', 'reject', 'hinder']);
const CLAUSAL = new Set(['demand', 'threaten', 'mobilise']);
/** Verbs that need an object: "soldiers killed in the attack" have killed nobody. */
const TRANSITIVE = new Set(['assault', 'coerce', 'accuse', 'aid', 'sanction', 'attack', 'support']);

const TOWARDS: Readonly<Record<'together' | 'agree' | 'disagree' | 'noun' | 'guests' | 'border', ReadonlySet<string>>> = {
  together: new Set(['with', 'between']),
  agree: new Set(['with', 'to', 'for', 'from', 'of', 'into', 'toward', 'towards', 'between']),
  disagree: new Set(['against', 'at', 'on', 'upon', 'of', 'into', 'from', 'toward', 'towards', 'between', 'with']),
  guests: new Set(['with', 'from', 'of', 'to', 'between']),
  border: new Set(['against', 'at', 'on', 'along', 'near', 'off', 'outside', 'opposite', 'with', 'of', 'after', 'amid', 'towards', 'toward', 'to']),
  noun: new Set(['against', 'at', 'on', 'upon', 'of', 'into', 'from', 'to', 'toward', 'towards', 'between', 'with', 'for']),
}; // prettier-ignore

export const nearbyActs: Rule = {
  id: 'act-nearby',
  label: 'An act of one actor towards another, by the order of the words',
  find(scene, sentence, token) {
    const between = betweenAt(scene, sentence, token);
    if (between) return between;
    const act = readActWords(sentence, token) ?? travelAt(token);
    if (!act || act.kind.confidence === 0 || isPurchase(sentence, token)) return [];
    // Single words of the other kinds need a tree.
    const isPhrase = act.words.length > 1 && !act.ofNoun;
    if (!KINDS.has(act.kind.id) && !act.isAlike && !(isPhrase && OF_PHRASES.has(act.kind.id))) return [];
    const before = readBefore(sentence, token);
    // "a blockade that had kept food from reaching the town": what is told by the way.
    if (act.frame && /^(?:that|which|who)$/.test(before.last?.lower ?? '')) return [];
    const refuses = isRefused(sentence, act, before);
    if (!refuses && (before.negated || (before.unreal && !isPurpose(sentence, token, act)))) return [];
    if (!isVerbHere(sentence, token, act, before) || isOfUnreal(sentence, token, refuses)) return [];
    const found =
      before.passive && !isProgressive(token) && !act.ofSubject && act.kind.id !== 'mobilise'
        ? suffered(scene, sentence, act, before)
        : done(scene, sentence, act, before, refuses);
    if (!found) return [];
    const { holders, target, share, topics } = found;
    if (act.isTravel && !(target.actors && isOfficialAbroad(scene, holders, target.actors))) return [];
    if (
      TOGETHER.has(act.kind.id) &&
      ![...holders.ids, ...(target.actors?.ids ?? [])].every((id) => isPublic(scene, id))
    )
      return [];
    if (!holders.ids.every((id) => isPublic(scene, id))) return [];
    return composeClaims(scene, sentence, {
      rule: `act-${act.kind.id}-nearby`,
      reason: reasonFor(act, target, refuses),
      stance: refuses ? oppositeOf(act.stance) : act.stance,
      confidence:
        act.kind.confidence *
        SHARE[target.closeness] *
        share *
        (before.future || act.ofSubject ? ANNOUNCED : 1),
      cue: act.words,
      holders,
      counterparts: target.actors,
      topics,
      reporter: null,
    });
  },
};

/** "landed in": what may be a visit. */
function travelAt(token: Token): ActWords | null {
  return token.upos === 'VERB' && travelForms.has(token.lower)
    ? {
        kind: actKindOf('consult'),
        stance: 'agree',
        words: [token],
        ofNoun: true,
        ofSubject: false,
        isTravel: true,
      }
    : null;
}

/** A visit it is of somebody in office, where another country's government is. */
function isOfficialAbroad(scene: Scene, holders: Actors, { ids }: Actors): boolean {
  const abroad = ids.map((id) => scene.entity(id).country);
  return holders.ids.every((id) => {
    const { type, role, country } = scene.entity(id);
    return (
      type === 'person' &&
      role !== null &&
      country !== null &&
      abroad.every((code) => code !== null && code !== country)
    );
  });
}

const WEAKNESS = {
  named: 'who does it to whom is read from the order of the words',
  place: 'the other side is only named as the place where it happened',
  own: 'the other side is not named and taken for their own country',
  object: 'the other side is not named, only what is done to it',
} as const;

function reasonFor(
  { kind, words, stance, ofSubject }: ActWords,
  { closeness }: FoundAct['target'],
  refused: boolean,
): string {
  const told = words.map(({ text }) => text).join(' … ');
  const turned = ofSubject ? `refuses an act that ${kind.reason}` : 'puts an end to what it names';
  const act = stance === kind.stance ? `is an act that ${kind.reason}` : turned;
  const does = refused ? `${act}, but it is refused here` : act;
  return `“${told}” ${does}; ${WEAKNESS[closeness]}.`;
}

/** Past forms, and others where the tagger agrees; no participle that belongs to a noun. */
function isVerbHere(
  { tokens }: Sentence,
  token: Token,
  { kind, words, ofNoun, ofSubject }: ActWords,
  before: Before,
): boolean {
  if (ofSubject) return true;
  const next = tokens[words[words.length - 1]!.index + 1];
  const previous = tokens[token.index - 1];
  const isPast =
    isPastForm(token.lower) ||
    /^VB[DN]$/.test(token.xpos) ||
    (UNCHANGED.test(token.lower) && !before.unreal && !before.future && words.length > 1);
  if (/ing$/.test(token.lower) && previous && isAspect(previous.lower)) return true;
  if (/ing$/.test(token.lower) && token.index === 0) return true;
  if (/ing$/.test(token.lower)) return isBeside(tokens, token) || (isProgressive(token) && before.passive);
  // "demanded that Peru open": a base form without "will" is no deed.
  const isDeed =
    isPast || /s$/.test(token.lower) || before.future || token.xpos === 'VBP' || isPurposeForm(tokens, token);
  if (!isDeed || (!isPast && token.upos !== 'VERB')) return false;
  if (previous?.upos === 'DET' || /^[-‐‑]$/.test(next?.text ?? '') || /^[-‐‑]$/.test(previous?.text ?? ''))
    return false;
  if (before.passive || ofNoun || words.length > 1 || !TRANSITIVE.has(kind.id)) return true;
  if (next?.lower === 'at' && tokens[next.index + 1]?.lower === 'least') return true;
  return next !== undefined && next.upos !== 'ADP' && next.upos !== 'PUNCT';
}

/** Verbs whose past has no form of its own. */
const UNCHANGED = /^(?:put|cut|set|hit|shut|let|quit|slit|burst|cast|thrust|split|beat)$/;

/** ", accusing Peru of", "a demonstration calling for": a participle whose doer is the main verb's. */
function isBeside(tokens: readonly Token[], token: Token): boolean {
  const previous = tokens[token.index - 1];
  return previous !== undefined && (previous.text === ',' || PROTESTS.test(previous.lower));
}

const PROTESTS = /^(?:demonstration|protest|rally|march|strike|riot)s?$/;

function isPurposeForm(tokens: readonly Token[], token: Token): boolean {
  return /^(?:to|not)$/.test(tokens[token.index - 1]?.lower ?? '');
}

function isProgressive(token: Token): boolean {
  return /ing$/.test(token.lower) && token.upos === 'VERB';
}

/** Words before an act that make it a condition, a doubt, or what somebody denies or is charged with. */
const DOUBTS =
  /^(?:if|whether|unless|den(?:y|ies|ied|ying)|alleg(?:ed|edly|ing|es)|accus(?:e|es|ed|ing)|rumou?rs?|doubts?|doubted|suspect(?:s|ed)?|claim(?:s|ed)?|film|novel|book|museum|game)$/;

/** "will not release", "said it would not meet … demands": a friendly act that is refused; "had not met" refuses nothing. */
function isRefused({ tokens }: Sentence, { stance, kind }: ActWords, { negated, last }: Before): boolean {
  if (stance !== 'agree' || !REFUSABLE.has(kind.id) || !negated) return false;
  const between = last ? tokens.slice(last.index + 1, last.index + 4) : [];
  return between.some(({ lower }) => /^(?:will|would|wo|shall)$/.test(lower));
}

/** "used tear gas to disperse", "marched to protest against": an infinitive that tells why something was done. */
function isPurpose({ tokens }: Sentence, token: Token, { kind, ofNoun }: ActWords): boolean {
  const isOwn = (kind.id === 'protest' && !ofNoun) || PURPOSES.test(token.lower);
  if (tokens[token.index - 1]?.lower !== 'to' || !isOwn) return false;
  return !tokens.slice(Math.max(0, token.index - 4), token.index - 1).some(({ lower }) => WISHES.test(lower));
}

const REFUSABLE = new Set(['accord', 'consult', 'cooperate', 'aid', 'yield', 'support']);
const PURPOSES = /^(?:disperse|quell|suppress|silence|repel|break|crush|scatter)$/;
const WISHES =
  /^(?:want|plan|hope|intend|decide|refuse|fail|call|urge|ask|order|allow|try|seek|agree|able|right|free|about|going|permi(?:t|ssion))(?:e?d|s|ned|ted)?$/;

function isOfUnreal(sentence: Sentence, token: Token, refused: boolean): boolean {
  const { certainty, negated } = polarityOf(sentence, token);
  if (certainty === 0 || (negated && !refused)) return true;
  if (isAlleged(sentence, token) || isOnlyAskedFor(sentence, token) || isUndone(sentence, token)) return true;
  return sentence.tokens
    .slice(0, token.index)
    .some((word) => DOUBTS.test(word.lower) && !isSuspect(sentence, word));
}

/** "suspected rebels" have acted; only who they are is in doubt. */
function isSuspect({ tokens }: Sentence, { lower, index }: Token): boolean {
  return lower === 'suspected' && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[index + 1]?.upos ?? '');
}

function done(
  scene: Scene,
  sentence: Sentence,
  act: ActWords,
  before: Before,
  refuses: boolean,
): FoundAct | null {
  const verb = act.words[0]!;
  const holders = doerOf(scene, sentence, verb, before);
  if (!holders) return null;
  const from = behindMatter(sentence, act);
  const target =
    ownerWithin(scene, sentence, act, holders) ??
    findTarget(
      scene,
      sentence,
      from,
      holders,
      wordsFor(act),
      refuses ||
        (CLAUSAL.has(act.kind.id) && !warnsOf(sentence, from, act.kind)) ||
        chargesThat(sentence, from, act.kind),
    );
  if (target && isFitting(scene, act, target, holders)) {
    const share = act.stance === 'agree' && isOfNowhere(scene, target.actors) ? OF_NOWHERE : 1;
    return { holders, target, share, topics: [] };
  }
  // "French and Malian troops held exercises"
  if (holders.ids.length > 1 && MUTUAL.has(act.kind.id) && (!isOfMatter(act) || areStates(scene, holders))) {
    return { holders, target: { actors: holders, closeness: 'named' }, share: 1, topics: [] };
  }
  const threatened = threatenedIf(scene, sentence, act, before, holders);
  if (threatened) return threatened;
  const home = atHome(scene, sentence, act, holders);
  if (home) return home;
  // "are to adopt a decision": what is only due carries nothing out yet.
  if (before.future && sentence.tokens[verb.index - 1]?.lower === 'to') return null;
  const topics = readTouched(scene, sentence, act, holders);
  return topics.length ? { holders, target: { actors: null, closeness: 'object' }, share: 1, topics } : null;
}

/** "said it would retaliate if Chad attacked": who is to be kept from it. */
function threatenedIf(
  scene: Scene,
  sentence: Sentence,
  { stance }: ActWords,
  { future }: Before,
  holders: Actors,
): FoundAct | null {
  if (stance !== 'disagree' || !future) return null;
  const { tokens } = sentence;
  const at = tokens.findIndex(({ lower }) => /^(?:if|unless|should)$/.test(lower));
  const verb = tokens.find(({ index, upos }) => at >= 0 && index > at && /^(?:VERB|AUX)$/.test(upos));
  if (!verb || verb.index - at > 7) return null;
  const before = readBefore(sentence, verb);
  const doer = before.last && before.last.index > at ? findDoer(scene, sentence, before.last) : null;
  if (
    !doer ||
    doer.ids.some((id) => holders.ids.includes(id)) ||
    doer.ids.some((id) => sharesCountry(scene, id, holders))
  )
    return null;
  return { holders, target: { actors: doer, closeness: 'named' }, share: OF_PLACE, topics: [] };
}

function sharesCountry(scene: Scene, id: EntityId, { ids }: Actors): boolean {
  const { country } = scene.entity(id);
  return country !== null && ids.some((other) => scene.entity(other).country === country);
}

/** Where to look for the other side: of "discussed Cuba with Mali" only behind "with". */
function behindMatter({ tokens }: Sentence, { words, kind }: ActWords): number {
  const next = words[words.length - 1]!.index + 1;
  // "called for the release of two Danes by Chad": of whom it is demanded, not for whom.
  if (kind.id === 'demand' && freeingWords.has(tokens[next - 1]!.lower)) {
    const captor = tokens.slice(next, next + 12).find(({ lower }) => /^(?:by|from|in)$/.test(lower));
    return captor ? captor.index + 1 : tokens.length;
  }
  if (!isOfMatter({ words })) return next;
  const partner = tokens
    .slice(next, next + 12)
    .find(({ lower, text }) => lower === 'with' || /^[.;:]$/.test(text));
  return partner?.lower === 'with' ? partner.index : tokens.length;
}

function isOfMatter({ words }: Pick<ActWords, 'words'>): boolean {
  return words.length === 1 && /^(?:discuss|negotiat)/.test(words[0]!.lower);
}

/** "trained computer hackers": a group of no country may be the means of a power as well as its friend. */
function isOfNowhere(scene: Scene, { ids }: Actors): boolean {
  return ids.every((id) => scene.entity(id).type === 'other' && scene.entity(id).country === null);
}

function areStates(scene: Scene, { ids }: Actors): boolean {
  return ids.every((id) => scene.entity(id).type === 'country');
}

/** "charged that Rwanda is arming": what follows does it. */
function chargesThat({ tokens }: Sentence, from: number, { id }: ActKind): boolean {
  return id === 'accuse' && tokens[from]?.lower === 'that';
}

/** "warned that the law would breach the Union's rules": nobody is threatened, unless with what the speaker will do. */
function warnsOf({ tokens }: Sentence, from: number, { id }: ActKind): boolean {
  return (
    id === 'threaten' &&
    tokens[from]?.lower === 'that' &&
    !/^(?:it|they|he|she|we|i)$/.test(tokens[from + 1]?.lower ?? '')
  );
}

/** What groups do to those in power at home, where nobody else is named. */
const DOMESTIC = new Set(['protest', 'yield', 'demand']);
/** And what those who have taken up arms against them do. */
const OF_REBELS = new Set(['assault', 'attack', 'fight', 'coerce', 'reject', 'threaten', 'accord']);

const THOSE_IN_POWER = /^(?:government|authorities|police|army|military|regime|junta|parliament)$/;

/** "Colombian rebels surrendered", "clashed with police": to Colombia, with Colombia's. */
function atHome(
  scene: Scene,
  { tokens }: Sentence,
  { kind, words }: ActWords,
  holders: Actors,
): FoundAct | null {
  const [id] = holders.ids;
  const { type, country, role } = scene.entity(id!);
  const isTold = tokens
    .slice(words[0]!.index, words[0]!.index + 12)
    .some(({ lower }) => THOSE_IN_POWER.test(lower));
  const home =
    country &&
    type !== 'country' &&
    type !== 'person' &&
    (isTold || (role !== null && (DOMESTIC.has(kind.id) || (OF_REBELS.has(kind.id) && isRebel(role)))))
      ? scene.country(country)
      : null;
  if (!home) return null;
  return {
    holders,
    target: { actors: { ids: [home.id], spans: holders.spans.slice(0, 1), certainty: 1 }, closeness: 'own' },
    share: 1,
    topics: [],
  };
}

function isRebel(role: string): boolean {
  return rebelNouns.has(role.toLowerCase().replace(/s$/, '').replace(/men$/, 'man'));
}

/** Before the verb, before the verb that "and" joins it to, or where the tree has the subject. */
function doerOf(scene: Scene, sentence: Sentence, verb: Token, { last }: Before): Actors | null {
  const named = last && findDoer(scene, sentence, last);
  if (named) return named;
  const ahead = doerAhead(scene, sentence, verb, last);
  if (ahead) return ahead;
  const isJoined = last !== null && /^(?:and|then)$/.test(last.lower);
  // "shot and killed", whatever the first is taken for
  const twin = isJoined ? sentence.tokens[last.index - 1] : undefined;
  if (twin && isPastForm(twin.lower) && kindsOfVerbForm(twin.lower).length > 0) {
    const { last: before, passive } = readBefore(sentence, twin);
    const doer = before && !passive ? findDoer(scene, sentence, before) : null;
    if (doer) return { ...doer, certainty: doer.certainty * 0.9 };
  }
  if (isJoined || sentence.tokens[verb.index - 1]?.lower === 'to' || /ing$/.test(verb.lower)) {
    const joined = findMainDoer(scene, sentence, isJoined ? last : verb);
    if (joined) return { ...joined, certainty: joined.certainty * 0.8 };
  }
  const { subject } = argumentsOf(sentence, verb);
  const actors = subject && !subject.passive ? resolveActors(scene, sentence, subject.token) : null;
  return actors && { ...actors, certainty: actors.certainty * 0.85 };
}

/** "Defying Peru, Chile reopened": who stands behind the comma of a sentence that opens with the act. */
function doerAhead(scene: Scene, sentence: Sentence, verb: Token, last: Token | null): Actors | null {
  const { tokens } = sentence;
  if (!/ing$/.test(verb.lower) || (last && last.index > 0) || verb.index > 2) return null;
  const comma = tokens.find(({ text }) => text === ',');
  const main = comma && tokens.find(({ index, upos }) => index > comma.index && /^(?:VERB|AUX)$/.test(upos));
  if (!main || main.index - comma.index > 8) return null;
  const before = readBefore(sentence, main);
  const doer = before.last && before.last.index > comma.index ? findDoer(scene, sentence, before.last) : null;
  return doer && { ...doer, certainty: doer.certainty * 0.9 };
}

/** "launched an attack", "shared Danish intelligence with": whom the words between name. */
function ownerWithin(
  scene: Scene,
  sentence: Sentence,
  { words, kind, ofNoun, ofSubject }: ActWords,
  holders: Actors,
): Target | null {
  if (words.length < 2 || (ofNoun && TOGETHER.has(kind.id))) return null;
  // "urged Chad to condemn Peru": the other side is behind.
  if (words.length > 2 && words[words.length - 2]!.lower === 'to' && isHostile(words[words.length - 1]!))
    return null;
  const first = behindRun(words, ofSubject ? 1 : 0);
  const last = words[words.length - 1]!.index;
  if (!ofNoun && last - first < 1) return null;
  const within = findTarget(
    scene,
    { ...sentence, tokens: sentence.tokens.slice(0, last) },
    first,
    holders,
    wordsFor({ words, kind, ofNoun, stance: kind.stance!, ofSubject: false }),
  );
  if (!within || (within.closeness === 'place' && kind.id !== 'consult')) return null;
  // "gave Albania 20 million", but not "sent French medicine"
  if (kind.id === 'aid') {
    const next = sentence.tokens[first]!;
    const begin = (next.upos === 'DET' ? sentence.tokens[first + 1] : next)?.begin;
    const isOwed = DEBTS.test(sentence.tokens[last]!.lower);
    if (isOwed) return within;
    const isReceiver = within.actors.spans.some((span) => span.begin === begin);
    if (!isReceiver || sentence.tokens.some((token) => token.upos === 'ADJ' && token.begin === begin))
      return null;
  }
  return within;
}

function isHostile({ upos, lower }: Token): boolean {
  return upos === 'VERB' && kindsOfVerbForm(lower).every(({ stance }) => stance === 'disagree');
}

/** "wrote off Iraq’s debt": whose it is. */
const DEBTS = /^(?:debts?|loans?|arrears|bills?)$/;

/** Behind the words that follow one another without a gap: "turned down [a Peruvian request]". */
function behindRun(words: readonly Token[], from: number): number {
  let at = from;
  while (
    words[at + 1]?.index === words[at]!.index + 1 &&
    at + 2 < words.length &&
    !/^(?:NOUN|PROPN)$/.test(words[at + 1]!.upos)
  )
    at++;
  return words[at]!.index + 1;
}

function wordsFor({ kind, stance, ofNoun, ofSubject, words }: ActWords): TargetWords {
  if (kind.id === 'mobilise' || (ofNoun && ofSubject)) return { towards: TOWARDS.border, passing: PASSING };
  if (kind.id === 'consult' && words.length > 1 && !ofNoun)
    return { towards: TOWARDS.guests, passing: PASSING };
  // "denied visas to Peruvians", "ruled out any transfer of land to Chad"
  const isGiven = ofNoun || isOfNoun(words) || (stance === 'disagree' && WITHHOLDS.has(kind.id));
  const towards = TOGETHER.has(kind.id) ? TOWARDS.together : isGiven ? TOWARDS.noun : TOWARDS[stance];
  return { towards, passing: PASSING };
}

/** "issued warrants for". */
function isOfNoun(words: readonly Token[]): boolean {
  return words.length > 1 && words[words.length - 1]!.upos === 'NOUN';
}

/** A place is hit or relieved by powers, not by a person who does something there. */
function isFitting(
  scene: Scene,
  { kind, words }: ActWords,
  { closeness, actors }: Target,
  holders: Actors,
): boolean {
  if (closeness === 'named') return true;
  // "visited Amman", "flew to Baku for talks": its government is seen.
  if (kind.id === 'consult')
    return (
      (words.length > 1 || /^visit/.test(words[0]!.lower)) &&
      actors.ids.every((id) => scene.entity(id).country !== null)
    );
  return LOCAL.has(kind.id) && holders.ids.every((id) => scene.entity(id).type !== 'person');
}

const FAILS =
  /^(?:collapse[ds]?|failed|fails|broke|stalled|deadlocked|suspended|failure|deadlock|acrimony|inconclusively|nowhere)$/;

/** "fighting between Mali and Chad", "talks between A and B": an act of both; talks that fail are none of agreement. */
function betweenAt(scene: Scene, sentence: Sentence, token: Token): Claim[] | null {
  const { tokens } = sentence;
  const near = tokens.slice(token.index + 1, token.index + 9);
  const at = near.findIndex(({ lower }) => lower === 'between');
  const between = near
    .slice(0, at)
    .some(
      (word) =>
        (/^(?:VERB|PUNCT)$/.test(word.upos) && !/^VB[DN]$/.test(word.xpos)) ||
        kindsOfNounForm(word).some(({ id }) => MUTUAL.has(id)),
    )
    ? undefined
    : near[at];
  if (tokens.slice(0, token.index).some(({ lower }) => /^(?:if|whether|unless)$/.test(lower))) return null;
  const isWord = token.xpos !== 'VBD';
  const kind = between && isWord ? kindsOfNounForm(token).find(({ id }) => MUTUAL.has(id)) : undefined;
  const isCertain = !tokens
    .slice(Math.max(0, token.index - 2), token.index)
    .some(({ lower }) => /^(?:possible|potential|proposed|planned|future|any|no)$/.test(lower));
  if (
    !between ||
    !isCertain ||
    !kind?.stance ||
    isUndone(sentence, token) ||
    isNounUndone(sentence, token) ||
    polarityOf(sentence, token).certainty === 0
  )
    return null;
  const first = tokens.findIndex(({ lower, index }) => index > between.index && lower === 'and');
  const [one, other] = [between.index + 1, first + 1].map((from) =>
    findTarget(
      scene,
      { ...sentence, tokens: from <= first ? tokens.slice(0, first) : tokens },
      from,
      NOBODY,
      { towards: PASSING, passing: PASSING },
    ),
  );
  // "between Armenian and Azerbaijani troops"
  if (first < 0 || one?.closeness !== 'named' || other?.closeness !== 'named') return null;
  if (kind.id !== 'fight' && ![...one.actors.ids, ...other.actors.ids].every((id) => isPublic(scene, id)))
    return null;
  const fails =
    kind.stance === 'agree' &&
    tokens.some(({ lower, index }) => index > first && index < first + 8 && FAILS.test(lower));
  const both = joinActors([firstOf(one.actors), firstOf(other.actors)])!;
  return composeClaims(scene, sentence, {
    rule: `act-${kind.id}-nearby`,
    reason: `“${token.text} between” is an act of both that ${fails ? 'has failed' : kind.reason}.`,
    stance: fails ? 'disagree' : kind.stance,
    confidence: kind.confidence * SHARE.named * (fails ? OF_PLACE : 1),
    cue: [token],
    holders: both,
    counterparts: both,
    topics: [],
    reporter: null,
  });
}

function firstOf({ ids, spans, certainty }: Actors): Actors {
  return { ids: ids.slice(0, 1), spans: spans.slice(0, 1), certainty };
}
