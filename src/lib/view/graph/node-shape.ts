// Which shape stands for which kind of node, and its outline, so that WebGL, canvas, SVG and legend draw the same.
// Person: disc. Organization: ring. Country: square. Issue: diamond. Place: hollow square. Other: small ring.

import type { NodeKind } from '#lib/network/network.ts';

export type Outline = 'disc' | 'square' | 'diamond';

export interface NodeShape {
  readonly outline: Outline;
  /** Drawn as a rim around the ground's colour. */
  readonly hollow: boolean;
}

const SHAPES: Record<NodeKind, NodeShape> = {
  person: { outline: 'disc', hollow: false },
  organization: { outline: 'disc', hollow: true },
  country: { outline: 'square', hollow: false },
  issue: { outline: 'diamond', hollow: false },
  place: { outline: 'square', hollow: true },
  other: { outline: 'disc', hollow: true },
};

export function shapeOf(kind: NodeKind): NodeShape {
  return SHAPES[kind];
}

/** Half the side of a square, half the diagonal of a diamond and the rim of a hollow shape, as shares of the radius. */
export const SQUARE_HALF_SIDE = 0.9;
export const SQUARE_CORNER = 0.2;
export const DIAMOND_HALF_DIAGONAL = 1.22;
export const RIM = 0.38;

/** The outline as an SVG path around the origin, closed, for a node of that radius. */
export function outlinePath(outline: Outline, radiusPx: number): string {
  const n = (value: number): string => String(Math.round(value * 100) / 100);
  if (outline === 'disc') {
    const r = n(radiusPx);
    return `M-${r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 -${r},0Z`;
  }
  if (outline === 'square') {
    const half = radiusPx * SQUARE_HALF_SIDE;
    const corner = radiusPx * SQUARE_CORNER;
    const straight = n(2 * (half - corner));
    const c = n(corner);
    return (
      `M${n(-half + corner)},${n(-half)}h${straight}a${c},${c} 0 0 1 ${c},${c}v${straight}` +
      `a${c},${c} 0 0 1 -${c},${c}h-${straight}a${c},${c} 0 0 1 -${c},-${c}v-${straight}a${c},${c} 0 0 1 ${c},-${c}Z`
    );
  }
  const d = n(radiusPx * DIAMOND_HALF_DIAGONAL);
  return `M0,-${d}L${d},0L0,${d}L-${d},0Z`;
}
