// Draws the grounds of communities on a 2D canvas, under everything else.

import type { Hull } from './hulls.ts';
import { groupColour } from './hulls.ts';
import type { Palette } from './palette.ts';

export const HULL_FILL = 0.09;
export const HULL_STROKE = 0.5;

export function paintHulls(
  context: CanvasRenderingContext2D,
  hulls: readonly Hull[],
  palette: Palette,
): void {
  context.save();
  context.lineJoin = 'round';
  context.lineWidth = 1.25;
  for (const { group, outline } of hulls) {
    const path = new Path2D();
    outline.forEach(({ x, y }, i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    path.closePath();
    context.fillStyle = context.strokeStyle = groupColour(group, palette);
    context.globalAlpha = HULL_FILL;
    context.fill(path);
    context.globalAlpha = HULL_STROKE;
    context.stroke(path);
  }
  context.restore();
}
