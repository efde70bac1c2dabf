// How large the nodes of a large graph are, and which matter most: by what the graph says of their importance, or else by
// how many edges they have.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { scatteringStep } from './scattering-step.ts';

/** Up to this many nodes are drawn at full size. */
const ROOMY = 60;
const LEAST_PX = 7;
const MOST_PX = 15;
const SMALLEST_PX = 0.9;
const SMALLEST_MOST_PX = 6.5;

/** Per node, not negative. */
export function importanceOf({ ids, importance, sources, targets }: ColumnGraph): Float32Array {
  if (importance) return importance;
  const degrees = new Float32Array(ids.length);
  for (const end of sources) degrees[end]!++;
  for (const end of targets) degrees[end]!++;
  return degrees;
}

/** Radii in CSS pixels at the resting zoom; the area grows with importance. */
export function nodeRadii(importance: Float32Array): Float32Array<ArrayBuffer> {
  const share = Math.min(1, Math.sqrt(ROOMY / Math.max(1, importance.length)));
  const least = Math.max(SMALLEST_PX, LEAST_PX * share);
  const most = Math.max(SMALLEST_MOST_PX, MOST_PX * share);
  let greatest = 0;
  for (const value of importance) greatest = Math.max(greatest, value);
  return Float32Array.from(importance, (value) =>
    greatest > 0 ? least + (most - least) * Math.sqrt(Math.max(0, value) / greatest) : least,
  );
}

/** All nodes, the most important first; those that are alike scattered, so that labels are not all in one corner. */
export function byImportance(importance: Float32Array): Uint32Array {
  const { length } = importance;
  const turns = new Uint32Array(length);
  const step = scatteringStep(length);
  for (let turn = 0, node = 0; turn < length; turn++, node = (node + step) % length) turns[node] = turn;
  return Uint32Array.from(importance.keys()).sort(
    (a, b) => importance[b]! - importance[a]! || turns[a]! - turns[b]!,
  );
}
