// The bend of each edge, so that edges between the same two nodes run apart: quadratic curves whose control point lies
// off the middle of the chord by `curvature` times the chord's length, to the left on the way from source to target
// (with y downwards).

import type { Point } from '#lib/network/layouts/layout.ts';
import type { NetworkEdge } from '#lib/network/network.ts';

const LONE_BEND = 0.06;
const SPREAD = 0.46;
/** How much more each further edge bends where a layout asks for a bend. */
const MORE = 0.4;

/**
 * One curvature an edge id. A lone edge bends slightly; several between the same two nodes fan out evenly. Where
 * `bendOf` gives a number, as a layout asks for it, that is the first one's, and each further one of the two nodes
 * bends more.
 */
export function edgeCurvatures(
  edges: readonly NetworkEdge[],
  bendOf: (edge: NetworkEdge) => number | null = () => null,
): ReadonlyMap<string, number> {
  const bundles = new Map<string, NetworkEdge[]>();
  for (const edge of edges) {
    const pair =
      edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const bundle = bundles.get(pair);
    if (bundle) bundle.push(edge);
    else bundles.set(pair, [edge]);
  }
  const curvatures = new Map<string, number>();
  for (const bundle of bundles.values()) {
    bundle.forEach((edge, i) => {
      const asked = bendOf(edge);
      if (asked !== null) {
        curvatures.set(edge.id, asked * (1 + MORE * i));
        return;
      }
      const aside =
        bundle.length === 1
          ? edge.kind === 'affiliation'
            ? 0
            : LONE_BEND
          : (i - (bundle.length - 1) / 2) * SPREAD;
      // Left of a→b is right of b→a: bends are given as seen from the lesser id.
      curvatures.set(edge.id, edge.source < edge.target ? aside : -aside);
    });
  }
  return curvatures;
}

/** The control point of the curve from `source` to `target`, in the same pixels as they are (y downwards). */
export function controlPoint(source: Point, target: Point, curvature: number): Point {
  return {
    x: (source.x + target.x) / 2 + (target.y - source.y) * curvature,
    y: (source.y + target.y) / 2 - (target.x - source.x) * curvature,
  };
}

/** The point at `t` (0 at the source, 1 at the target). */
export function pointOnCurve(source: Point, control: Point, target: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * source.x + 2 * u * t * control.x + t * t * target.x,
    y: u * u * source.y + 2 * u * t * control.y + t * t * target.y,
  };
}
