// Stretches of time in words, as short as their precision allows: "14 May 2019", "May 2019 – Jun 2020", "2016".

import { utcMonth, utcYear } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import type { Time } from '#lib/model/time.ts';
import { DAY_MS, isoDayToMs } from './iso-day.ts';

const day = utcFormat('%-d %b %Y');
const month = utcFormat('%b %Y');
const year = utcFormat('%Y');

const startsAt = (interval: typeof utcMonth, date: Date) => interval.floor(date).getTime() === date.getTime();

/** `from` and `to` are ISO days, both inclusive. What is not a day is shown as it came. */
export function describeRange(from: string, to: string): string {
  const fromMs = isoDayToMs(from);
  const toMs = isoDayToMs(to);
  if (fromMs === null || toMs === null) return from === to ? from : `${from} – ${to}`;
  const first = new Date(fromMs);
  const last = new Date(toMs);
  const next = new Date(toMs + DAY_MS);
  const format =
    startsAt(utcYear, first) && startsAt(utcYear, next)
      ? year
      : startsAt(utcMonth, first) && startsAt(utcMonth, next)
        ? month
        : day;
  const words = format(first);
  return words === format(last) ? words : `${words} – ${format(last)}`;
}

/** `from` and `to` are places in the order of reading, from 1, both inclusive. */
export function describeOrderRange(from: number, to: number): string {
  return from === to ? `statement ${from} in reading order` : `statements ${from}–${to} in reading order`;
}

/** A time with the precision that its source had: "week of 13 May 2019", "Q2 2019". */
export function describeTime(time: Time): string {
  const fromMs = isoDayToMs(time.from);
  if (fromMs === null) return describeRange(time.from, time.to);
  const first = new Date(fromMs);
  if (time.precision === 'week') return `week of ${day(first)}`;
  if (time.precision === 'quarter') return `Q${Math.floor(first.getUTCMonth() / 3) + 1} ${year(first)}`;
  return describeRange(time.from, time.to);
}

/** Labels for the ticks of an axis: years, or months or days that say the year once and again where it turns. */
export function tickLabels(ticks: readonly Date[]): string[] {
  if (ticks.every((tick) => startsAt(utcYear, tick))) return ticks.map(year);
  const areMonths = ticks.every((tick) => startsAt(utcMonth, tick));
  const [short, full] = areMonths ? [utcFormat('%b'), month] : [utcFormat('%-d %b'), day];
  return ticks.map((tick, index) => {
    const before = ticks[index - 1];
    return before && sameYear(before, tick) ? short(tick) : full(tick);
  });
}

const sameYear = (a: Date, b: Date) => a.getUTCFullYear() === b.getUTCFullYear();
