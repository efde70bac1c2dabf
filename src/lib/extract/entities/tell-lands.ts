// The country that a place lies in, where the gazetteer knows none: what stands beside its name ("Voss, Norway", "in Voss in western
// Norway", "the Norwegian town of Voss"), else the list of towns. A town that was taken for somebody is a place again first.

import { kindsOfPlace, regionWords } from '#lib/lexicon/doers.ts';
import { findNameAt, lookUpName } from '#lib/lexicon/find-name.ts';
import { countryOfTown, isTownName } from '#lib/lexicon/towns.ts';
import type { Draft, DraftMention } from './draft.ts';
import { slugOf } from './entity-id.ts';

/** Between a place and its country, when it stands before: ", ", " in northern ". */
const TO_COUNTRY = new RegExp(
  `^(?:, | in (?:the )?|, in (?:the )?)(?:(?:${[...regionWords].join('|')}) )*`,
  'u',
);
/** Behind the adjective of a country and before the name of a place. */
const OF_PLACE = new RegExp(
  `(?:^|[^\\p{L}])(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?) (?:[\\p{Ll}-]+ ){0,2}?(?:${[...kindsOfPlace].join('|')})s? (?:of )?(?:the )?$`,
  'u',
);
/** The last word of a name that says what kind of place it is: "Kano State". */
const KIND_BEHIND =
  /[ -](?:state|province|region|district|county|city|town|governorate|oblast|department|prefecture|municipality|island|islands|valley|peninsula|republic|port|airport|prison|camp)$/i;
/** What stands before a place and never before a person: "the governor of Kano", "police in Kano". */
const OFFICE_OF =
  /(?:^|\s)(?:governor|mayor|prefect|bishop|archbishop|emir|sultan|sheriff|people|residents|inhabitants|teachers|students|workers|farmers|traders|villagers|streets|suburbs|city|town|village|port|province|region|district|outskirts|university|[Pp]olice|[Cc]ourt|council) of $/u;
const AT = /(?:^|\s)(?:in|near|outside) $/u;
/** In UTF-16 code units. */
const FARTHEST_BEFORE = 60;

/** Sets `country` where the draft has none. */
export function tellLands(drafts: readonly Draft[], text: string): void {
  const spoken = new Set(
    drafts.flatMap(({ type, country }) => (type === 'country' && country ? [country] : [])),
  );
  for (const draft of drafts) {
    if (isMistakenTown(draft, text)) draft.type = 'place';
    if (draft.type !== 'place' || draft.country !== null) continue;
    draft.country = besideName(draft, text) ?? inList(draft.name, spoken);
  }
}

function besideName({ mentions }: Draft, text: string): string | null {
  for (const { nameSpan, form } of mentions as readonly DraftMention[]) {
    if (form === 'pronoun') continue;
    const joint = TO_COUNTRY.exec(text.slice(nameSpan.end, nameSpan.end + FARTHEST_BEFORE));
    const behind = joint ? findNameAt(text, nameSpan.end + joint[0].length) : null;
    if (behind?.known.kind === 'country') return behind.known.country;
    const before = OF_PLACE.exec(text.slice(Math.max(0, nameSpan.begin - FARTHEST_BEFORE), nameSpan.begin));
    const nation = before ? (lookUpName(before[1]!) ?? lookUpName(before[1]!.split(' ').at(-1)!)) : null;
    if (nation?.kind === 'adjective') return nation.country;
  }
  return null;
}

function inList(name: string, spoken: ReadonlySet<string>): string | null {
  return (
    countryOfTown(slugOf(name), spoken) ??
    (KIND_BEHIND.test(name) ? countryOfTown(slugOf(name.replace(KIND_BEHIND, '')), spoken) : null)
  );
}

/** A name that a list has as a town's, and that stands in the text only where a town's does. */
function isMistakenTown({ type, name, country, role, mentions }: Draft, text: string): boolean {
  if (type === 'place' || type === 'country' || country !== null || role !== null) return false;
  if (!isTownName(slugOf(name))) return false;
  return mentions.every(({ nameSpan }) => {
    const before = text.slice(Math.max(0, nameSpan.begin - FARTHEST_BEFORE), nameSpan.begin);
    return OFFICE_OF.test(before) || AT.test(before);
  });
}
