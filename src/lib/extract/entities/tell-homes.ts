// The country of a body whose name ends with it: "Reserve Bank of Zimbabwe", "Church of Sweden". Only of bodies that a land has
// ("bank", "court"), for the friends and embassies of a country are elsewhere.

import { lookUpName } from '#lib/lexicon/find-name.ts';
import type { Draft } from './draft.ts';

const OF_LAND =
  /(?<!\p{L})(?:Bank|Court|Church|Parliament|Senate|University|Congress|Assembly|Ministry|Government|Army|Navy|Police|Party|Council|Academy|Tribunal|Union|Republic|Kingdom) of (?:the )?(\p{Lu}.*)$/u;

/** Sets `country` where the draft has none. */
export function tellHomes(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!/^(?:organization|other)$/.test(draft.type) || draft.country !== null) continue;
    const land = OF_LAND.exec(draft.name)?.[1];
    const known = land ? lookUpName(land) : null;
    if (!known || !/^(?:country|place|capital)$/.test(known.kind)) continue;
    draft.type = 'organization';
    draft.country = known.country;
  }
}
