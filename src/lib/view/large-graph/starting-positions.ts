// Where the nodes of a large graph stand before anybody has arranged them.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { unitPositions } from './unit-positions.ts';

/** Those of the graph, or the nodes side by side on a spiral until a layout has found better ones. */
export function startingPositions({ ids, positions }: ColumnGraph): Float32Array<ArrayBuffer> {
  if (positions) return unitPositions(positions);
  const spiral = new Float32Array(2 * ids.length);
  for (let node = 0; node < ids.length; node++) {
    const angle = node * Math.PI * (3 - Math.sqrt(5));
    spiral[2 * node] = Math.sqrt(node) * Math.cos(angle);
    spiral[2 * node + 1] = Math.sqrt(node) * Math.sin(angle);
  }
  return unitPositions(spiral);
}
