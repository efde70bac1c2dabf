// Moves nodes from where they are to where a new layout puts them, a little at each frame, so that the eye can follow.

import type { Point } from '#lib/network/layouts/layout.ts';

const MOVE_MS = 600;

/** Slow at both ends. */
function ease(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

/**
 * Calls `show` with each frame's places, the last time with exactly `to`. Nodes that `from` does not have appear in
 * place. Gives a function that stops it where it is.
 */
export function moveNodes(
  from: ReadonlyMap<string, Point>,
  to: ReadonlyMap<string, Point>,
  show: (places: ReadonlyMap<string, Point>) => void,
): () => void {
  const startMs = performance.now();
  let frame = 0;
  const step = (nowMs: number): void => {
    const share = Math.max(0, (nowMs - startMs) / MOVE_MS);
    if (share >= 1) return show(to);
    const along = ease(share);
    const places = new Map<string, Point>();
    for (const [id, end] of to) {
      const start = from.get(id) ?? end;
      places.set(id, { x: start.x + (end.x - start.x) * along, y: start.y + (end.y - start.y) * along });
    }
    show(places);
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

/** Whether the person has asked for stillness. */
export function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
