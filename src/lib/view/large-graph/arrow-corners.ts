// Where the head of an arrow between two nodes is: at the rim of the one that it points to.

import type { Point } from '#lib/network/layouts/layout.ts';

/** All in pixels. */
export interface ArrowSizes {
  /** Radii of the two nodes. */
  readonly fromPx: number;
  readonly toPx: number;
  /** Of the line. */
  readonly widthPx: number;
}

const LEAST_PX = 5;
/** As wide at its base as this share of its length. */
const SLENDER = 0.8;
/** The head takes at most this share of what is seen of the line. */
const MOST_SHARE = 0.5;

/** Tip first; null where the two are so close that no line shows between them. */
export function arrowCorners(
  from: Point,
  to: Point,
  { fromPx, toPx, widthPx }: ArrowSizes,
): readonly [Point, Point, Point] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const lengthPx = Math.hypot(dx, dy);
  const seenPx = lengthPx - fromPx - toPx;
  const headPx = LEAST_PX + 2 * widthPx;
  if (headPx > MOST_SHARE * seenPx) return null;
  const [x, y] = [dx / lengthPx, dy / lengthPx];
  const tip = { x: to.x - x * toPx, y: to.y - y * toPx };
  const half = (SLENDER * headPx) / 2;
  const base = { x: tip.x - x * headPx, y: tip.y - y * headPx };
  return [
    tip,
    { x: base.x - y * half, y: base.y + x * half },
    { x: base.x + y * half, y: base.y - x * half },
  ];
}
