// What one side agrees or does together "with" another -> told of both: who signed a pact with Peru stands to Peru as Peru to
// them. Of meetings and fights it is not told (docs/extraction.md).

import type { Claim } from './claim.ts';
import { joinActors } from './resolve-actors.ts';

const OF_BOTH = /^act-(?:accord|cooperate)(?:-nearby)?$/;
/** What takes two; to ratify or to offer takes one. */
const TAKES_TWO =
  /^(?:sign|initial|conclud|reach|str[iu]ck|seal|clinch|agree|negotiat|made peace|ma[kd]e up|cooperat|co-operat|collaborat|team|join)/i;
const WITH = /\bwith (?:the |its |their |his |her |neighbou?ring |rival )*$/;
/** In UTF-16 code units. */
const FARTHEST_BEFORE = 40;

/** The same claims, with both sides as holders and counterparts where each does to the other what the words tell. */
export function toldOfBoth(claims: readonly Claim[], text: string): Claim[] {
  return claims.map((claim) => {
    const { holders, counterparts, rule, cue } = claim;
    if (
      !counterparts ||
      !OF_BOTH.test(rule) ||
      !TAKES_TWO.test(text.slice(cue.begin, cue.end)) ||
      holders.ids.some((id) => counterparts.ids.includes(id))
    )
      return claim;
    const isWith = counterparts.spans.some(({ begin }) =>
      WITH.test(text.slice(Math.max(0, begin - FARTHEST_BEFORE), begin)),
    );
    const both = isWith ? joinActors([holders, counterparts]) : null;
    return both ? { ...claim, holders: both, counterparts: both } : claim;
  });
}
