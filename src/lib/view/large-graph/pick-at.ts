// What is under the pointer in a large graph, found by reckoning instead of by reading pixels back from the graphics card.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import type { View } from './edge-drawing.ts';
import type { LargeCamera } from './large-camera.ts';
import type { NodeGrid } from './node-grid.ts';

export const NODE_REACH_PX = 4;
export const EDGE_REACH_PX = 4;

export interface NodesAtHand {
  readonly grid: NodeGrid | null;
  readonly camera: LargeCamera;
  /** CSS pixels at the resting zoom. */
  readonly radii: Float32Array;
  readonly present: Uint8Array;
}

/** The node whose rim is nearest, within a few pixels; null where there is none. `x` and `y` are CSS pixels. */
export function nodeAt(x: number, y: number, { grid, camera, radii, present }: NodesAtHand): number | null {
  const { scaleX, width, pixelRatio, enlarged } = camera.view();
  const pxPerUnit = (scaleX * width) / pixelRatio / 2;
  let largest = 0;
  for (const radius of radii) largest = Math.max(largest, radius);
  const at = camera.toUnit(x, y);
  const reach = (largest * enlarged + NODE_REACH_PX) / pxPerUnit;
  return (
    grid?.nearest(at.x, at.y, reach, (node, distance) => {
      const gapPx = distance * pxPerUnit - radii[node]! * enlarged;
      return present[node] && gapPx <= NODE_REACH_PX ? gapPx : Infinity;
    }) ?? null
  );
}

/** The strongest of the edges within a few pixels; null where there is none. `x` and `y` are CSS pixels. */
export function edgeAt(
  x: number,
  y: number,
  { sources, targets }: ColumnGraph,
  values: Float32Array,
  unit: Float32Array,
  { scaleX, scaleY, shiftX, shiftY, width, height, pixelRatio }: View,
): number | null {
  // Everything in CSS pixels from the middle of the canvas.
  const [halfWidth, halfHeight] = [width / pixelRatio / 2, height / pixelRatio / 2];
  const [px, py] = [x - halfWidth, halfHeight - y];
  const [toPxX, toPxY, offX, offY] = [
    scaleX * halfWidth,
    scaleY * halfHeight,
    shiftX * halfWidth,
    shiftY * halfHeight,
  ];
  let best: number | null = null;
  let strongest = 0;
  for (let edge = 0; edge < sources.length; edge++) {
    const size = Math.abs(values[edge]!);
    if (size <= strongest) continue;
    const [source, target] = [2 * sources[edge]!, 2 * targets[edge]!];
    const ax = unit[source]! * toPxX + offX - px;
    const ay = unit[source + 1]! * toPxY + offY - py;
    const dx = unit[target]! * toPxX + offX - px - ax;
    const dy = unit[target + 1]! * toPxY + offY - py - ay;
    const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    if (Math.hypot(ax + along * dx, ay + along * dy) > EDGE_REACH_PX) continue;
    strongest = size;
    best = edge;
  }
  return best;
}
