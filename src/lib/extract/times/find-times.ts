// Words that name a time -> calendar days with the precision that the words had.
// chrono-node reads the expressions; bare years ("the 2020 election") are read here, since chrono leaves them alone.
// Relative words ("next month") are anchored to the document's date; without one they are dropped rather than guessed.

import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { casual } from 'chrono-node/en';
import type { Time, TimePrecision } from '#lib/model/time.ts';

const DAY_MS = 86_400_000;

/** Words that chrono takes for a time and that an article seldom means as one. */
const NOT_A_TIME =
  /^(?:now|sun|sat|mon|wed|mar|may|march|second|minute|hour|day|the day|tonight|midnight|noon)$/i;

const YEAR = /(?<![\d.,$€£/-])(?:1[89]|20)\d\d(?![\d,%/]|\.\d|-\d|s\b)/g;

/**
 * Finds the times that `text` names.
 * @param text the document's text, or a part of it that starts at `offset`
 * @param anchor ISO day of publication, or null
 * @param offset added to every span, UTF-16 code units
 */
export function findTimes(text: string, anchor: string | null, offset = 0): Time[] {
  const reference = { instant: new Date(`${anchor ?? '2000-01-01'}T12:00:00Z`), timezone: 'UTC' };
  const found: Time[] = [];
  for (const result of casual.parse(text, reference, { forwardDate: false })) {
    const time = readResult(result, anchor, offset);
    if (time) found.push(time);
  }
  for (const match of text.matchAll(YEAR)) {
    const begin = match.index + offset;
    const end = begin + 4;
    const covered = found.some((time) => time.span && time.span.begin < end && begin < time.span.end);
    if (!covered && !countsThings(text, match.index + 4)) {
      found.push({ ...wholeYear(match[0]), span: { begin, end } });
    }
  }
  return found.sort((a, b) => a.span!.begin - b.span!.begin);
}

function readResult(result: ParsedResult, anchor: string | null, offset: number): Time | null {
  if (NOT_A_TIME.test(result.text) || /^(?:may|march)\b(?!\s*\d)/i.test(result.text)) return null;
  const precision = precisionOf(result.start, result.text);
  if (!precision) return null;
  if (!anchor && !result.start.isCertain('year')) return null;
  if (!anchor && isRelative(result)) return null;
  const first = shiftToPast(result, anchor);
  const from = begins(first, precision);
  const last = result.end ? dayOf(result.end) : first;
  const to = ends(last, precisionOf(result.end ?? result.start, result.text) ?? precision);
  const span = { begin: offset + result.index, end: offset + result.index + result.text.length };
  return { from, to: to < from ? from : to, precision, span };
}

function isRelative(result: ParsedResult): boolean {
  const tags = [...result.tags()];
  return tags.includes('result/relativeDate') || tags.some((tag) => tag.startsWith('casualReference'));
}

function precisionOf(part: ParsedComponents, words: string): TimePrecision | null {
  if (/\bweek/i.test(words)) return 'week';
  if (part.isCertain('day') || part.isCertain('weekday')) return 'day';
  if (part.isCertain('month')) return 'month';
  if (part.isCertain('year')) return 'year';
  return null;
}

function dayOf(part: ParsedComponents): string {
  const pad = (value: number | null, width: number) => String(value ?? 1).padStart(width, '0');
  return `${pad(part.get('year'), 4)}-${pad(part.get('month'), 2)}-${pad(part.get('day'), 2)}`;
}

/** "on Friday" in an article of Tuesday is the Friday before; "next Friday" is not. */
function shiftToPast(result: ParsedResult, anchor: string | null): string {
  const day = dayOf(result.start);
  const onlyWeekday = result.start.isCertain('weekday') && !result.start.isCertain('day');
  if (!anchor || !onlyWeekday || day <= anchor || /next|coming/i.test(result.text)) return day;
  return iso(Date.parse(day) - 7 * DAY_MS);
}

function begins(day: string, precision: TimePrecision): string {
  if (precision === 'year') return `${day.slice(0, 4)}-01-01`;
  if (precision === 'month') return `${day.slice(0, 7)}-01`;
  if (precision === 'week') return monday(day);
  return day;
}

function ends(day: string, precision: TimePrecision): string {
  if (precision === 'year') return `${day.slice(0, 4)}-12-31`;
  if (precision === 'month') return iso(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  if (precision === 'week') return iso(Date.parse(monday(day)) + 6 * DAY_MS);
  return day;
}

function monday(day: string): string {
  const ms = Date.parse(day);
  return iso(ms - ((new Date(ms).getUTCDay() + 6) % 7) * DAY_MS);
}

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function wholeYear(year: string): Omit<Time, 'span'> {
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
}

/** "2000 soldiers", "1,900 km": a number before a plural or a unit is no year. */
function countsThings(text: string, end: number): boolean {
  const next = /^\s+([a-z]+)/.exec(text.slice(end, end + 24));
  return (
    next !== null &&
    (/[^su]s$/.test(next[1]!) || /^(?:people|men|women|km|miles|euros?|tons?)$/.test(next[1]!)) &&
    !/^(?:elections|talks|was|has|does|is|as)$/.test(next[1]!)
  );
}
