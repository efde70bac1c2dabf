// Spans of days in words: "1985 – 1989", "Mar 1985 – Feb 1990"; the whole time where there is none.

import type { Span } from '#lib/network/follow/calendar.ts';
import { isoDay } from '#lib/network/table/day-number.ts';
import { describeRange } from '#lib/view/timeline/time-words.ts';

export function spanWords(span: Span | null): string {
  return span ? describeRange(isoDay(span.from)!, isoDay(span.to)!) : 'Whole time';
}

/** One day; "no date" where it is not known. */
export function dayWords(day: number): string {
  const iso = isoDay(day);
  return iso === null ? 'no date' : describeRange(iso, iso);
}
