// A calendar day out of the ways in which articles and their metadata write it, as ISO `YYYY-MM-DD`. Takes the day as it
// is written, whatever the time zone. Refuses days without a year, impossible days, and "5/6/2019", which has two readings.

import type { Span } from '#lib/model/span.ts';

export interface FoundDate extends Span {
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[89]|20)\\d\\d)';

const ISO = new RegExp(`\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, 'i');
const COMPACT = new RegExp(`^${YEAR}(\\d\\d)(\\d\\d)(?:T\\d{4,6}Z?)?$`);
const DAY_FIRST = new RegExp(`\\b${WEEKDAY}${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`, 'i');
const NUMERIC = new RegExp(`\\b(\\d{1,2})([/.-])(\\d{1,2})\\2${YEAR}\\b`);

/** The first full date in a short text, with its place; null where there is none that reads one way only. */
export function findDate(text: string): FoundDate | null {
  const found = [
    dateOf(ISO.exec(text), (m) => [m[1]!, Number(m[2]), m[3]!]),
    dateOf(COMPACT.exec(text), (m) => [m[1]!, Number(m[2]), m[3]!]),
    dateOf(DAY_FIRST.exec(text), (m) => [m[3]!, monthOf(m[2]!), m[1]!]),
    dateOf(MONTH_FIRST.exec(text), (m) => [m[3]!, monthOf(m[1]!), m[2]!]),
    dateOf(NUMERIC.exec(text), (m) => numeric(m[1]!, m[3]!, m[4]!)),
  ].filter((one) => one !== null);
  return found.sort((one, other) => one.begin - other.begin)[0] ?? null;
}

const TIME = /(?:\bat\s+)?\b\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\.?/gi;
const ZONE = /\b(?:[A-Z]{1,4}T|GMT|UTC|Z|local time)\b|(?<=\d|\s)[+-]\d\d:?\d\d\b/g;
const LABEL =
  /\b(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|filed|issued|released|date|dated)(?: (?:on|at))?|on|at)\b\s*:?/gi;

/** The date of a line that says nothing else: a weekday, a time, a zone and "Published:" may stand beside it. */
export function dateOfLine(line: string): string | null {
  if (line.length > 100) return null;
  const found = findDate(line);
  if (!found) return null;
  let rest = line.slice(0, found.begin) + ' ' + line.slice(found.end).replace(/^T(?=\d)/, ' ');
  const second = findDate(rest);
  if (second) rest = rest.slice(0, second.begin) + ' ' + rest.slice(second.end);
  rest = rest.replace(TIME, ' ').replace(ZONE, ' ').replace(LABEL, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? null : found.date;
}

type Parts = readonly [year: string, month: number, day: string];

function dateOf(
  match: RegExpExecArray | null,
  read: (match: RegExpExecArray) => Parts | null,
): FoundDate | null {
  const parts = match && read(match);
  if (!match || !parts) return null;
  const [year, month, day] = parts;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return null;
  return { date, begin: match.index, end: match.index + match[0].length };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Day and month in unknown order: told apart only where one of them cannot be a month, or both are the same. */
function numeric(first: string, second: string, year: string): Parts | null {
  if (Number(first) > 12) return [year, Number(second), first];
  if (Number(second) > 12) return [year, Number(first), second];
  return Number(first) === Number(second) ? [year, Number(first), second] : null;
}
