// How much a statement counts by how far it lies from the middle of a smoothed window. `weigh` takes the distance in
// bandwidths, from 0, and gives 1 in the middle, so that the uniform kernel is the plain window. Shapes as in M. P. Wand
// and M. C. Jones, Kernel Smoothing (1995), but for the constant factor that makes their area 1, which here would only
// change all edges alike.

import type { Choice } from '../derive/choice.ts';

export type KernelId = 'uniform' | 'triangular' | 'epanechnikov' | 'gaussian';

export interface Kernel extends Choice<KernelId> {
  readonly weigh: (distance: number) => number;
  /** Whether statements further than one bandwidth away count nothing. */
  readonly bounded: boolean;
}

export const KERNELS: readonly Kernel[] = [
  {
    id: 'uniform',
    label: 'Uniform',
    explanation: 'Every statement within the bandwidth counts the same.',
    formula: '1 where |u| ≤ 1',
    weigh: (distance) => (distance <= 1 ? 1 : 0),
    bounded: true,
  },
  {
    id: 'triangular',
    label: 'Triangular',
    explanation: 'Falls in a straight line to nothing at the bandwidth.',
    formula: '1 − |u| where |u| ≤ 1',
    weigh: (distance) => Math.max(0, 1 - distance),
    bounded: true,
  },
  {
    id: 'epanechnikov',
    label: 'Epanechnikov',
    explanation: 'Falls slowly at first, then fast, to nothing at the bandwidth.',
    formula: '1 − u² where |u| ≤ 1',
    weigh: (distance) => Math.max(0, 1 - distance * distance),
    bounded: true,
  },
  {
    id: 'gaussian',
    label: 'Gaussian',
    explanation: 'A bell curve: the bandwidth is one standard deviation, and nothing counts for nothing.',
    formula: 'exp(−u² / 2)',
    weigh: (distance) => Math.exp(-0.5 * distance * distance),
    bounded: false,
  },
];

export function kernelById(id: KernelId): Kernel {
  return KERNELS.find((kernel) => kernel.id === id)!;
}
