// How much a statement counts by how far it lies from the middle of a smoothed window. `weigh` takes the distance in
// bandwidths, from 0, and gives 1 in the middle, so that the uniform kernel is the plain window. Shapes as in M. P. Wand
// and M. C. Jones, Kernel Smoothing (1995), but for the constant factor that makes their area 1, which here would only
// change all edges alike.

import type { Choice } from '../derive/choice.ts';

export type KernelId = 'uniform' | 'triangular' | 'epanechnikov' | 'gaussian';

export interface Kernel extends Choice<KernelId> {
  readonly weigh: (distance: number) => number;
  /** How many bandwidths away it ends. */
  readonly reach: number;
}

/** What lies further away would count less than one in 250,000. */
const GAUSSIAN_REACH = 5;

export const KERNELS: readonly Kernel[] = [
  {
    id: 'uniform',
    label: 'Uniform',
    explanation: 'Every statement within the bandwidth counts the same.',
    formula: '1 where |u| ≤ 1',
    weigh: (distance) => (distance <= 1 ? 1 : 0),
    reach: 1,
  },
  {
    id: 'triangular',
    label: 'Triangular',
    explanation: 'Falls in a straight line to nothing at the bandwidth.',
    formula: '1 − |u| where |u| ≤ 1',
    weigh: (distance) => Math.max(0, 1 - distance),
    reach: 1,
  },
  {
    id: 'epanechnikov',
    label: 'Epanechnikov',
    explanation: 'Falls slowly at first, then fast, to nothing at the bandwidth.',
    formula: '1 − u² where |u| ≤ 1',
    weigh: (distance) => Math.max(0, 1 - distance * distance),
    reach: 1,
  },
  {
    id: 'gaussian',
    label: 'Gaussian',
    explanation: 'A bell curve whose standard deviation is the bandwidth, cut off after five.',
    formula: 'exp(−u² / 2) where |u| ≤ 5',
    weigh: (distance) => (distance <= GAUSSIAN_REACH ? Math.exp(-0.5 * distance * distance) : 0),
    reach: GAUSSIAN_REACH,
  },
];

export function kernelById(id: KernelId): Kernel {
  return KERNELS.find((kernel) => kernel.id === id)!;
}
