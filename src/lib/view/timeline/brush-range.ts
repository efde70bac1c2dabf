// Pixels of the brush to the range that it publishes and back. Ranges are whole calendar steps as inclusive ISO days,
// or places in the order of reading as whole numbers.

import type { CountableTimeInterval } from 'd3-time';
import { DAY_MS, isoDayToMs, msToIsoDay } from './iso-day.ts';
import type { TimelineLayout } from './lay-out-timeline.ts';
import { calendarStep, snapToStep, type BrushStep } from './time-window.ts';
import { describeOrderRange, describeRange } from './time-words.ts';
import type { TimelineBasis } from './timeline-items.ts';

export interface TimelineRange {
  /** `order` where nothing has a date; then `from` and `to` are places in the order of reading, from 1. */
  readonly basis: TimelineBasis | 'order';
  /** Both ends inclusive. */
  readonly from: string;
  readonly to: string;
}

/** The part of a layout that says where a time or a place stands. */
export type BrushScale = Pick<TimelineLayout, 'x0Px' | 'x1Px' | 'timeScale' | 'orderScale'>;

const LEAST_STEP_PX = 6;

export function brushStep(scale: BrushScale): BrushStep | null {
  const { timeScale } = scale;
  if (!timeScale) return null;
  const [from, until] = timeScale.domain();
  return calendarStep(
    { fromMs: from!.getTime(), untilMs: until!.getTime() },
    scale.x1Px - scale.x0Px,
    LEAST_STEP_PX,
  );
}

/** The whole steps nearest to the pixels between `x0Px` and `x1Px`; null where there is no axis. */
export function rangeOfPixels(
  scale: BrushScale,
  basis: TimelineBasis,
  x0Px: number,
  x1Px: number,
): TimelineRange | null {
  const step = brushStep(scale);
  if (scale.timeScale && step) {
    const from = scale.timeScale.invert(x0Px).getTime();
    const until = scale.timeScale.invert(x1Px).getTime();
    return rangeOfTimes(basis, snapToStep(from, until, step));
  }
  if (!scale.orderScale) return null;
  const last = Math.round(scale.orderScale.domain()[1]! - 0.5);
  const first = Math.round(scale.orderScale.invert(x0Px) + 0.5);
  const from = Math.min(Math.max(1, first), last);
  const to = Math.min(Math.max(from, Math.round(scale.orderScale.invert(x1Px) - 0.5)), last);
  return { basis: 'order', from: String(from), to: String(to) };
}

export function rangeOfTimes(
  basis: TimelineBasis,
  { fromMs, untilMs }: { readonly fromMs: number; readonly untilMs: number },
): TimelineRange {
  return { basis, from: msToIsoDay(fromMs), to: msToIsoDay(untilMs - DAY_MS) };
}

/** Where a range stands on the axis, kept inside it; null where the range does not fit this axis at all. */
export function pixelsOfRange(
  scale: BrushScale,
  range: { readonly from: string; readonly to: string },
): [number, number] | null {
  const clamp = (xPx: number) => Math.min(Math.max(xPx, scale.x0Px), scale.x1Px);
  if (scale.timeScale) {
    const from = isoDayToMs(range.from);
    const to = isoDayToMs(range.to);
    if (from === null || to === null) return null;
    return [clamp(scale.timeScale(from)), clamp(scale.timeScale(to + DAY_MS))];
  }
  if (!scale.orderScale) return null;
  const [from, to] = [Number(range.from), Number(range.to)];
  if (!Number.isInteger(from) || !Number.isInteger(to)) return null;
  return [clamp(scale.orderScale(from - 0.5)), clamp(scale.orderScale(to + 0.5))];
}

/** The range of the whole axis, in whole steps. */
export function wholeRange(scale: BrushScale, basis: TimelineBasis): TimelineRange | null {
  return rangeOfPixels(scale, basis, scale.x0Px, scale.x1Px);
}

/**
 * `range` with one end moved by whole steps, never past the other end and never off the axis. Null where there is no
 * axis or the range is not of it.
 */
export function moveEnd(
  scale: BrushScale,
  range: TimelineRange,
  end: 'from' | 'to',
  steps: number,
): TimelineRange | null {
  const step = brushStep(scale);
  if (scale.timeScale && step && range.basis !== 'order') {
    const fromMs = isoDayToMs(range.from);
    const toMs = isoDayToMs(range.to);
    const whole = wholeRange(scale, range.basis);
    if (fromMs === null || toMs === null || !whole) return null;
    const first = isoDayToMs(whole.from)!;
    const until = isoDayToMs(whole.to)! + DAY_MS;
    const { interval } = step;
    if (end === 'from') {
      const latest = interval.offset(interval.ceil(new Date(toMs + DAY_MS)), -1).getTime();
      const moved = shift(interval, fromMs, steps);
      return rangeOfTimes(range.basis, {
        fromMs: Math.min(Math.max(moved, first), Math.max(latest, first)),
        untilMs: toMs + DAY_MS,
      });
    }
    const earliest = interval.offset(interval.floor(new Date(fromMs)), 1).getTime();
    const moved = shift(interval, toMs + DAY_MS, steps);
    return rangeOfTimes(range.basis, {
      fromMs,
      untilMs: Math.max(Math.min(moved, until), Math.min(earliest, until)),
    });
  }
  if (scale.orderScale && range.basis === 'order') {
    const last = Math.round(scale.orderScale.domain()[1]! - 0.5);
    const [from, to] = [Number(range.from), Number(range.to)];
    if (end === 'from') return { ...range, from: String(clampSteps(from + steps, 1, to)) };
    return { ...range, to: String(clampSteps(to + steps, from, last)) };
  }
  return null;
}

function shift(interval: CountableTimeInterval, ms: number, steps: number): number {
  if (!Number.isFinite(steps)) return steps;
  const at = steps > 0 ? interval.floor(new Date(ms)) : interval.ceil(new Date(ms));
  return interval.offset(at, steps).getTime();
}

function clampSteps(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

export function rangeWords(range: TimelineRange): string {
  return range.basis === 'order'
    ? describeOrderRange(Number(range.from), Number(range.to))
    : describeRange(range.from, range.to);
}

/** One end of a range in words, as exact as a step of the brush: "Feb 2021", "statement 3". */
export function endWords(scale: BrushScale, range: TimelineRange, end: 'from' | 'to'): string {
  const at = range[end];
  if (range.basis === 'order') return `statement ${at}`;
  const ms = isoDayToMs(at);
  const step = brushStep(scale);
  if (ms === null || !step) return at;
  const from = step.interval.floor(new Date(ms));
  const whole = rangeOfTimes(range.basis, {
    fromMs: from.getTime(),
    untilMs: step.interval.offset(from, 1).getTime(),
  });
  // An end inside a step, as a link may have it, is said to the day.
  return whole[end] === at ? rangeWords(whole) : describeRange(at, at);
}

export function sameRange(a: TimelineRange | null, b: TimelineRange | null): boolean {
  return a === b || (!!a && !!b && a.basis === b.basis && a.from === b.from && a.to === b.to);
}
