// The rules over every sentence, in order -> claims. Where two rules find the same stance of the same actors on the same
// words, the surer one stays.

import { frameAt } from './frame-at.ts';
import type { Claim } from './claim.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Rule } from './rule.ts';
import { acts } from './rules/acts.ts';
import { alliances } from './rules/alliances.ts';
import { appositions } from './rules/appositions.ts';
import { campaigns } from './rules/campaigns.ts';
import { frames } from './rules/frames.ts';
import { jointActs } from './rules/joint-acts.ts';
import { judgements } from './rules/judgements.ts';
import { measures } from './rules/measures.ts';
import { meetings } from './rules/meetings.ts';
import { nearbyActs } from './rules/nearby-acts.ts';
import { nounActs } from './rules/noun-acts.ts';
import { obligations } from './rules/obligations.ts';
import { relationsBetween } from './rules/relations-between.ts';
import { sharedViews } from './rules/shared-views.ts';
import { sides } from './rules/sides.ts';
import { isChargedWith, isGivenUp, isInDoubt } from './is-in-doubt.ts';
import { wayNouns } from './predicates.ts';
import { isNoNews } from './is-no-news.ts';
import { stands } from './rules/stands.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Scene } from './scene.ts';
import { withoutCovered } from './without-covered.ts';

/** Add a rule here; the order only decides ties. */
export const rules: readonly Rule[] = [
  frames,
  judgements,
  obligations,
  sharedViews,
  measures,
  meetings,
  sides,
  stands,
  acts,
  alliances,
  appositions,
  campaigns,
  nearbyActs,
  nounActs,
  relationsBetween,
  jointActs,
];

/** What the rules find in a document, in the order of its sentences. Sentences without a tree say nothing. */
export function findClaims(scene: Scene): Claim[] {
  return scene.sentences.flatMap((sentence) =>
    sentence.tokens.every((token) => token.head < 0) ? [] : claimsOf(scene, sentence),
  );
}

function claimsOf(scene: Scene, sentence: Sentence): Claim[] {
  const claims = new Map<string, Claim>();
  for (const token of sentence.tokens) {
    for (const rule of rules) {
      for (const claim of rule.find(scene, sentence, token)) {
        if (claim.rule === 'quarrel-noun' && isSettled(sentence, tokenOf(sentence, claim))) continue;
        const cue = tokenOf(sentence, claim);
        if (isGivenUp(sentence, cue) || isChargedWith(sentence, cue) || isOfWay(claim)) continue;
        if (TELLS_OF_ACTS.test(claim.rule) && isInDoubt(sentence, cue)) continue;
        const key = keyOf(claim);
        const known = claims.get(key);
        if (!known || known.confidence < claim.confidence) claims.set(key, claim);
      }
    }
  }
  const told = withoutDoubtfulActs(withoutRepeatedActs(withoutCovered([...claims.values()])));
  const { text, date } = scene.analysis.document;
  return isNoNews(text, sentence, date) ? told.filter(({ rule }) => !TELLS_OF_ACTS.test(rule)) : told;
}

/** "settled their differences", "a war would be": a quarrel that is over, or imagined. */
function isSettled(sentence: Sentence, noun: Token): boolean {
  const auxiliary = sentence.tokens.find(({ index, upos }) => index > noun.index && upos === 'AUX');
  // "a war between the two would be a disaster"
  if (auxiliary && /^(?:would|could|may|might)$/.test(auxiliary.lower)) return true;
  return sentence.tokens.slice(Math.max(0, noun.index - 5), noun.index).some((verb) => {
    const frame = frameAt(sentence, verb);
    return frame?.stance === 'agree' && frame.words.includes(noun);
  });
}

/** "blocked a road to demand": the road is not what anybody is against, or for. */
function isOfWay({ topic, counterparts }: Claim): boolean {
  return topic !== null && counterparts === null && topic.entry === null && wayNouns.has(topic.head);
}

function tokenOf({ tokens }: Sentence, { cue }: Claim): Token {
  return tokens.find(({ begin }) => begin === cue.begin)!;
}

/** Rules that read deeds, not words: a stance towards a treaty of 1494 may be new, the treaty is not. */
const TELLS_OF_ACTS = /^(?:act-|hostile-act|friendly-act|rupture|measure|quarrel-noun|accord-noun)/;

/** What the order of words says gives way to whatever the tree says of the same holder in the same words. */
function withoutDoubtfulActs(claims: readonly Claim[]): Claim[] {
  const isNearby = (claim: Claim) => claim.rule.endsWith('-nearby');
  return claims.filter(
    (claim) =>
      !isNearby(claim) ||
      !claims.some(
        (other) =>
          !isNearby(other) &&
          overlaps(other.cue, claim.cue) &&
          // "called on Peru to leave": what is wanted is told beside who is asked.
          !(isOfAsked(claim, other) && claim.counterparts && !other.counterparts) &&
          (other.counterparts !== null ||
            other.stance !== claim.stance ||
            other.holders.ids.some((id) => claim.holders.ids.includes(id))),
      ),
  );
}

/** A demand, or a banishment in the words of one: "asked the envoy to leave". */
function isOfAsked({ rule }: Claim, other: Claim): boolean {
  return rule.startsWith('act-demand') || (rule.startsWith('act-sanction') && other.rule === 'urge');
}

/** An act says nothing new of two actors of whom another rule, or a surer act, has spoken in the same words. */
function withoutRepeatedActs(claims: readonly Claim[]): Claim[] {
  const isAct = (claim: Claim) => claim.rule.startsWith('act-') && claim.counterparts !== null;
  return claims.filter(
    (claim, at) =>
      !isAct(claim) ||
      !claims.some(
        (other, otherAt) =>
          other !== claim &&
          other.counterparts !== null &&
          overlaps(other.evidence, claim.evidence) &&
          claim.holders.ids.some((id) => [...other.holders.ids, ...other.counterparts!.ids].includes(id)) &&
          claim.counterparts!.ids.some((id) =>
            [...other.holders.ids, ...other.counterparts!.ids].includes(id),
          ) &&
          (!isAct(other) ||
            other.confidence > claim.confidence ||
            (other.confidence === claim.confidence && otherAt < at)),
      ),
  );
}

function keyOf(claim: Claim): string {
  return JSON.stringify([
    // What the order of words says is joined to what the tree says, not kept instead of it.
    claim.rule === sides.id,
    claim.stance,
    claim.holders.ids,
    claim.counterparts?.ids ?? [],
    claim.topic ? [claim.topic.entry?.id, claim.topic.countries, claim.topic.words, claim.topic.verb] : null,
    claim.evidence.begin,
  ]);
}
