// Acts that a noun names, with who does it and whom it is done to around it, by the order of the words: "the arrest of a German
// columnist by Turkish police", "a raid by Peru on Chadian posts", "came under fire from Malian rebels", "a ban on Polish
// apples was imposed by Russia", "aid from Peru to Chad", "joint manoeuvres involving Peru and Chile". What is only called
// for, feared or discussed is left out; the words of the lists are in data/lexicon/acts.json.

import type { Sentence, Token } from '#lib/text/parse.ts';
import { oppositeOf, type Stance } from '#lib/model/statement.ts';
import {
  actKindOf,
  carrierForms,
  endingForms,
  kindsOfNounForm,
  kindsOfVerbForm,
  nominalKinds,
  receivingForms,
  type ActKind,
} from '../act-kinds.ts';
import { NOBODY, type Actors } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import { agentBehind, agentsBehind } from '../find-agent.ts';
import {
  findTarget,
  firstOfPhrase,
  readBefore,
  suffererBefore,
  type Target,
  type TargetWords,
} from '../find-neighbours.ts';
import { isAlleged, isNounUndone, isOnlyFeared, isOnlyWanted } from '../is-unreal.ts';
import { polarityOf } from '../polarity.ts';
import { isPublic } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

/** What is left of a kind's confidence, by what names the other side. */
const SHARE = { named: 0.8, place: 0.55 } as const;
/** "aid from Peru to Chad" may be no more than trade. */
const FROM_TO = 0.8;
const REACH = 14;
const MUTUAL = new Set(['accord', 'consult', 'cooperate', 'fight']);
/** Given by somebody to somebody: "a pledge of aid from Peru to Chad". */
const GIVEN = new Set(['aid', 'support', 'praise']);
/** Here the place stands for whom it is done to. */
const LOCAL = new Set(['attack', 'assault', 'coerce', 'fight', 'sanction', 'aid', 'mobilise']);
const PASSING = new Set(['of', 'between', 'among']);
const TOWARDS = {
  of: new Set(['of', 'from']),
  on: new Set(['on', 'of', 'against', 'at', 'upon', 'into', 'to', 'toward', 'towards', 'with', 'for', 'over', 'near']),
} as const; // prettier-ignore

/** A noun that names an act, and where it stands. */
interface Named {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly noun: Token;
  readonly kind: ActKind;
  /** What such an act implies. */
  readonly ofKind: Stance;
}

interface Parties {
  readonly holders: Actors;
  readonly target: Target;
  readonly stance: Stance;
  readonly cue: readonly Token[];
  readonly share: number;
}

export const nounActs: Rule = {
  id: 'act-noun',
  label: 'An act that a noun names, by the order of the words',
  find(scene, sentence, token) {
    const kind = kindOf(sentence, token) ?? (isJoint(scene, sentence, token) ? actKindOf('cooperate') : null);
    if (!kind?.stance) return [];
    const found = partiesOf({ scene, sentence, noun: token, kind, ofKind: kind.stance });
    if (!found || !isReal(scene, sentence, token)) return [];
    const { holders, target, stance, cue, share } = found;
    if (![...holders.ids, ...target.actors.ids].every((id) => isPublic(scene, id))) return [];
    return composeClaims(scene, sentence, {
      rule: `act-${kind.id}-nearby`,
      reason: `“${cue.map(({ text }) => text).join(' … ')}” ${
        stance === kind.stance ? `is an act that ${kind.reason}` : 'puts an end to what it names'
      }; who does it to whom is read from the order of the words.`,
      stance,
      confidence: kind.confidence * SHARE[target.closeness] * share,
      cue,
      holders,
      counterparts: target.actors,
      topics: [],
      reporter: null,
    });
  },
};

/** Of a noun of the lists; of "the shelling of", whatever the tagger takes it for, by its verb. */
function kindOf({ tokens }: Sentence, token: Token): ActKind | null {
  if (token.text !== token.lower && token.index > 0) return null;
  const next = tokens[token.index + 1];
  const fits = ({ stance, confidence }: ActKind) => stance !== null && confidence > 0;
  if (/ing$/.test(token.lower) && /^(?:of|by)$/.test(next?.lower ?? '')) {
    const before = tokens[token.index - 1];
    if (!before || /^(?:DET|ADJ|ADP|NOUN|PROPN|PART|CCONJ)$/.test(before.upos))
      return kindsOfVerbForm(token.lower).find(fits) ?? kindsOfNounForm(token).find(fits) ?? null;
  }
  if (token.upos !== 'NOUN' || next?.upos === 'NOUN') return null;
  const kind = nominalKinds(token) ?? kindsOfNounForm(token).find(fits);
  return kind ?? null;
}

function partiesOf(named: Named): Parties | null {
  return received(named) ?? doneBy(named) ?? fromTo(named) ?? joint(named);
}

/** "the arrest of X by Y", "a raid by Y on X", "a ban on X was imposed by Y", "sanctions on X announced by Y". */
function doneBy({ scene, sentence, noun, kind, ofKind }: Named): Parties | null {
  const { tokens } = sentence;
  const by = byBehind(sentence, noun);
  if (!by) return null;
  const holders = agentsBehind(scene, sentence, by, NOBODY);
  if (!holders) return null;
  const verb = passiveBefore(tokens, by, noun);
  const isEnded = verb !== null && endingForms.has(verb.lower);
  if (verb && !isEnded && !carrierForms.has(verb.lower)) return null;
  const cue = verb ? [noun, verb] : [noun];
  const found = (target: Target): Parties => ({
    holders,
    target,
    stance: isEnded ? oppositeOf(ofKind) : ofKind,
    cue,
    share: 1,
  });
  const next = tokens[noun.index + 1];
  if (next === by) {
    // "a raid by Y on X"
    const from = by.index + 1;
    const target = findTarget(scene, sentence, endOf(holders, tokens, from), holders, words(TOWARDS.on));
    return target && fits(target, kind) ? found(target) : null;
  }
  if (!/^(?:of|on|against|at|to|for|with|from)$/.test(next?.lower ?? '')) return null;
  const upTo = { ...sentence, tokens: tokens.slice(0, (verb ?? by).index) };
  const towards = next!.lower === 'of' ? TOWARDS.of : TOWARDS.on;
  const target = findTarget(scene, upTo, noun.index + 1, holders, words(towards));
  return target && fits(target, kind) ? found(target) : null;
}

/** The "by" of the noun's own phrase: no finite verb before it but the passive one that carries the noun. */
function byBehind({ tokens }: Sentence, noun: Token): Token | null {
  for (let at = noun.index + 1; at < Math.min(tokens.length, noun.index + REACH); at++) {
    const token = tokens[at]!;
    if (token.lower === 'by') return token;
    if (/^(?:[.;:()“”"–—]|that|who|which|and|but|after|before|when|while)$/.test(token.lower)) return null;
    if (token.upos === 'VERB' && /^VB[DZP]?$/.test(token.xpos) && tokens[at + 1]?.lower !== 'by') return null;
  }
  return null;
}

/** "was imposed" of "was imposed by". */
function passiveBefore(tokens: readonly Token[], by: Token, noun: Token): Token | null {
  for (let at = by.index - 1; at > noun.index && at >= by.index - 4; at--) {
    const token = tokens[at]!;
    if (/^VB[ND]$/.test(token.xpos)) return token;
    if (!/^(?:ADV|ADP)$/.test(token.upos)) return null;
  }
  return null;
}

function endOf({ spans }: Actors, tokens: readonly Token[], from: number): number {
  const end = Math.max(...spans.map((span) => span.end));
  const at = tokens.findIndex(({ begin }) => begin >= end);
  return at < 0 ? tokens.length : Math.max(at, from);
}

/** "came under fire from", "drew a rebuke from", "enjoys the backing of": the one behind does it. */
function received({ scene, sentence, noun, kind, ofKind: stance }: Named): Parties | null {
  const { tokens } = sentence;
  const next = tokens[noun.index + 1];
  const source = /^(?:from|by)$/.test(next?.lower ?? '') || (next?.lower === 'of' && GIVEN.has(kind.id));
  if (!next || !source || MUTUAL.has(kind.id) === (kind.id !== 'fight')) return null;
  const verb = receiverOf(tokens, noun);
  if (!verb) return null;
  const before = readBefore(sentence, verb);
  if (!before.last || before.negated || before.unreal) return null;
  const target = suffererBefore(scene, sentence, before.last);
  const holders = target && agentBehind(scene, sentence, next, target);
  if (!target || !holders) return null;
  return { holders, target: { actors: target, closeness: 'named' }, stance, cue: [verb, noun], share: 1 };
}

function receiverOf(tokens: readonly Token[], noun: Token): Token | null {
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - 6; at--) {
    const token = tokens[at]!;
    if (receivingForms.has(token.lower) && /^(?:VERB|AUX)$/.test(token.upos)) return token;
    if (!/^(?:DET|ADJ|NOUN|NUM|ADV|PRON)$/.test(token.upos) && !/^(?:under|into|the|of)$/.test(token.lower))
      return null;
  }
  return null;
}

/** "aid from Peru to Chad", "praise for Chad came from Peru". */
function fromTo({ scene, sentence, noun, kind, ofKind: stance }: Named): Parties | null {
  if (!GIVEN.has(kind.id) && kind.id !== 'criticise') return null;
  const { tokens } = sentence;
  const near = tokens.slice(noun.index + 1, noun.index + REACH);
  const end = near.findIndex(({ lower }) => /^(?:[.;:()“”"]|that|who|which|but|after|before)$/.test(lower));
  const within = near.slice(0, end < 0 ? near.length : end);
  const from = within.find(({ lower }) => lower === 'from');
  if (!from) return null;
  const holders = agentBehind(scene, sentence, from, NOBODY);
  if (!holders) return null;
  const came = within.some(({ lower }) =>
    /^(?:came|comes|come|poured|arrived|rained|crossed|reached|left|flowed|landed)$/.test(lower),
  );
  const first = within[0]!;
  if (came && /^(?:for|of|to)$/.test(first.lower)) {
    const target = findTarget(scene, { ...sentence, tokens: tokens.slice(0, from.index) }, first.index, holders, words(TOWARDS.on)); // prettier-ignore
    return target?.closeness === 'named' ? { holders, target, stance, cue: [noun], share: 1 } : null;
  }
  if (kind.id !== 'aid') return null;
  const to = tokens
    .slice(endOf(holders, tokens, from.index + 1), from.index + REACH)
    .find(({ lower, upos }) => /^(?:to|for|in|reached|arrived)$/.test(lower) || upos === 'PUNCT');
  if (!to || !/^(?:to|for)$/.test(to.lower) || to.index - from.index > 6) return null;
  const target = findTarget(scene, sentence, to.index, holders, words(TOWARDS.on));
  return target ? { holders, target, stance, cue: [noun], share: FROM_TO } : null;
}

/** "joint manoeuvres involving Peru and Chile": what two do together. */
function joint({ scene, sentence, noun }: Named): Parties | null {
  const { tokens } = sentence;
  if (!isJoint(scene, sentence, noun)) return null;
  const next = tokens[noun.index + 1];
  if (!next || !/^(?:involving|by|of|between)$/.test(next.lower)) return null;
  const both = agentsBehind(scene, sentence, next, NOBODY) ?? ofNavies(scene, sentence, next);
  if (!both || both.ids.length < 2) return null;
  return {
    holders: both,
    target: { actors: both, closeness: 'named' },
    stance: 'agree',
    cue: [noun],
    share: 1,
  };
}

function isJoint(scene: Scene, sentence: Sentence, noun: Token): boolean {
  const next = sentence.tokens[noun.index + 1];
  if (noun.upos !== 'NOUN' || !next || !/^(?:involving|by|of|between)$/.test(next.lower)) return false;
  const first = firstOfPhrase(scene, sentence, noun);
  return sentence.tokens.slice(first, noun.index).some(({ lower }) => lower === 'joint');
}

/** "the navies of Peru and Chile". */
function ofNavies(scene: Scene, sentence: Sentence, from: Token): Actors | null {
  const of = sentence.tokens.slice(from.index + 1, from.index + 5).find(({ lower }) => lower === 'of');
  return of ? agentsBehind(scene, sentence, of, NOBODY) : null;
}

function isReal(scene: Scene, sentence: Sentence, noun: Token): boolean {
  if (isOnlyFeared(scene, sentence, noun) || isAlleged(sentence, noun)) return false;
  if (polarityOf(sentence, noun).certainty === 0 || polarityOf(sentence, noun).negated) return false;
  const { tokens } = sentence;
  const first = firstOfPhrase(scene, sentence, noun);
  if (isOnlyWanted(tokens, first) || isOnlyWanted(tokens, noun.index)) return false;
  return !isNounUndone(sentence, noun);
}

function fits({ closeness }: Target, { id }: ActKind): boolean {
  return closeness === 'named' || LOCAL.has(id);
}

function words(towards: ReadonlySet<string>): TargetWords {
  return { towards, passing: PASSING };
}
