// How opaque the edges of a large graph are: the more ink they put on the canvas, by their number and length, the less
// each, so that the strongest can be told from the rest and where many lie on one another it is not one dark patch.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import type { EdgeLook } from './edge-drawing.ts';

/** The ink of edges as strong as can be that still looks light: their lengths together, in sides of the square. */
const LIGHT = 420;
const LEAST = 0.1;
const MOST = 0.85;
/** What the weakest keep of it, and the least that still has a hue on a canvas of eight bits. */
const WEAK_SHARE = 0.07;
const WEAK_LEAST = 0.03;
/** Where few lines are, the weakest are read as well. */
const WEAK_MOST = 0.7;

/** `unit` holds x and y of each node, 0 to 1; `values` are 0 for edges that are not drawn. */
export function edgeOpacity(
  { sources, targets }: ColumnGraph,
  values: Float32Array,
  unit: Float32Array,
): EdgeLook['opacity'] {
  let [agree, conflict] = [0, 0];
  for (let edge = 0; edge < values.length; edge++) {
    const value = values[edge]!;
    if (value === 0) continue;
    const [source, target] = [2 * sources[edge]!, 2 * targets[edge]!];
    const dx = unit[source]! - unit[target]!;
    const dy = unit[source + 1]! - unit[target + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    if (value > 0) agree += length;
    else conflict += length;
  }
  const strongest = (ink: number): number => Math.min(MOST, Math.max(LEAST, LIGHT / (ink + 1)));
  const [forAgree, forConflict] = [strongest(agree), strongest(conflict)];
  const weakest = (ink: number): number =>
    Math.max(WEAK_LEAST, Math.min(WEAK_MOST, (WEAK_SHARE * LIGHT) / (ink + 1)));
  return [weakest(agree), forAgree, weakest(conflict), forConflict];
}
