// The country of people known for an office (data/lexicon/officeholders.json), where the text names them without it: "President
// Jane Doe", "Jane Doe". A surname alone tells it of who bears a high office, and of anybody else only where the text speaks of
// that country.

import source from '#data/lexicon/officeholders.json' with { type: 'json' };
import { isGivenName } from '#lib/lexicon/given-names.ts';
import type { Draft } from './draft.ts';
import { slugOf } from './entity-id.ts';

const HIGH =
  /^(?:head-of-state|head-of-government|foreign-minister|defence-minister|monarch|leader|party-leader|minister)$/;

const byName = new Map<string, string>();
/** Null where people of two countries bear it. */
const bySurname = new Map<string, string | null>();
for (const [iso3, names] of Object.entries(source.people))
  for (const name of names.split('|')) {
    byName.set(slugOf(name), iso3);
    const surname = slugOf(surnameOf(name));
    const isOther = bySurname.has(surname) && bySurname.get(surname) !== iso3;
    bySurname.set(surname, isOther ? null : iso3);
  }
/** Surnames that the news writes alone. */
const alone = new Set(source.alone.split(' ').map(slugOf));

/** Sets `country`, or `usualCountry`, where the draft has none; who is known by the surname is no body. */
export function tellOfficeholders(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.country !== null || draft.type === 'country' || draft.type === 'place') continue;
    const slug = slugOf(draft.name);
    const ofSurname = bySurname.get(slug) ?? null;
    const isAlone = ofSurname !== null && alone.has(slug);
    if (draft.type !== 'person' && !isAlone) continue;
    draft.type = 'person';
    const isHigh = [...draft.offices].some((office) => HIGH.test(office));
    draft.country = byName.get(slug) ?? (!draft.possessor && (isAlone || isHigh) ? ofSurname : null);
    if (draft.country === null && !isGivenName(draft.name)) draft.usualCountry ??= ofSurname;
  }
}

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
