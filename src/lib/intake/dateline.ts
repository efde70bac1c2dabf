// The dateline that opens an agency's report, "MOSCOW, May 14 (Reuters) — ": place, perhaps a day, perhaps the agency,
// and a dash. Refuses an acronym before an aside ("NATO — which …") and a speaker's name ("PUTIN: We …").

import { findDate } from './find-date.ts';
import { publisherNamed } from './publishers.ts';

export interface Dateline {
  /** Length of the prefix in UTF-16 units, its dash included, without the space that follows. */
  readonly length: number;
  readonly publisher: string | null;
  /** ISO, where the dateline has a year. */
  readonly date: string | null;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?: (?:\\p{Lu}[\\p{Lu}.'’-]+|de|of|la|al))*";
const PLACE = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}";
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DAY = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const AGENCY = '\\(([\\p{Lu}][\\p{L}\\p{N} .&/-]{1,30})\\)';
const DASH = '(?: ?(?:—|–|--) ?| - )';

const AFTER_CITY = `(?:[/,]? ?(?:and )?${PLACE})?(?:, ${PLACE})?`;
const CAPITAL_CITY = new RegExp(
  `^(${CAPITALS}(?:,? (?:and )?${CAPITALS})?(?:, ${PLACE})?)(?:[,.] (${DAY}))?(?: ${AGENCY})?${DASH}(?=[\\p{Lu}\\p{N}“"‘'$£€])`,
  'u',
);
const NAMED_AGENCY = new RegExp(`^(${PLACE}${AFTER_CITY})?(?:,? ?(${DAY}),?)? ?${AGENCY}${DASH}`, 'u');
/**
 * A place that is not in capitals needs its day, and a capital letter after the dash; "In Ohio, May 5 — …" is a sentence.
 * Marks of emphasis stay in texts that are not known for Markdown.
 */
const DATED_PLACE = new RegExp(
  `^[*_]{0,2}(?!(?:In|On|At|By|From|Since|Until|After|Before|Near|For|To) )(${PLACE}${AFTER_CITY}), (${DAY})[*_]{0,2}${DASH}(?=[\\p{Lu}\\p{N}“"‘'$£€])`,
  'u',
);
const BARE_AGENCY = /^\(([A-Z]{2,6})\) ?(?=[\p{Lu}“"])/u;
const SLASHED = new RegExp(`^(${CAPITALS}), (${DAY})\\. /([A-Z]{2,10})/\\. ?(?=[\\p{Lu}“"])`, 'u');
/** What every dateline has; the patterns above are slow to compile, and most paragraphs need none of them. */
const MAY_BE_DATELINE = /—|–|--| - |^\(|\. \//;
const LONGEST = 90;

/** The dateline at the head of a paragraph, or null. */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, LONGEST + 20);
  if (!MAY_BE_DATELINE.test(head)) return null;
  const capital = CAPITAL_CITY.exec(head);
  if (capital && /\p{Lu}{3}/u.test(capital[1]!)) {
    const bare = !/[ ,]/.test(capital[1]!) && !capital[2] && !capital[3];
    return bare && opensAside(paragraph) ? null : dateline(capital[0], capital[2], capital[3]);
  }
  const slashed = SLASHED.exec(head);
  if (slashed) return dateline(slashed[0], slashed[2], slashed[3]);
  const named = NAMED_AGENCY.exec(head);
  if (named?.[3] && (publisherNamed(named[3]) || /^[\p{Lu}/]{2,7}$/u.test(named[3])))
    return dateline(named[0], named[2], named[3]);
  const dated = DATED_PLACE.exec(head);
  if (dated) return dateline(dated[0], dated[2], undefined);
  const bare = BARE_AGENCY.exec(head);
  return bare && publisherNamed(bare[1]!) ? dateline(bare[0], undefined, bare[1]) : null;
}

/** Dashes in pairs in the first sentence: "NATO — The Alliance, that is — has …". */
function opensAside(paragraph: string): boolean {
  const sentence = /^.*?[.!?](?=["”’]? |$)/.exec(paragraph)?.[0] ?? paragraph;
  return (sentence.match(/ (?:—|–|--?) /g)?.length ?? 0) % 2 === 0;
}

function dateline(prefix: string, day: string | undefined, agency: string | undefined): Dateline {
  return {
    length: prefix.trimEnd().length,
    publisher: agency ? publisherNamed(agency) : null,
    date: day ? (findDate(day)?.date ?? null) : null,
  };
}
