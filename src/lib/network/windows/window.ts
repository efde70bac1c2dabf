// The span of days that a network is derived from, and how much each of its days counts.

import { UNDATED } from '../table/day-number.ts';
import { kernelById } from './kernels.ts';
import type { KernelId } from './kernels.ts';

/** Days since 1970-01-01, both inclusive. `smoothing` weighs each by its distance from the middle. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly smoothing?: Smoothing;
}

export interface Smoothing {
  readonly kernel: KernelId;
  /** The day in the middle; may lie between two days. */
  readonly centre: number;
  /** Days, above 0: from the middle to where the kernel ends; for the Gaussian, one standard deviation. */
  readonly bandwidth: number;
}

/** Everything, what has no date included. */
export const WHOLE_TIME: Window = { from: UNDATED, to: 2 ** 31 - 1 };

/** What a statement of that day counts, 0 to 1. */
export function weightOfDay({ from, to, smoothing }: Window, day: number): number {
  if (day < from || day > to) return 0;
  if (!smoothing) return 1;
  return kernelById(smoothing.kernel).weigh(Math.abs(day - smoothing.centre) / smoothing.bandwidth);
}
