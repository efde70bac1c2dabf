// The windows that a network is followed through: sliding by a step, growing from the start, or smoothed around days in
// the middle. All between a first and a last day, both inclusive, in days since 1970-01-01.

import { kernelById } from './kernels.ts';
import type { KernelId } from './kernels.ts';
import type { Window } from './window.ts';

/** Windows of so many days, each a step after the one before; the last ends on the last day or less than a step before. */
export function slidingWindows(first: number, last: number, days: number, step: number): Window[] {
  refuseLessThanOne(days, step);
  const windows: Window[] = [];
  for (let from = first; from + days - 1 <= last; from += step) windows.push({ from, to: from + days - 1 });
  return windows;
}

/** Windows that all begin on the first day, each longer by a step; the last ends on the last day. */
export function cumulativeWindows(first: number, last: number, step: number): Window[] {
  refuseLessThanOne(step);
  const windows: Window[] = [];
  for (let to = first + step - 1; to < last; to += step) windows.push({ from: first, to });
  if (last >= first) windows.push({ from: first, to: last });
  return windows;
}

/** A window around one day, in which near days count more. `bandwidth` is in days; half a day is a window of one day. */
export function smoothedWindow(centre: number, bandwidth: number, kernel: KernelId): Window {
  if (!(bandwidth > 0)) throw new RangeError(`A bandwidth must be above 0 days, not ${bandwidth}.`);
  const reach = kernelById(kernel).reach * bandwidth;
  return {
    from: Math.ceil(centre - reach),
    to: Math.floor(centre + reach),
    smoothing: { kernel, centre, bandwidth },
  };
}

/** Smoothed windows around every step's day. */
export function smoothedWindows(
  first: number,
  last: number,
  bandwidth: number,
  kernel: KernelId,
  step: number,
): Window[] {
  refuseLessThanOne(step);
  const windows: Window[] = [];
  for (let centre = first; centre <= last; centre += step)
    windows.push(smoothedWindow(centre, bandwidth, kernel));
  return windows;
}

function refuseLessThanOne(...lengths: readonly number[]): void {
  for (const days of lengths)
    if (!(days >= 1)) throw new RangeError(`A window or a step must be one day or longer, not ${days}.`);
}
