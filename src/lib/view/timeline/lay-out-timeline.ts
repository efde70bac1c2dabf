// Items and a size to everything that the timeline draws, in pixels: the axis, single marks or counts, and the shelf of
// statements that have no time. Knows nothing of the DOM; the controller only draws what stands here.

import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from 'd3-scale';
import { binInOrder, binMarks, type Bin, type SpanGroup } from './bin-marks.ts';
import { placeInOrder, placeOnShelf, shelfWidthPx } from './place-in-order.ts';
import { placeMarks, type Placement } from './place-marks.ts';
import type { TimeWindow } from './time-window.ts';
import type { ReadItem, TimelineItems } from './timeline-items.ts';

export type TimelineAxis =
  | { readonly kind: 'time'; readonly window: TimeWindow }
  /** Nothing has a date: `length` places in the order of reading. */
  | { readonly kind: 'order'; readonly length: number };

export interface TimelineSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface TimelineLayout {
  /** The brushable strip, from the left edge. */
  readonly x0Px: number;
  readonly x1Px: number;
  /** The line between agree, above, and disagree, below. */
  readonly lineYPx: number;
  readonly axisYPx: number;
  readonly pitchPx: number;
  readonly timeScale: ScaleTime<number, number> | null;
  readonly orderScale: ScaleLinear<number, number> | null;
  /** Null where there are too many marks; then `bins` and `spanGroups` hold their counts. */
  readonly placement: Placement | null;
  readonly bins: readonly Bin[];
  readonly spanGroups: readonly SpanGroup[];
  /** Places in `placement` are from `x0Px` on. Null where every statement has its place on the axis. */
  readonly shelf: {
    readonly x0Px: number;
    readonly x1Px: number;
    readonly placement: Placement | null;
    readonly items: readonly ReadItem[];
  } | null;
}

export const PITCH_PX = 11;
const AXIS_PX = 20;
const SIDE_PX = 14;
const SHELF_GAP_PX = 12;
const NARROWEST_SHELF_PX = 104;
const WIDEST_SHELF = 0.28;
const SPAN_LANES_BESIDE_BINS = 2;

export function layOutTimeline(
  items: TimelineItems,
  axis: TimelineAxis | null,
  size: TimelineSize,
): TimelineLayout {
  const axisYPx = size.heightPx - AXIS_PX;
  const lineYPx = Math.round(axisYPx / 2);
  const lanes = Math.max(1, Math.floor((lineYPx - 3) / PITCH_PX));
  const aside = axis?.kind === 'order' ? [] : items.untimed;
  const x0Px = SIDE_PX;
  const rightPx = Math.max(x0Px + 1, size.widthPx - SIDE_PX);

  let x1Px = rightPx;
  let shelf: TimelineLayout['shelf'] = null;
  if (aside.length) {
    const wishedPx = shelfWidthPx(aside, { lanes, pitchPx: PITCH_PX }) + 8;
    const widestPx = Math.max(NARROWEST_SHELF_PX, size.widthPx * WIDEST_SHELF);
    const shelfPx = !axis
      ? rightPx - x0Px
      : wishedPx > widestPx
        ? NARROWEST_SHELF_PX
        : Math.max(NARROWEST_SHELF_PX, wishedPx);
    x1Px = axis ? Math.max(x0Px + 1, rightPx - shelfPx - SHELF_GAP_PX) : x0Px;
    shelf = {
      x0Px: rightPx - shelfPx,
      x1Px: rightPx,
      placement: placeOnShelf(aside, { widthPx: shelfPx, lanes, pitchPx: PITCH_PX }),
      items: aside,
    };
  }

  const frame = { x0Px, x1Px, lineYPx, axisYPx, pitchPx: PITCH_PX, shelf };
  const strip = { widthPx: x1Px - x0Px, lanes, pitchPx: PITCH_PX };
  if (axis?.kind === 'order') {
    const orderScale = scaleLinear([0.5, Math.max(1, axis.length) + 0.5], [x0Px, x1Px]);
    const ordered = [...items.timed, ...items.untimed].sort((a, b) => a.order - b.order);
    const placement = placeInOrder(ordered, strip, (order) => orderScale(order) - x0Px);
    return {
      ...frame,
      timeScale: null,
      orderScale,
      placement,
      bins: placement ? [] : binInOrder(ordered, axis.length, strip.widthPx),
      spanGroups: [],
    };
  }
  if (axis?.kind === 'time') {
    const timeScale = scaleUtc([axis.window.fromMs, axis.window.untilMs], [x0Px, x1Px]);
    const placement = placeMarks(items.timed, strip, (ms) => timeScale(ms) - x0Px);
    const binned = placement
      ? { bins: [], spans: [] }
      : binMarks(items.timed, axis.window, strip.widthPx, SPAN_LANES_BESIDE_BINS);
    return {
      ...frame,
      timeScale,
      orderScale: null,
      placement,
      bins: binned.bins,
      spanGroups: binned.spans,
    };
  }
  return { ...frame, timeScale: null, orderScale: null, placement: null, bins: [], spanGroups: [] };
}

/** Where a time in milliseconds, or a place in the order of reading, lies from the left edge, in pixels. */
export function timelineX({ timeScale, orderScale }: TimelineLayout, value: number): number {
  return timeScale ? timeScale(value) : orderScale!(value - 0.5);
}
