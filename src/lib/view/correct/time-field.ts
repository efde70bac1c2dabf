// A stretch of time as a person types it, and back: "2019", "2019-Q2", "2019-05", "2019-05-14" or "2019-05-13..2019-05-19".

import type { Time, TimePrecision } from '#lib/model/time.ts';

const DAY_MS = 86_400_000;

/** What `parseTime` reads again; empty for no time. */
export function timeText(time: Time | null): string {
  if (!time) return '';
  const { from, to } = time;
  if (from === to) return from;
  const short = [from.slice(0, 4), `${from.slice(0, 4)}-Q${quarterOf(from)}`, from.slice(0, 7)];
  return (
    short.find((text) => {
      const read = parseTime(text);
      return read?.from === from && read.to === to;
    }) ?? `${from}..${to}`
  );
}

/** Null where the text is no time, and for nothing; see `timeText`. The span is null: a person says so, not the text. */
export function parseTime(text: string): Time | null {
  const words = text.trim();
  const [left, right] = words.split('..');
  const first = stretch(left?.trim() ?? '');
  if (!first || right === undefined) return first;
  const second = stretch(right.trim());
  if (!second || second.to < first.from) return null;
  const days = (Date.parse(second.to) - Date.parse(first.from)) / DAY_MS + 1;
  return { from: first.from, to: second.to, precision: precisionOf(days), span: null };
}

function stretch(text: string): Time | null {
  const [, year, quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/i.exec(text) ?? [];
  if (!year) return null;
  if (quarter) {
    const first = 3 * (Number(quarter) - 1);
    return between(Number(year), first, first + 3, 'quarter');
  }
  if (!month) return between(Number(year), 0, 12, 'year');
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (!day) return between(Number(year), Number(month) - 1, Number(month), 'month');
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || iso(ms) !== text) return null;
  return { from: text, to: text, precision: 'day', span: null };
}

/** From the first of one month, counted from 0, to the day before the first of another. */
function between(year: number, from: number, until: number, precision: TimePrecision): Time {
  const first = (month: number): number => {
    const date = new Date(0);
    // Not Date.UTC, for which the year 19 is 1919.
    date.setUTCFullYear(year, month, 1);
    return date.getTime();
  };
  return { from: iso(first(from)), to: iso(first(until) - DAY_MS), precision, span: null };
}

function precisionOf(days: number): TimePrecision {
  return days === 1 ? 'day' : days <= 7 ? 'week' : days <= 31 ? 'month' : days <= 92 ? 'quarter' : 'year';
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
