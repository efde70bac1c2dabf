// Claims of all rules -> those that say something that no other claim says with more.

import { overlaps } from '#lib/text/overlaps.ts';
import type { Claim } from './claim.ts';
import { sides } from './rules/sides.ts';

/** Leaves out what another claim in the same words says with more: an issue besides, or the whole camp. */
export function withoutCovered(found: readonly Claim[]): Claim[] {
  const claims = withOneAnother(joinReadings(found));
  return claims.filter((claim) => {
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

/** "Mali and Chad agreed to a truce": the two are for it, and of one mind with one another, in one claim. */
function withOneAnother(claims: readonly Claim[]): Claim[] {
  const mutual = claims.filter(
    ({ rule, topic, holders, counterparts }) =>
      topic === null && counterparts === holders && /^act-(?:accord|cooperate)/.test(rule),
  );
  return claims.map((claim) =>
    claim.topic !== null &&
    claim.counterparts === null &&
    claim.rule !== sides.id &&
    mutual.some(
      (other) =>
        other.stance === claim.stance &&
        isSameSet(other.holders.ids, claim.holders.ids) &&
        overlaps(other.cue, claim.cue),
    )
      ? { ...claim, counterparts: claim.holders }
      : claim,
  );
}

/**
 * Where the order of words and the tree have read the same verb. Of the same holders, the tree says which issues and
 * against whom, and the order of words how far a lone issue's words reach; else the list of names decides, as a frame may
 * take the next name for its object.
 */
function joinReadings(claims: readonly Claim[]): Claim[] {
  const ordered = claims.filter(({ rule }) => rule === sides.id);
  if (ordered.length === 0) return [...claims];
  const adopted = new Map<Claim, Claim>();
  const dropped = new Set<Claim>();
  const beside = (one: Claim) =>
    claims.filter(({ rule, cue }) => rule !== sides.id && cue.begin === one.cue.begin);
  for (const one of ordered) {
    if (one.counterparts !== null || one.topic === null) continue;
    const same = beside(one).filter(
      ({ stance, topic, holders }) =>
        topic !== null && stance === one.stance && isSameSet(holders.ids, one.holders.ids),
    );
    if (same.length > 0) dropped.add(one);
    for (const claim of same) adopted.set(claim, same.length === 1 ? widen(claim, one) : claim);
  }
  for (const one of ordered)
    for (const claim of beside(one))
      if (
        !adopted.has(claim) &&
        (claim.counterparts === null || (one.topic !== null && isSameRelation(one, claim))) &&
        (claim.holders.ids.every((id) => one.holders.ids.includes(id)) || isReadOfOthers(one, claim))
      )
        dropped.add(claim);
  return claims.filter((claim) => !dropped.has(claim)).map((claim) => adopted.get(claim) ?? claim);
}

/** With the words of the other reading where these hold its own and no counterpart before them: "blamed Chad for delays". */
function widen(claim: Claim, { issueSpan, evidence }: Claim): Claim {
  const own = claim.issueSpan;
  if (!issueSpan || !own || issueSpan.begin > own.begin || issueSpan.end < own.end) return claim;
  const added = { begin: issueSpan.begin, end: own.begin };
  if (claim.counterparts?.spans.some((span) => overlaps(span, added))) return claim;
  return {
    ...claim,
    issueSpan,
    evidence: {
      begin: Math.min(evidence.begin, claim.evidence.begin),
      end: Math.max(evidence.end, claim.evidence.end),
    },
  };
}

/** The same verb with the same stance, and other names before it. */
function isReadOfOthers(one: Claim, claim: Claim): boolean {
  return (
    one.topic !== null &&
    one.stance === claim.stance &&
    !claim.holders.ids.some((id) => one.holders.ids.includes(id))
  );
}

function isSameRelation(one: Claim, other: Claim): boolean {
  return one.stance === other.stance && isSameSet(one.counterparts?.ids ?? [], other.counterparts?.ids ?? []);
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
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
