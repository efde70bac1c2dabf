// Who stands before a verb and who or what behind it, by the order of the words: "Georgian soldiers on Monday [seized]",
// "[shelled] the town of Poti". The tree is not asked, so a wrong tree does no harm; what the order leaves open is null.
// Places count as the other side only; the arms of a state are the state, its unnamed people are not.

import { lookUpName } from '#lib/lexicon/find-name.ts';
import type { Entity } from '#lib/model/entity.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Actors } from './claim.ts';
import { kindsOfNounForm, ownedForms } from './act-kinds.ts';
import { actorNouns, groupNouns, stateNouns } from './predicates.ts';
import { isActor, joinActors, resolveActors } from './resolve-actors.ts';
import type { Named, Scene } from './scene.ts';

/** How the words before a verb tell what happens. */
export interface Before {
  /** The token before the auxiliaries, adverbs and days; null at the start of the sentence. */
  readonly last: Token | null;
  readonly negated: boolean;
  /** Something that may, should or would happen, or an infinitive. */
  readonly unreal: boolean;
  readonly passive: boolean;
  /** "will": it is announced. */
  readonly future: boolean;
}

const BE = /^(?:is|are|was|were|been|being|be|['’]s)$/;
const HAVE = /^(?:has|have|had|having|did|does|do|['’]ve)$/;
const UNREAL = /^(?:could|may|might|should|must|can|cannot|ought|to)$/;
/** "continues to stand" is standing. */
const ASPECT = /^(?:continu(?:e|es|ed)|beg(?:in|ins|an|un)|start(?:s|ed)?|resum(?:e|es|ed)|mov(?:es|ed))$/;
/** "began", "continues". */
export function isAspect(word: string): boolean {
  return ASPECT.test(word);
}

const NOT = /^(?:not|never|n['’]t|no|hardly|nor|neither)$/;
const ADVERB =
  /(?:ly|^(?:also|again|already|now|then|still|later|once|just|twice|even|yet|both|jointly|meanwhile))$/;
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|overnight|tonight|last|this|earlier|week|month|year|night|morning|evening|afternoon|late|early)$/;

/** Reads leftwards from a verb over what belongs to it. */
export function readBefore({ tokens }: Sentence, verb: Token): Before {
  let [negated, unreal, passive, future, would] = [false, false, false, false, false];
  let arranged = false;
  let at = verb.index - 1;
  for (; at >= 0; at--) {
    const { lower } = tokens[at]!;
    if (NOT.test(lower)) negated = true;
    else if (BE.test(lower)) passive ||= !arranged && (at === verb.index - 1 || !/ing$/.test(verb.lower));
    else if (at === verb.index - 1 && /ing$/.test(verb.lower) && isAspect(lower)) continue;
    // "is to visit", "is due to sign": arranged.
    else if (lower === 'to' && isArranged(tokens, at)) arranged = future = true;
    else if (arranged && ARRANGED.test(lower)) continue;
    else if (lower === 'to' && ASPECT.test(tokens[at - 1]?.lower ?? '')) at--;
    else if (lower === 'would') would = true;
    else if (UNREAL.test(lower)) unreal = true;
    else if (/^(?:will|shall|['’]ll)$/.test(lower)) future = true;
    else if (
      !HAVE.test(lower) &&
      !ADVERB.test(lower) &&
      !DAY.test(lower) &&
      !(lower === 'on' && isDay(tokens[at + 1]))
    )
      break;
  }
  const last = tokens[at] ?? null;
  if (would && last && isAnnounced(tokens, last)) future = true;
  else unreal ||= would;
  return { last, negated, unreal, passive, future };
}

const ARRANGED = /^(?:due|scheduled|slated)$/;

function isArranged(tokens: readonly Token[], to: number): boolean {
  const be = ARRANGED.test(tokens[to - 1]?.lower ?? '') ? tokens[to - 2] : tokens[to - 1];
  return (
    be !== undefined &&
    /^(?:is|are)$/.test(be.lower) &&
    /^(?:NOUN|PROPN)$/.test(tokens[be.index - 1]?.upos ?? '')
  );
}

/** "said on Monday that it would": what the speaker himself will do. */
function isAnnounced(tokens: readonly Token[], { lower, index }: Token): boolean {
  return (
    (/^(?:it|they|he|she)$/.test(lower) || isOwnPower(tokens, index)) &&
    tokens.slice(Math.max(0, index - 5), index).some((before) => ANNOUNCES.test(before.lower)) &&
    !tokens.slice(Math.max(0, index - 2), index).some(({ text }) => text === ',' || text === '.')
  );
}

/** "his country", "its army". */
function isOwnPower(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:country|government|nation|army|party|movement|forces|troops)$/.test(tokens[at]!.lower) &&
    /^(?:its|their|his|her)$/.test(tokens[at - 1]?.lower ?? '')
  );
}

const ANNOUNCES =
  /^(?:said|says|announce[sd]?|declare[sd]?|confirm(?:s|ed)?|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|told|add(?:s|ed)|reaffirm(?:s|ed)|reiterate[sd]|repeat(?:s|ed)|insist(?:s|ed)|stress(?:es|ed))$/;

function isDay(token: Token | undefined): boolean {
  return token !== undefined && DAY.test(token.lower);
}

const NOUN = /^(?:NOUN|PROPN|ADJ|NUM|DET|PRON)$/;
const LOCATIVE = /^(?:in|at|near|from|of|off|around|outside|across|along|throughout)$/;
const PEOPLE_BEFORE_OF =
  /^(?:member|leader|group|supporter|thousand|hundred|dozen|ten|crowd|unit|faction|minister|official|head|president|government|force|army|soldier|fighter|representative|troop|coalition|number)s?$/;

/**
 * The actors named by the noun phrase that ends at `last`, past "in the town of X", for whoever acts. Null where the phrase
 * names a place, a thing, or people without a name.
 */
export function findDoer(scene: Scene, sentence: Sentence, last: Token): Actors | null {
  const { tokens } = sentence;
  const own = ownPowerOf(scene, sentence, last);
  if (own) return own;
  let end: Token | undefined = last.text === ')' ? tokens[openingOf(tokens, last) - 1] : last;
  end = end?.text === ',' ? beforeApposition(tokens, end) : end;
  for (let phrase = 0; end && phrase < 4; phrase++) {
    const first = firstOfPhrase(scene, sentence, end);
    const before: Token | undefined = tokens[first - 1];
    const modified = before && beforeParticiple(tokens, before);
    if (modified) {
      end = modified;
      continue;
    }
    const isPlace = before !== undefined && LOCATIVE.test(before.lower);
    if (isPlace && before.lower !== 'of') {
      const authorities: Token | undefined = tokens[first - 2];
      const place =
        authorities &&
        /^(?:in|of)$/.test(before.lower) &&
        /^(?:authorities|police|officials|government|army)$/.test(authorities.lower)
          ? actorsOfPhrase(scene, sentence, first, end)
          : null;
      if (place) return place;
      end = authorities;
      continue;
    }
    const actors = actorsOfPhrase(scene, sentence, first, end);
    // "the National Front (NF) leaders"
    if (!actors && before?.text === ')' && end.upos === 'NOUN') {
      end = tokens[openingOf(tokens, before) - 1];
      continue;
    }
    if (before?.lower !== 'of') return actors && withJoined(scene, sentence, first, actors);
    const counted: Token | undefined = tokens[first - 2];
    if (counted && PEOPLE_BEFORE_OF.test(counted.lower)) {
      const own = actorsOfPhrase(scene, sentence, first - 2, counted);
      if (own) return own;
      return actors && { ...actors, certainty: actors.certainty * 0.9 };
    }
    // "a first group of Chadian troops"
    if (actors && end.upos === 'NOUN') return { ...actors, certainty: actors.certainty * 0.9 };
    end = counted;
  }
  return null;
}

/** Anybody named in the phrase before a passive: "three US servicemen", "a missionary from Calgary". */
export function suffererBefore(scene: Scene, sentence: Sentence, last: Token): Actors | null {
  const doer = findDoer(scene, sentence, last);
  if (doer) return doer;
  // "the proposal, put forward by Peru, was"
  if (last.text === ',') {
    const by = sentence.tokens
      .slice(Math.max(0, last.index - 8), last.index)
      .findLast(
        ({ lower, index }) => lower === 'by' && ownedForms.has(sentence.tokens[index - 1]?.lower ?? ''),
      );
    return by ? actorsOfPhrase(scene, sentence, by.index + 1, sentence.tokens[last.index - 1]!) : null;
  }
  for (let at = last.index; at >= 0 && at > last.index - 8; at--) {
    const token = sentence.tokens[at]!;
    if (/^(?:VERB|AUX|PUNCT|CCONJ|SCONJ)$/.test(token.upos) && !/^[-‐‑(]$/.test(token.text)) return null;
    if (token.upos === 'ADP' && !/^(?:from|of)$/.test(token.lower)) return null;
    const named = scene.mentionsIn(token).find(({ mention }) => mention.form !== 'pronoun');
    if (named) return { ids: [named.entity.id], spans: [named.mention.span], certainty: 0.85 };
  }
  return null;
}

/** "said his country would": whoever says so. */
function ownPowerOf(scene: Scene, sentence: Sentence, last: Token): Actors | null {
  const { tokens } = sentence;
  if (!isOwnPower(tokens, last.index)) return null;
  const verb = tokens
    .slice(Math.max(0, last.index - 6), last.index)
    .findLast(({ lower }) => ANNOUNCES.test(lower));
  const told = verb && readBefore(sentence, verb);
  const speaker = told?.last ? findDoer(scene, sentence, told.last) : null;
  const { country = null } = speaker ? scene.entity(speaker.ids[0]!) : {};
  const home = country ? scene.country(country) : null;
  return home && speaker ? { ids: [home.id], spans: speaker.spans.slice(0, 1), certainty: 0.85 } : speaker;
}

/** "troops hunting rebels", "villagers armed with spears": the noun before the participle that tells more of it. */
function beforeParticiple(tokens: readonly Token[], before: Token): Token | undefined {
  const isPhrase = /^(?:by|with|from|to)$/.test(before.lower);
  const participle = isPhrase ? tokens[before.index - 1] : before;
  if (!participle || participle.upos !== 'VERB') return undefined;
  if (isPhrase ? !/^VB[ND]$/.test(participle.xpos) : participle.xpos !== 'VBG') return undefined;
  const noun = tokens[participle.index - 1];
  return noun && /^NNP?S$/.test(noun.xpos) ? noun : undefined;
}

/** Who does what the last finite verb before a word says, where it is told as done. */
export function findMainDoer(scene: Scene, sentence: Sentence, before: Token): Actors | null {
  const verb = finiteBefore(sentence, before);
  const told = verb && readBefore(sentence, verb);
  if (!told?.last || told.negated || told.unreal || told.passive) return null;
  return findDoer(scene, sentence, told.last);
}

/** The last finite verb or participle before a word, by the tagger. */
export function finiteBefore({ tokens }: Sentence, before: Token): Token | null {
  return (
    tokens.slice(0, before.index).findLast(({ upos, xpos }) => upos === 'VERB' && /^VB[DZPN]$/.test(xpos)) ??
    null
  );
}

function openingOf(tokens: readonly Token[], closing: Token): number {
  let at = closing.index;
  while (at > 0 && tokens[at]!.text !== '(') at--;
  return at;
}

/** "Renova, the Chilean party," – the word before the first comma, where no verb stands between the two. */
function beforeApposition(tokens: readonly Token[], comma: Token): Token | undefined {
  for (let at = comma.index - 1; at > 0 && at > comma.index - 12; at--) {
    if (tokens[at]!.text === ',') return tokens[at - 1];
    if (/^(?:VERB|AUX)$/.test(tokens[at]!.upos)) return undefined;
  }
  return undefined;
}

/** Index of the first token of the noun phrase that ends at `end`. */
export function firstOfPhrase(scene: Scene, { tokens }: Sentence, end: Token): number {
  let first = end.index;
  while (first > 0) {
    const before = tokens[first - 1]!;
    const isNamed = scene.mentionsIn(before).length > 0;
    const joinsNames =
      before.lower === 'and' &&
      [tokens[first], tokens[first - 2]].every(
        (word, at) =>
          word !== undefined &&
          scene
            .mentionsIn(word)
            .some(
              ({ entity, mention }) =>
                mention.form === 'demonym' ||
                (at === 1 && entity.type === 'country' && word.text.includes('.')),
            ),
      );
    const belongs =
      joinsNames ||
      isNamed ||
      NOUN.test(before.upos) ||
      /^(?:['’]s?|-|‐|‑)$/.test(before.text) ||
      (before.xpos === 'VBN' && tokens[first - 2]?.upos !== 'NOUN');
    if (!belongs || end.index - first > 9) break;
    first--;
  }
  return first;
}

/** Whom the noun phrase from token `first` to `end` names, where an actor can be made of it. */
export function actorsOfPhrase(scene: Scene, sentence: Sentence, first: number, end: Token): Actors | null {
  const { tokens } = sentence;
  if (end.upos === 'PRON') {
    const actors = resolveActors(scene, sentence, end);
    return actors && { ...actors, certainty: actors.certainty * 0.9 };
  }
  const phrase = { begin: tokens[first]!.begin, end: end.end };
  const named = scene
    .mentionsIn(phrase)
    .filter(({ mention }) => mention.form !== 'pronoun' && mention.span.end <= phrase.end);
  const atEnd = longest(named.filter(({ mention }) => mention.span.end >= end.end));
  const isGroup = atEnd !== null && atEnd.entity.role !== null && atEnd.entity.type !== 'person';
  const words = tokens.slice(first, end.index + 1);
  if (words.some(({ lower }) => lower === 'no' || (lower === 'ethnic' && !isGroup))) return null;
  if (atEnd) {
    const { entity, mention } = atEnd;
    if (entity.type === 'place') return capitalOf(scene, entity, mention.span);
    // "the Russians", "Nigerians": people of the country rather than it.
    const isPeople = mention.form === 'demonym' && /s$/.test(end.text);
    return isActor(entity)
      ? { ids: [entity.id], spans: [mention.span], certainty: isPeople ? 0.7 : 1 }
      : null;
  }
  const owner = longest(named.filter(({ entity }) => isActor(entity)));
  if (!owner) return null;
  const span = { begin: owner.mention.span.begin, end: end.end };
  const actors = (certainty: number): Actors => ({ ids: [owner.entity.id], spans: [span], certainty });
  if (isOneOf(end, actorNouns)) {
    // "Finnish and Estonian officials"
    const others = named.filter(
      (other) =>
        other !== owner &&
        other.entity.type === 'country' &&
        owner.entity.type === 'country' &&
        isJoinedTo(tokens, other, owner),
    );
    const joint = others.map(({ entity, mention }) => ({
      ids: [entity.id],
      spans: [mention.span],
      certainty: 0.9,
    }));
    return joinActors([...joint, actors(0.9)].sort((a, b) => a.spans[0]!.begin - b.spans[0]!.begin));
  }
  // "Indian navy divers", "Chadian army engineers"
  const arm = tokens[end.index - 1]!;
  if (end.upos === 'NOUN' && end.index - 1 > first && isOneOf(arm, stateNouns)) return actors(0.8);
  // The members of a body are that body; a country's rebels are not the country.
  if (isOneOf(end, groupNouns)) return owner.entity.type === 'organization' ? actors(0.85) : null;
  return kindsOfNounForm(end).some(({ stance }) => stance !== null) ? actors(0.85) : null;
}

/** "and" stands between the two names, and nothing else. */
function isJoinedTo(tokens: readonly Token[], one: Named, other: Named): boolean {
  const [first, second] = [one.mention.span, other.mention.span].sort((a, b) => a.begin - b.begin);
  const between = tokens.filter(({ begin, end }) => begin >= first!.end && end <= second!.begin);
  return between.length === 1 && between[0]!.lower === 'and';
}

/** "guerrillas" is in the list even where the tagger has lost its lemma. */
function isOneOf({ lemma, lower }: Token, nouns: ReadonlySet<string>): boolean {
  return nouns.has(lemma) || nouns.has(lower) || nouns.has(lower.replace(/s$/, ''));
}

function capitalOf(scene: Scene, place: Entity, span: Actors['spans'][number]): Actors | null {
  const known = lookUpName(place.name);
  const country = known?.kind === 'capital' && known.country ? scene.country(known.country) : null;
  return country && { ids: [country.id], spans: [span], certainty: 0.8 };
}

/** "Peru and Chile": those that "and" joins before the phrase. */
function withJoined(scene: Scene, sentence: Sentence, first: number, actors: Actors): Actors {
  const { tokens } = sentence;
  const joint = tokens[first - 1];
  if (!joint || !/^(?:and|,)$/.test(joint.lower)) return actors;
  const end = tokens[joint.index - (tokens[joint.index - 1]?.text === ',' ? 2 : 1)];
  const other =
    end && NOUN.test(end.upos)
      ? actorsOfPhrase(scene, sentence, firstOfPhrase(scene, sentence, end), end)
      : null;
  return other ? joinActors([other, actors])! : actors;
}

function longest(named: readonly Named[]): Named | null {
  const length = ({ mention }: Named) => mention.span.end - mention.span.begin;
  return named.reduce<Named | null>((best, one) => (best && length(best) >= length(one) ? best : one), null);
}

/** How the words name the other side. */
export type Closeness = 'named' | 'place';

export interface Target {
  readonly actors: Actors;
  readonly closeness: Closeness;
}

/** Prepositions behind which the other side may stand, and those behind which only the place of the act does. */
export interface TargetWords {
  readonly towards: ReadonlySet<string>;
  readonly passing: ReadonlySet<string>;
}

const PLACE_WORDS = new Set(['in', 'near', 'outside', 'inside', 'around', 'across', 'along', 'throughout', 'off', 'over', 'through', 'at', 'on']); // prettier-ignore
const BESIDE = new Set(['near', 'outside', 'along', 'off', 'around']);
/** "near its border with Peru" is near Peru, "from the town of" from the town. */
const BORDERS = /^(?:with|of|between)$/;
const CLAUSE_ENDS =
  /^(?:[.;:?!“”"()–—]|said|says|saying|after|before|while|when|because|following|since|until|as|where|who|which|whose|although|though|but|if|unless|despite|during|amid|by|about|without|according|so|than|like)$/;
const FARTHEST = 14;

/**
 * The first actor behind a word that is not one of the holders, else the first place. `from` is the index of the first
 * token to look at; with `clausal` the words "that" and "to" and a verb do not end the search.
 */
export function findTarget(
  scene: Scene,
  sentence: Sentence,
  from: number,
  holders: Actors,
  { towards, passing }: TargetWords,
  clausal = false,
): Target | null {
  const { tokens } = sentence;
  const ownCountries = new Set(holders.ids.map((id) => scene.entity(id).country));
  // "the separatists' struggle against Spain" is in Spain.
  const isNonState = holders.ids.every((id) => !/^(?:country|person)$/.test(scene.entity(id).type));
  let preposition = '';
  let place: Target | null = null;
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST); at++) {
    const token = tokens[at]!;
    const { lower } = token;
    // "debts owed by Peru", "a warehouse used by its army"
    if (lower === 'by' && ownedForms.has(tokens[at - 1]?.lower ?? '')) {
      preposition = 'of';
      continue;
    }
    // "more than 80,000 Ukrainians", "turned down a request by Chad"
    if (lower === 'than' && /^(?:more|less|fewer)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    if (lower === 'by' && at === from && passing.has('by')) {
      preposition = 'of';
      continue;
    }
    // "a visit by its minister to"
    if (lower === 'by' && /^(?:its|their|his|her)$/.test(tokens[at + 1]?.lower ?? '')) continue;
    if (CLAUSE_ENDS.test(lower) && !towards.has(lower)) break;
    if (!clausal && (lower === 'that' || lower === 'to') && !towards.has(lower)) break;
    if (!clausal && isVerb(tokens, token)) break;
    if (lower === ',' && !continuesList(tokens, at)) break;
    if (token.upos === 'ADP' || towards.has(lower) || PLACE_WORDS.has(lower)) {
      if (towards.has(lower) || PLACE_WORDS.has(lower) || passing.has(lower))
        preposition = preposition !== '' && BORDERS.test(lower) ? preposition : lower;
      // "moved tanks up to the border"
      else if (!isDay(tokens[at + 1]) && !/^(?:up|down|back|over|forward|close)$/.test(lower)) break;
      continue;
    }
    const named = longest(scene.mentionsIn(token).filter(({ mention }) => mention.form !== 'pronoun'));
    if (!named || holders.ids.includes(named.entity.id)) continue;
    const { entity, mention } = named;
    const actors: Actors = { ids: [entity.id], spans: [mention.span], certainty: 1 };
    const isOwn = entity.type === 'country' && ownCountries.has(entity.country) && !isNonState;
    if (isActor(entity) && !isOwn) {
      // "in Iraq", "northern Mali": only where.
      if (
        entity.type === 'country' &&
        ownCountries.has(entity.country) &&
        mention.form === 'demonym' &&
        !isOfArm(tokens, mention.span.end)
      )
        continue;
      const isWhere = entity.type === 'country' && PLACE_WORDS.has(preposition) && !towards.has(preposition);
      // "worked in the ministry" is not to it.
      if (PLACE_WORDS.has(preposition) && !towards.has(preposition) && entity.type !== 'country') break;
      // "near the Bangladeshi border" is on this side of it.
      if (isWhere && BESIDE.has(preposition)) continue;
      if (!isWhere)
        return { actors: withBehind(scene, sentence, mention.span.end, actors), closeness: 'named' };
      place ??= { actors, closeness: 'place' };
    } else if (entity.type === 'place') {
      const country =
        entity.country && !ownCountries.has(entity.country) ? scene.country(entity.country) : null;
      place ??= {
        actors: country ? { ...actors, ids: [country.id] } : actors,
        closeness: 'place',
      };
    }
  }
  return place;
}

/** "Ukrainian [border guards]": what their own people do to them is done to the state. */
function isOfArm(tokens: readonly Token[], end: number): boolean {
  const next = tokens.find(({ begin }) => begin >= end);
  const arm = next && isOneOf(next, stateNouns) ? next : next && tokens[next.index + 1];
  return (
    next !== undefined &&
    /^(?:NOUN|ADJ|PROPN)$/.test(next.upos) &&
    arm !== undefined &&
    isOneOf(arm, stateNouns)
  );
}

function isVerb(tokens: readonly Token[], token: Token): boolean {
  if (token.upos === 'AUX') return true;
  const isModifier =
    (tokens[token.index + 1]?.upos === 'NOUN' || /^neighbou?ring$/.test(token.lower)) &&
    /^(?:DET|ADP|ADJ|PART|SCONJ)$/.test(tokens[token.index - 1]?.upos ?? '');
  return /^VB[DGZP]?$/.test(token.xpos) && token.upos === 'VERB' && !isModifier;
}

/** "artillery, mortar and rocket fire". */
function continuesList(tokens: readonly Token[], comma: number): boolean {
  return (
    tokens.slice(comma + 1, comma + 6).some(({ lower }) => lower === 'and' || lower === ',') &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tokens[comma + 1]?.upos ?? '')
  );
}

/** "Congo and Costa Rica": what "and" joins to the name. */
function withBehind(scene: Scene, { tokens }: Sentence, end: number, actors: Actors): Actors {
  const joint = tokens.findIndex(({ begin }) => begin >= end);
  if (tokens[joint]?.lower !== 'and') return actors;
  const next = tokens[joint + 1]?.lower === 'the' ? tokens[joint + 2] : tokens[joint + 1];
  const other = next && longest(scene.mentionsIn(next).filter(({ entity }) => isActor(entity)));
  if (!other || other.mention.span.begin !== next!.begin || other.mention.form === 'pronoun') return actors;
  return joinActors([actors, { ids: [other.entity.id], spans: [other.mention.span], certainty: 1 }])!;
}
