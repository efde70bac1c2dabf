// What is done against somebody, told as a noun or as its purpose: "Somalia's campaign against al-Shabaab", "joined the fight
// against the militia", "the coalition to defeat it". Who owns it, or whoever the main verb says takes part in it, is
// against whom it is directed. Whoever condemns or suffers it is not; of what could be done nothing is told.

import type { Sentence, Token } from '#lib/text/parse.ts';
import { campaignNouns, pursuingForms, subduingVerbs } from '../act-kinds.ts';
import type { Actors } from '../claim.ts';
import { composeClaims } from '../compose-claims.ts';
import {
  findMainDoer,
  findTarget,
  finiteBefore,
  firstOfPhrase,
  type TargetWords,
} from '../find-neighbours.ts';
import { isUndone } from '../is-unreal.ts';
import { hasNegation, polarityOf } from '../polarity.ts';
import { actorsFrom, isActor, resolveActors } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

const OF_OWNER = 0.55;
const OF_MAIN_VERB = 0.45;
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

export const campaigns: Rule = {
  id: 'act-campaign',
  label: 'What is done against somebody, as a noun or as a purpose',
  find(scene, sentence, token) {
    const aimed = aimAt(sentence, token);
    if (!aimed) return [];
    const { noun, from } = aimed;
    if (hasNegation(sentence, noun) || isUndone(sentence, noun)) return [];
    const found = holdersOf(scene, sentence, noun);
    if (!found) return [];
    const target = findTarget(scene, sentence, from, found.holders, BEHIND);
    if (target?.closeness !== 'named') return [];
    return composeClaims(scene, sentence, {
      rule: 'act-campaign',
      reason: `“${token.text}” is directed against the other side.`,
      stance: 'disagree',
      confidence: found.confidence,
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
}

function aimAt({ tokens }: Sentence, token: Token): Aim | null {
  if (token.upos === 'NOUN' && campaignNouns.has(token.lemma)) {
    const behind = tokens.slice(token.index + 1, token.index + 1 + FARTHEST_AGAINST);
    // "against terrorism, in particular against"
    const at = behind.findLastIndex(({ lower }) => lower === 'against');
    if (at < 0 || behind.slice(0, at).some(({ lower }) => ENDS.test(lower))) return null;
    return { noun: token, from: token.index + at + 2 };
  }
  if (!subduingVerbs.has(token.lower)) return null;
  const before = tokens.slice(Math.max(0, token.index - FARTHEST_NOUN), token.index);
  const noun = before.findLast(({ lower }) => PURPOSEFUL.test(lower));
  const to = before.findLast(({ lower }) => lower === 'to');
  return noun && to && to.index > noun.index ? { noun, from: token.index + 1 } : null;
}

/** Whose it is by the words before it or behind "by", else who takes part in it by the main verb. */
function holdersOf(
  scene: Scene,
  sentence: Sentence,
  noun: Token,
): { holders: Actors; confidence: number } | null {
  const { tokens } = sentence;
  const first = firstOfPhrase(scene, sentence, noun);
  const owner = scene
    .mentionsIn({ begin: tokens[first]!.begin, end: noun.begin })
    .findLast(({ entity, mention }) => isActor(entity) && mention.span.end <= noun.begin);
  if (owner)
    return { holders: actorsFrom(owner, owner.mention.form === 'pronoun' ? 0.85 : 1), confidence: OF_OWNER };
  const pronoun = tokens
    .slice(first, noun.index)
    .find(({ lower }) => /^(?:our|their|its|his|her|my)$/.test(lower));
  const ofPronoun = pronoun ? resolveActors(scene, sentence, pronoun) : null;
  if (ofPronoun) return { holders: ofPronoun, confidence: OF_OWNER };
  const verb = finiteBefore(sentence, noun);
  if (!verb || !pursuingForms.has(verb.lower) || polarityOf(sentence, verb).certainty === 0) return null;
  if (polarityOf(sentence, verb).negated) return null;
  const holders = findMainDoer(scene, sentence, noun);
  return holders && { holders, confidence: OF_MAIN_VERB };
}
