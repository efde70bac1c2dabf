// Which stretch of time the axis spans, and the calendar step in which its brush moves. The window comes from all
// statements of the workspace, so that it stands still while filters change.

import { utcDay, utcMonday, utcMonth, utcYear, type CountableTimeInterval } from 'd3-time';
import { DAY_MS } from './iso-day.ts';
import type { TimedItem } from './timeline-items.ts';

export interface TimeWindow {
  readonly fromMs: number;
  /** Exclusive. */
  readonly untilMs: number;
}

/** A window shorter than this is widened on both sides, so that one day is not stretched over the whole axis. */
const SHORTEST_WINDOW_DAYS = 15;
const MARGIN = 0.025;

/** The window over all items with a small margin; null where there are none. */
export function timeWindow(items: readonly Pick<TimedItem, 'fromMs' | 'untilMs'>[]): TimeWindow | null {
  if (!items.length) return null;
  let fromMs = Infinity;
  let untilMs = -Infinity;
  for (const item of items) {
    fromMs = Math.min(fromMs, item.fromMs);
    untilMs = Math.max(untilMs, item.untilMs);
  }
  const missingDays = SHORTEST_WINDOW_DAYS - (untilMs - fromMs) / DAY_MS;
  const padMs =
    missingDays > 0
      ? Math.ceil(missingDays / 2) * DAY_MS
      : Math.max(DAY_MS, Math.round(((untilMs - fromMs) * MARGIN) / DAY_MS) * DAY_MS);
  return { fromMs: fromMs - padMs, untilMs: untilMs + padMs };
}

export interface BrushStep {
  readonly name: 'day' | 'week' | 'month' | 'year';
  readonly interval: CountableTimeInterval;
}

const STEPS: readonly (BrushStep & { readonly days: number })[] = [
  { name: 'day', interval: utcDay, days: 1 },
  { name: 'week', interval: utcMonday, days: 7 },
  { name: 'month', interval: utcMonth, days: 30.4 },
  { name: 'year', interval: utcYear, days: 365.25 },
];

/** The finest calendar step that is at least `leastPx` wide on an axis of `widthPx`; the year where none is. */
export function calendarStep(window: TimeWindow, widthPx: number, leastPx: number): BrushStep {
  const dayPx = (widthPx * DAY_MS) / (window.untilMs - window.fromMs);
  return STEPS.find((step) => step.days * dayPx >= leastPx) ?? STEPS[STEPS.length - 1]!;
}

/** Two points in time rounded to whole steps, at least one step apart. `untilMs` is exclusive. */
export function snapToStep(fromMs: number, untilMs: number, step: BrushStep): TimeWindow {
  const { interval } = step;
  const from = interval.round(new Date(fromMs));
  const until = interval.round(new Date(untilMs));
  if (until > from) return { fromMs: from.getTime(), untilMs: until.getTime() };
  const floor = interval.floor(new Date((fromMs + untilMs) / 2));
  return { fromMs: floor.getTime(), untilMs: interval.offset(floor, 1).getTime() };
}
