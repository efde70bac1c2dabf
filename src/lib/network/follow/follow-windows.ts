// How a network is followed through time: one span of days to the window that a network is derived from, and all the spans
// of a strip, one step after another.

import { smoothedWindow } from '../windows/list-windows.ts';
import type { KernelId } from '../windows/kernels.ts';
import type { Window } from '../windows/window.ts';
import { moveDay, spanFrom } from './calendar.ts';
import type { Span, Step } from './calendar.ts';

/** How the window moves: of one length, growing from the start, or smoothed around its middle. */
export type Motion = 'sliding' | 'cumulative' | 'smoothed';

export interface Following {
  readonly motion: Motion;
  readonly kernel: KernelId;
  readonly step: Step;
}

/** No strip has more windows. */
export const MOST_WINDOWS = 400;

/** A smoothed window has its middle in the middle of the span, and half the span for its bandwidth. */
export function windowOf(span: Span, { motion, kernel }: Omit<Following, 'step'>, bounds: Span): Window {
  if (motion === 'cumulative') return { from: bounds.from, to: span.to };
  if (motion === 'sliding') return { from: span.from, to: span.to };
  return smoothedWindow((span.from + span.to) / 2, (span.to - span.from + 1) / 2, kernel);
}

/**
 * Every span of the length of `span` between the bounds, a step after the one before; from the bounds' start where that can
 * be had with MOST_WINDOWS, else with a step that is a whole number of times as long.
 */
export function followSpans(span: Span, step: Step, bounds: Span): Span[] {
  const spans: Span[] = [];
  const days = Math.max(1, moveDay(bounds.from, step) - bounds.from);
  const stride = Math.max(1, Math.ceil((bounds.to - bounds.from + 1) / days / MOST_WINDOWS));
  for (let times = 0; ; times += stride) {
    const next = spanFrom(moveDay(bounds.from, step, times), span);
    if (next.to > bounds.to) break;
    spans.push(next);
  }
  return spans;
}

/** How many neighbouring windows a day is in. */
export function overlapOf(spans: readonly Span[]): number {
  if (spans.length < 2) return 1;
  return Math.max(1, (spans[0]!.to - spans[0]!.from + 1) / (spans[1]!.from - spans[0]!.from));
}
