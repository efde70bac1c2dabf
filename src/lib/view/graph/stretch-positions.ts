// Positions on a canvas of any size to one of this size, with room at the edges for labels.

import type { Point, Positions } from '#lib/network/layouts/layout.ts';
import type { Canvas } from './node-places.ts';

const MARGIN_PX = { side: 64, top: 40, bottom: 58 };

export function stretchPositions(positions: Positions, { widthPx, heightPx }: Canvas): Positions {
  const all = [...positions.values()];
  const side = Math.min(MARGIN_PX.side, widthPx / 6);
  const stretch = (values: readonly number[], from: number, to: number): ((value: number) => number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value) =>
      most > least ? from + ((value - least) / (most - least)) * (to - from) : (from + to) / 2;
  };
  const toX = stretch(
    all.map(({ x }) => x),
    side,
    Math.max(side, widthPx - side),
  );
  const toY = stretch(
    all.map(({ y }) => y),
    MARGIN_PX.top,
    Math.max(MARGIN_PX.top, heightPx - MARGIN_PX.bottom),
  );
  return new Map([...positions].map(([id, { x, y }]): [string, Point] => [id, { x: toX(x), y: toY(y) }]));
}
