// Spans of days that move by the calendar: a window of five years stays one from the first of January to the last of
// December, whatever years are leap years. Days are numbers since 1970-01-01, ends inclusive, UTC.

import { utcDay, utcMonth } from 'd3-time';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Step {
  readonly count: number;
  readonly unit: 'day' | 'month' | 'year';
}

const MS_A_DAY = 86_400_000;
const MONTHS = { month: 1, year: 12 } as const;

function dateOf(day: number): Date {
  return new Date(day * MS_A_DAY);
}

function dayOf(date: Date): number {
  return Math.round(date.getTime() / MS_A_DAY);
}

/** A day so many steps later; of a month that is too short for it, the last. NaN beyond the calendar. */
export function moveDay(day: number, { count, unit }: Step, times = 1): number {
  if (unit === 'day') return day + Math.round(count * times);
  const month = utcMonth.offset(utcMonth.floor(dateOf(day)), Math.round(count * times * MONTHS[unit]));
  return Math.min(dayOf(month) + dateOf(day).getUTCDate() - 1, dayOf(utcMonth.offset(month, 1)) - 1);
}

/** How many whole months a span has; null where it does not begin and end with one. */
function wholeMonths({ from, to }: Span): number | null {
  const [first, next] = [dateOf(from), dateOf(to + 1)];
  if (first.getUTCDate() !== 1 || next.getUTCDate() !== 1) return null;
  return utcMonth.count(first, next);
}

/** How long a span is, the same for all spans that `spanFrom` makes of it. */
export function lengthOf(span: Span): string {
  const months = wholeMonths(span);
  return months === null ? `${span.to - span.from + 1}d` : `${months}m`;
}

/** A span of the same length, in months where it has whole ones, that begins on another day. */
export function spanFrom(from: number, like: Span): Span {
  const months = dateOf(from).getUTCDate() === 1 ? wholeMonths(like) : null;
  if (months !== null) return { from, to: moveDay(from, { count: months, unit: 'month' }) - 1 };
  return { from, to: from + (like.to - like.from) };
}

/**
 * Between which days spans like `span` move: those of whole months reach to the ends of the months that the time begins and
 * ends in, so that the first and the last are of whole months too.
 */
export function boundsFor(span: Span, { from, to }: Span): Span {
  return wholeMonths(span) === null ? { from, to } : roundOut(from, to, 'month');
}

/**
 * The span so many steps later; kept within the time of `all` (see boundsFor), of which one that is longer is the whole.
 * However many steps: beyond the calendar is beyond the time.
 */
export function moveSpan(span: Span, step: Step, times: number, all: Span): Span {
  const bounds = boundsFor(span, all);
  const from = moveDay(span.from, step, times);
  const isBefore = Number.isNaN(from) ? times < 0 : from < bounds.from;
  const moved = isBefore ? spanFrom(bounds.from, span) : spanFrom(from, span);
  return moved.to <= bounds.to ? moved : lastWithin(span, bounds);
}

function lastWithin(span: Span, bounds: Span): Span {
  const months = wholeMonths(span);
  const from =
    months === null
      ? bounds.to - (span.to - span.from)
      : moveDay(bounds.to + 1, { count: months, unit: 'month' }, -1);
  return from < bounds.from ? bounds : { from, to: bounds.to };
}

/** All days of the years, or months, or days that `first` and `last` are in. */
export function roundOut(first: number, last: number, unit: Step['unit']): Span {
  if (unit === 'day') return { from: first, to: last };
  const months = MONTHS[unit];
  const floor = (day: number): number => {
    const date = dateOf(day);
    const month = months === 12 ? 0 : date.getUTCMonth();
    return dayOf(new Date(Date.UTC(date.getUTCFullYear(), month, 1)));
  };
  return { from: floor(first), to: moveDay(floor(last), { count: 1, unit }) - 1 };
}

/** The nearest beginning of a day, month or year. */
export function roundDay(day: number, unit: Step['unit']): number {
  if (unit === 'day') return dayOf(utcDay.round(dateOf(day)));
  const { from, to } = roundOut(Math.round(day), Math.round(day), unit);
  return day - from <= to + 1 - day ? from : to + 1;
}
