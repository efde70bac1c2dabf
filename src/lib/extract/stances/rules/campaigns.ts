// What is done against somebody, told as a noun or as its purpose: "Somalia's campaign against al-Shabaab", "joined the fight
// against the militia", "the coalition to defeat it". Who owns it, or whoever the main verb says takes part in it, is
// against whom it is directed. Whoever condemns or suffers it is not; of what could be done nothing is told.

import type { Sentence, Token } from '#lib/text/parse.ts';
import { campaignNouns, pursuingForms, subduingVerbs } from '../act-kinds.ts';
import type { Actors } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import {
  findDoer,
  findMainDoer,
  findTarget,
  finiteBefore,
  firstOfPhrase,
  type TargetWords,
} from '../find-neighbours.ts';
import { isOnlyFeared, isUndone } from '../is-unreal.ts';
import { hasNegation, polarityOf } from '../polarity.ts';
import { actorsFrom, isActor, resolveActors } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

const OF_OWNER = 0.55;
const OF_MAIN_VERB = 0.45;
/** Where only a place is hit. */
const OF_PLACE = 0.38;
/** How far behind the noun "against" may stand: "strikes in Syria and Iraq against". */
const FARTHEST_AGAINST = 8;
/** How far before "to defeat" the noun may stand that it is the purpose of. */
const FARTHEST_NOUN = 5;
const PURPOSEFUL =
  /^(?:campaign|coalition|effort|fight|operation|mission|resolve|determination|plan|work|working|continue|continues|committed|determined|alliance|struggle)s?$/;
const ENDS = /^(?:[.;:?!“”"()]|and|but|after|before|while|when|said|that|who|which|as)$/;
const BEHIND: TargetWords = {
  towards: new Set(['of', 'from', 'on', 'by']),
  passing: new Set(['of', 'by', 'in']),
};

/** Behind these nouns "on", "in" and "at" lead to what is hit. */
const HITTING =
  /^(?:attack|assault|strike|airstrike|air-strike|raid|offensive|war|crackdown|siege|bombing|bombardment|shelling|massacre|ambush|incursion|invasion|onslaught)s?$/;
const HIT = /^(?:on|in|at|upon|of|near)$/;

/** "on Peru" is against it, "in Peru" against a place there. */
const AT: TargetWords = { towards: new Set(['on', 'upon', 'of', 'against']), passing: new Set(['of']) };

export const campaigns: Rule = {
  id: 'act-campaign',
  label: 'What is done against somebody, as a noun or as a purpose',
  find(scene, sentence, token) {
    const aim = purposeAt(sentence, token) ?? againstAt(sentence, token) ?? hitAt(sentence, token);
    if (!aim) return [];
    const { noun, from, holdable } = aim;
    if (hasNegation(sentence, noun) || isUndone(sentence, noun) || isOnlyFeared(scene, sentence, noun))
      return [];
    const found = ownerOf(scene, sentence, noun) ?? (holdable ? participantOf(scene, sentence, noun) : null);
    if (!found) return [];
    const target = findTarget(scene, sentence, from, found.holders, holdable ? BEHIND : AT);
    if (!target || (holdable && target.closeness === 'place')) return [];
    return composeClaims(scene, sentence, {
      rule: 'act-campaign',
      reason: `“${token.text}” is directed against ${target.closeness === 'named' ? 'the other side' : 'a place there'}.`,
      stance: 'disagree',
      confidence: target.closeness === 'named' ? found.confidence : OF_PLACE,
      cue: noun === token ? [token] : [noun, token],
      holders: found.holders,
      counterparts: target.actors,
      topics: [],
      reporter: null,
    });
  },
};

interface Aim {
  readonly noun: Token;
  /** Index of the token from which the other side may stand. */
  readonly from: number;
  /** Whoever takes part in it holds it too, not only its owner. */
  readonly holdable: boolean;
}

/** "strikes in Syria against", "a fight against terrorism, in particular against". */
function againstAt({ tokens }: Sentence, token: Token): Aim | null {
  if (token.upos !== 'NOUN' || !campaignNouns.has(token.lemma)) return null;
  const behind = tokens.slice(token.index + 1, token.index + 1 + FARTHEST_AGAINST);
  const at = behind.findLastIndex(({ lower }) => lower === 'against');
  if (at < 0 || behind.slice(0, at).some(({ lower }) => ENDS.test(lower))) return null;
  return { noun: token, from: token.index + at + 2, holdable: true };
}

/** "the coalition to defeat", "efforts to destroy". */
function purposeAt({ tokens }: Sentence, token: Token): Aim | null {
  if (!subduingVerbs.has(token.lower)) return null;
  const before = tokens.slice(Math.max(0, token.index - FARTHEST_NOUN), token.index);
  const noun = before.findLast(({ lower }) => PURPOSEFUL.test(lower));
  const to = before.findLast(({ lower }) => lower === 'to');
  return noun && to && to.index > noun.index ? { noun, from: token.index + 1, holdable: true } : null;
}

/** "the militia's attacks on Aleppo", "their assault on the town". */
function hitAt({ tokens }: Sentence, token: Token): Aim | null {
  if (!HITTING.test(token.lower) || token.upos === 'VERB') return null;
  const behind = tokens.slice(token.index + 1, token.index + 4);
  const at = behind.findIndex(({ lower }) => HIT.test(lower));
  if (
    at < 0 ||
    behind.slice(0, at).some(({ upos, lower }) => /^(?:VERB|NOUN)$/.test(upos) || ENDS.test(lower))
  )
    return null;
  return { noun: token, from: token.index + 1 + at, holdable: false };
}

interface Held {
  readonly holders: Actors;
  readonly confidence: number;
}

/** Whose it is by the words before it: "Somalia's", "the Iraqi people in their", "Operation X, the". */
function ownerOf(scene: Scene, sentence: Sentence, noun: Token): Held | null {
  const { tokens } = sentence;
  const first = firstOfPhrase(scene, sentence, noun);
  const owner = scene
    .mentionsIn({ begin: tokens[first]!.begin, end: noun.begin })
    .findLast(({ entity, mention }) => isActor(entity) && mention.span.end <= noun.begin);
  if (owner && isBesideOwner(tokens, owner.mention.span.end, noun))
    return { holders: actorsFrom(owner, owner.mention.form === 'pronoun' ? 0.85 : 1), confidence: OF_OWNER };
  const pronoun = tokens.slice(first, noun.index).find(({ lower }) => POSSESSIVES.test(lower));
  const before = tokens[first - 1];
  if (pronoun && before?.lower === 'in' && tokens[first - 2]) {
    const named = findDoer(scene, sentence, tokens[first - 2]!);
    if (named) return { holders: named, confidence: OF_OWNER };
  }
  const holders = pronoun
    ? (resolveActors(scene, sentence, pronoun) ?? findMainDoer(scene, sentence, noun))
    : null;
  return holders && { holders, confidence: OF_OWNER };
}

/** "US drone strikes", "Israel's bloody attack"; but "an ANC congress massacre" is not the party's. */
function isBesideOwner(tokens: readonly Token[], ownerEnd: number, noun: Token): boolean {
  return tokens
    .slice(0, noun.index)
    .filter(({ begin }) => begin >= ownerEnd)
    .every(({ upos, lower }) => upos !== 'NOUN' || MEANS.test(lower));
}

const MEANS =
  /^(?:air|drone|missile|rocket|artillery|military|bomb|terror|terrorist|suicide|ground|militia|rebel|army|forces?|troops|government|security|propaganda|police|militant|s)$/;
const POSSESSIVES = /^(?:our|their|its|his|her|my)$/;

/** Who takes part in it by the main verb: "conducted", "joined", "continues". */
function participantOf(scene: Scene, sentence: Sentence, noun: Token): Held | null {
  const verb = finiteBefore(sentence, noun);
  if (!verb || !pursuingForms.has(verb.lower)) return null;
  const { negated, certainty } = polarityOf(sentence, verb);
  const holders = certainty === 0 || negated ? null : findMainDoer(scene, sentence, noun);
  return holders && { holders, confidence: OF_MAIN_VERB };
}
