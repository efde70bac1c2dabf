// Too many statements for single marks: counts for each calendar step, agree and disagree apart. A time longer than a
// step is not smeared over many steps; equal ones are counted together as one long bar where a lane is free for it.

import type { CountableTimeInterval } from 'd3-time';
import type { StatementId, Stance } from '#lib/model/statement.ts';
import { DAY_MS } from './iso-day.ts';
import { calendarStep, type TimeWindow } from './time-window.ts';
import type { ReadItem, TimedItem } from './timeline-items.ts';

export interface Bin {
  /** Milliseconds, or places in the order of reading; `until` is exclusive. */
  readonly from: number;
  readonly until: number;
  readonly agree: readonly StatementId[];
  readonly disagree: readonly StatementId[];
}

export interface SpanGroup {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly stance: Stance;
  readonly statements: readonly StatementId[];
  /** 0 is the outermost lane. */
  readonly lane: number;
}

const LEAST_BIN_PX = 6;

export function binMarks(
  items: readonly TimedItem[],
  window: TimeWindow,
  widthPx: number,
  spanLanes: number,
): { readonly bins: readonly Bin[]; readonly spans: readonly SpanGroup[] } {
  const stepOf = stepFinder(calendarStep(window, widthPx, LEAST_BIN_PX).interval);
  const msPerPx = (window.untilMs - window.fromMs) / widthPx;
  const bins = new Map<number, { agree: StatementId[]; disagree: StatementId[] }>();
  const count = (items: readonly TimedItem[]) => {
    for (const item of items) {
      const { fromMs } = stepOf((item.fromMs + item.untilMs) / 2);
      let bin = bins.get(fromMs);
      if (!bin) bins.set(fromMs, (bin = { agree: [], disagree: [] }));
      bin[item.stance].push(item.id);
    }
  };

  const longer = new Map<string, TimedItem[]>();
  const short: TimedItem[] = [];
  for (const item of items) {
    if (
      item.untilMs <= stepOf(item.fromMs).untilMs ||
      item.untilMs - item.fromMs < 2 * LEAST_BIN_PX * msPerPx
    )
      short.push(item);
    else {
      const key = `${item.stance} ${item.fromMs} ${item.untilMs}`;
      const group = longer.get(key);
      if (group) group.push(item);
      else longer.set(key, [item]);
    }
  }
  count(short);

  const spans: SpanGroup[] = [];
  const longestFirst = [...longer.values()].sort(
    ([a], [b]) => b!.untilMs - b!.fromMs - (a!.untilMs - a!.fromMs) || a!.fromMs - b!.fromMs,
  );
  for (const group of longestFirst) {
    const { fromMs, untilMs, stance } = group[0]!;
    const blocked = new Set(
      spans
        .filter((span) => span.stance === stance && span.fromMs < untilMs && span.untilMs > fromMs)
        .map((span) => span.lane),
    );
    const lane = Array.from({ length: spanLanes }, (_, index) => index).find((index) => !blocked.has(index));
    if (lane === undefined) count(group);
    else spans.push({ fromMs, untilMs, stance, statements: group.map((item) => item.id), lane });
  }

  return {
    bins: [...bins]
      .sort(([a], [b]) => a - b)
      .map(([from, bin]) => ({ from, until: stepOf(from).untilMs, ...bin })),
    spans,
  };
}

/** The calendar step around a moment; each day is looked up once, as calendar arithmetic is slow. */
function stepFinder(interval: CountableTimeInterval): (ms: number) => TimeWindow {
  const byDay = new Map<number, TimeWindow>();
  return (ms) => {
    const day = Math.floor(ms / DAY_MS);
    let step = byDay.get(day);
    if (!step) {
      const from = interval.floor(new Date(day * DAY_MS));
      step = { fromMs: from.getTime(), untilMs: interval.offset(from, 1).getTime() };
      byDay.set(day, step);
    }
    return step;
  };
}

/** Bins of equally many consecutive places in the order of reading, of which there are `length`. */
export function binInOrder(items: readonly ReadItem[], length: number, widthPx: number): Bin[] {
  const size = Math.max(1, Math.ceil((length * LEAST_BIN_PX) / widthPx));
  const bins = new Map<number, { agree: StatementId[]; disagree: StatementId[] }>();
  for (const item of items) {
    const from = Math.floor((item.order - 1) / size) * size + 1;
    let bin = bins.get(from);
    if (!bin) bins.set(from, (bin = { agree: [], disagree: [] }));
    bin[item.stance].push(item.id);
  }
  return [...bins].sort(([a], [b]) => a - b).map(([from, bin]) => ({ from, until: from + size, ...bin }));
}
