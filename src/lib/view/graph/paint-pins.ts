// The mark of a node that a person has pinned: a small drawing pin at its upper right.

import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';

const HEAD_PX = 3.5;
const NEEDLE_PX = 6;

/** Where the mark's head is, from the node's centre. */
export function pinOffset(radiusPx: number): number {
  return radiusPx * 0.72 + 4;
}

export function paintPins(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  context.save();
  for (const { x, y, radiusPx, pinned } of scene.nodes) {
    if (!pinned) continue;
    const away = pinOffset(radiusPx);
    const [headX, headY] = [x + away, y - away];
    const [tipX, tipY] = [headX - NEEDLE_PX * 0.75, headY + NEEDLE_PX * 0.75];
    for (const [colour, extraPx] of [
      [palette.surface, 2],
      [palette.ink, 0],
    ] as const) {
      context.strokeStyle = context.fillStyle = colour;
      context.lineWidth = 1.5 + extraPx;
      context.lineCap = 'round';
      context.beginPath();
      context.moveTo(headX, headY);
      context.lineTo(tipX, tipY);
      context.stroke();
      context.beginPath();
      context.arc(headX, headY, HEAD_PX + extraPx / 2, 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.restore();
}
