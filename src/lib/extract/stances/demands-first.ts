// What somebody demands of another -> the demand before what it is for: "called on Peru to leave" tells first how the two stand,
// and that the one wants Peru's leaving only by the way, so the latter is held for a little less sure.

import { overlaps } from '#lib/text/overlaps.ts';
import type { Claim } from './claim.ts';

/** What is left of what is wanted beside the demand for it. */
const WANTED = 0.98;

/** The same claims, some of them less sure. */
export function demandsFirst(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    if (claim.counterparts || claim.stance === 'disagree') return claim;
    const demand = claims.find(
      ({ rule, counterparts, cue, holders }) =>
        /^act-(?:demand|threaten|reject|sanction)/.test(rule) &&
        counterparts !== null &&
        overlaps(cue, claim.cue) &&
        holders.ids.some((id) => claim.holders.ids.includes(id)),
    );
    return demand && claim.confidence >= demand.confidence
      ? { ...claim, confidence: demand.confidence * WANTED }
      : claim;
  });
}
