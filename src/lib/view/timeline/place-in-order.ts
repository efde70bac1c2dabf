// Statements without a date to places by the order of reading, spread evenly over the strip; and, for those that fall
// beside the axis, to a narrow shelf. Both return null where the points would touch.

import type { ReadItem } from './timeline-items.ts';
import { columnsByDocument, type PlacedMark, type Placement, type Strip } from './place-marks.ts';

/** `xOf` gives the centre of a place in the order of reading. Crowded neighbours go to lanes in turn. */
export function placeInOrder(
  items: readonly ReadItem[],
  strip: Strip,
  xOf: (order: number) => number,
): Placement | null {
  const slotPx = xOf(2) - xOf(1);
  const rows = Math.max(1, Math.ceil(strip.pitchPx / slotPx));
  if (rows > strip.lanes) return null;
  const marks = items.map((item): PlacedMark => {
    const xPx = xOf(item.order);
    const { id, stance, documentIndex, order } = item;
    return { id, stance, documentIndex, shape: 'point', x0Px: xPx, x1Px: xPx, lane: (order - 1) % rows };
  });
  const ends = new Map<number, { first: number; last: number }>();
  for (const { documentIndex, order } of items) {
    const end = ends.get(documentIndex);
    if (end) end.last = order;
    else ends.set(documentIndex, { first: order, last: order });
  }
  const ties = [...ends].map(([documentIndex, { first, last }]) => ({
    documentIndex,
    x0Px: xOf(first) - slotPx * 0.4,
    x1Px: xOf(last) + slotPx * 0.4,
    anchorPx: (xOf(first) + xOf(last)) / 2,
  }));
  return { marks, ties };
}

/** How wide the shelf is with all its points in columns by document. */
export function shelfWidthPx(items: readonly ReadItem[], strip: Omit<Strip, 'widthPx'>): number {
  const blocks = columnsByDocument(items, strip.lanes);
  return blocks.reduce((sum, block) => sum + block.columns * strip.pitchPx, 0) + (blocks.length - 1) * 4;
}

export function placeOnShelf(items: readonly ReadItem[], strip: Strip): Placement | null {
  const neededPx = shelfWidthPx(items, strip);
  if (neededPx > strip.widthPx) return null;
  const marks: PlacedMark[] = [];
  const ties: Placement['ties'][number][] = [];
  let leftPx = (strip.widthPx - neededPx) / 2;
  for (const block of columnsByDocument(items, strip.lanes)) {
    const x1Px = leftPx + block.columns * strip.pitchPx;
    for (const { item, column, lane } of block.cells) {
      const xPx = leftPx + (column + 0.5) * strip.pitchPx;
      const { id, stance, documentIndex } = item;
      marks.push({ id, stance, documentIndex, shape: 'point', x0Px: xPx, x1Px: xPx, lane });
    }
    ties.push({
      documentIndex: block.documentIndex,
      x0Px: leftPx,
      x1Px,
      anchorPx: (leftPx + x1Px) / 2,
    });
    leftPx = x1Px + 4;
  }
  return { marks, ties };
}
