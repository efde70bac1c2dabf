// The rules over every sentence, in order -> claims. Where two rules find the same stance of the same actors on the same
// words, the surer one stays.

import type { Stage } from '#lib/extract/stage.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Claim } from './claim.ts';
import type { Rule } from './rule.ts';
import { frames } from './rules/frames.ts';
import { judgements } from './rules/judgements.ts';
import { measures } from './rules/measures.ts';
import { meetings } from './rules/meetings.ts';
import { obligations } from './rules/obligations.ts';
import { sharedViews } from './rules/shared-views.ts';
import { sides } from './rules/sides.ts';
import { setScene } from './scene.ts';

/** Add a rule here; the order only decides ties. */
export const rules: readonly Rule[] = [
  frames,
  judgements,
  obligations,
  sharedViews,
  measures,
  meetings,
  sides,
];

export const stances: Stage<'parse' | 'entities' | 'quotations', 'claims'> = {
  id: 'stances',
  requires: ['parse', 'entities', 'quotations'],
  assigns: ['claims'],
  run(analysis) {
    const scene = setScene(analysis);
    const claims = new Map<string, Claim>();
    for (const sentence of scene.sentences) {
      if (sentence.tokens.every((token) => token.head < 0)) continue;
      for (const token of sentence.tokens) {
        for (const rule of rules) {
          for (const claim of rule.find(scene, sentence, token)) {
            const key = keyOf(claim);
            const known = claims.get(key);
            if (!known || known.confidence < claim.confidence) claims.set(key, claim);
          }
        }
      }
    }
    return { claims: withoutCovered([...claims.values()]) };
  },
};

/** Leaves out what another claim in the same words says with more: an issue besides, or the whole camp. */
function withoutCovered(claims: readonly Claim[]): Claim[] {
  const sided = claims.filter(({ rule }) => rule === sides.id);
  return claims.filter((claim) => {
    if (claim.rule !== sides.id && sided.some((other) => isReadBySides(other, claim))) return false;
    const beside = claims.filter(
      (other) => other !== claim && other.stance === claim.stance && overlaps(other.evidence, claim.evidence),
    );
    if (claim.topic !== null) return !beside.some((other) => isWholeCamp(other, claim));
    const richer = beside.filter(
      (other) => other.topic !== null || (other.rule === sides.id && claim.rule !== sides.id),
    );
    const known = new Set(richer.flatMap(pairsOf));
    return !pairsOf(claim).every((pair) => known.has(pair));
  });
}

/** The list of names decides what a verb in it says; a frame may take the next name for its object. */
function isReadBySides(other: Claim, claim: Claim): boolean {
  return (
    claim.counterparts === null &&
    other.cue.begin === claim.cue.begin &&
    claim.holders.ids.every((id) => other.holders.ids.includes(id))
  );
}

/** Whether `other` has the holders of `claim` among more of them, or says besides against whom, on the same words. */
function isWholeCamp(other: Claim, claim: Claim): boolean {
  return (
    other.rule === sides.id &&
    claim.counterparts === null &&
    other.topic !== null &&
    overlaps(other.topic.span, claim.topic!.span) &&
    (other.counterparts !== null || other.holders.ids.length > claim.holders.ids.length) &&
    claim.holders.ids.every((id) => other.holders.ids.includes(id))
  );
}

/** Who is said to be of one mind, or at odds, with whom; joint holders of an issue are of one mind. */
function pairsOf({ holders, counterparts, topic }: Claim): string[] {
  const others = [...(counterparts?.ids ?? []), ...(topic ? holders.ids : [])];
  return holders.ids.flatMap((holder) => others.map((other) => `${holder} ${other}`));
}

function keyOf(claim: Claim): string {
  return JSON.stringify([
    claim.stance,
    claim.holders.ids,
    claim.counterparts?.ids ?? [],
    claim.topic ? [claim.topic.entry?.id, claim.topic.countries, claim.topic.words, claim.topic.verb] : null,
    claim.evidence.begin,
  ]);
}
