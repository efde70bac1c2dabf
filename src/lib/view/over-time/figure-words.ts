// A figure of the strip in words: shares in percent, counts whole, indices with two digits.

import type { Figure } from '#lib/network/follow/figures.ts';

export function figureWords({ unit }: Figure, value: number): string {
  if (unit === 'share') return `${Math.round(value * 100)} %`;
  if (unit === 'count') return Math.round(value).toLocaleString('en');
  return value.toFixed(2);
}
