// Claims of all rules -> those that say something that no other claim says with more.

import { overlaps } from '#lib/text/overlaps.ts';
import type { Claim } from './claim.ts';
import { sides } from './rules/sides.ts';

/** Leaves out what another claim in the same words says with more: an issue besides, or the whole camp. */
export function withoutCovered(claims: readonly Claim[]): Claim[] {
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
