// Days to pixels and back over the table's time, for the timeline and the strip under it: one scale, so that they stand under
// each other.

import { scaleUtc } from 'd3-scale';
import type { Span } from '#lib/network/follow/calendar.ts';
import { tickLabels } from '#lib/view/timeline/time-words.ts';

const MS_A_DAY = 86_400_000;
/** Room for the strip's numbers at the left, and for a handle at both ends. */
const INSET_PX = { left: 44, right: 20 } as const;
const TICK_PX = 90;

export interface TimeScale {
  readonly fromPx: number;
  readonly toPx: number;
  /** Where a day begins. */
  xOf(day: number): number;
  /** The day at a pixel, with its fraction; not kept within the bounds. */
  dayAt(px: number): number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

export function timeScale(bounds: Span, widthPx: number): TimeScale {
  const fromPx = INSET_PX.left;
  const toPx = Math.max(fromPx + 40, widthPx - INSET_PX.right);
  const scale = scaleUtc()
    .domain([new Date(bounds.from * MS_A_DAY), new Date((bounds.to + 1) * MS_A_DAY)])
    .range([fromPx, toPx]);
  // A table knows no hours.
  const most = Math.min(bounds.to + 1 - bounds.from, Math.floor((toPx - fromPx) / TICK_PX));
  const dates = scale.ticks(Math.max(1, most)).filter((date) => date.getTime() % MS_A_DAY === 0);
  const labels = tickLabels(dates);
  return {
    fromPx,
    toPx,
    xOf: (day) => scale(new Date(day * MS_A_DAY)),
    dayAt: (px) => scale.invert(px).getTime() / MS_A_DAY,
    ticks: dates.map((date, at) => ({ x: scale(date), label: labels[at]! })),
  };
}
