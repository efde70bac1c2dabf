// The country of a ministry, court, bank or station that the text names without one, by the town that it sits in: "the Foreign
// Ministry in Tashkent", "Radio Mogadishu". Not in towns where international bodies sit. A list's country gives way: "the
// Ministry of Defence in Nouakchott" is not the British one.

import { hostTowns } from '#lib/lexicon/doers.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import { countryOfTown } from '#lib/lexicon/towns.ts';
import type { Draft, DraftMention } from './draft.ts';
import { slugOf } from './entity-id.ts';

/** Words of the names of bodies that every state has of its own. */
const OF_STATE =
  /(?:^|\s)(?:Ministry|Ministries|Department|Court|Bank|Parliament|Senate|Assembly|Congress|Legislature|Police|Army|Navy|Guards?|Prosecutor|Chamber|Treasury|Cabinet|Government|Commission|Council|University|Party|Union|Front|Movement|Association|Authority|Radio|Television|Office|Customs|Immigration|Maoists|Communists|Islamists|Rebels|Guerrillas)(?:\s|$)/u;
const STATION = /^(?:Radio|Television|TV|Port|University of|Bishop of|Archbishop of) (\p{Lu}[\p{L}' -]+)$/u;
/** From a body's name to the town's, in UTF-16 code units. */
const FARTHEST = 20;
const OF = /^ of (?:the )?$/;
const IN = /^ in (?:the capital,? )?$/;

/** Sets `country` where the draft has none, and where it is another's that the text does not name. */
export function tellSeats(drafts: readonly Draft[], text: string): void {
  const towns = new Map<number, Draft>();
  for (const draft of drafts)
    if (draft.country !== null && (draft.type === 'place' || draft.type === 'country'))
      for (const { nameSpan } of draft.mentions) towns.set(nameSpan.begin, draft);
  const spoken = new Set(drafts.flatMap(({ type, country }) => (type === 'country' ? [country] : [])));
  for (const draft of drafts) {
    // "Chief Minister Doe of Penang"
    if (draft.type === 'person' && draft.role !== null)
      draft.country ??= seatOf(draft.mentions, towns, text, OF)?.country ?? null;
    if (draft.type !== 'organization' || (draft.country !== null && spoken.has(draft.country))) continue;
    const seat = OF_STATE.test(draft.name) ? seatOf(draft.mentions, towns, text, IN) : null;
    if (seat && !hostTowns.has(seat.name)) draft.country = seat.country;
    draft.country ??= countryInName(draft.name);
  }
}

function seatOf(
  mentions: readonly DraftMention[],
  towns: ReadonlyMap<number, Draft>,
  text: string,
  joint: RegExp,
): Draft | null {
  for (const { nameSpan } of mentions)
    for (let begin = nameSpan.end + 1; begin < nameSpan.end + FARTHEST; begin++) {
      const town = towns.get(begin);
      if (town && joint.test(text.slice(nameSpan.end, begin))) return town;
    }
  return null;
}

function countryInName(name: string): string | null {
  const town = STATION.exec(name)?.[1];
  if (!town) return null;
  return lookUpName(town)?.country ?? countryOfTown(slugOf(town), new Set());
}
