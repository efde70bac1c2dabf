// How large a node is drawn: its area grows with its statements, and all shrink together where there are many nodes.

const LEAST_PX = 7;
const MOST_PX = 19;
/** Up to this many nodes are drawn at full size. */
const ROOMY = 60;
const SMALLEST_SHARE = 0.3;

/** The share of its full size that everything is drawn at, so that many nodes still leave each other room. */
export function sizeShare(nodeCount: number): number {
  return nodeCount <= ROOMY ? 1 : Math.max(SMALLEST_SHARE, Math.sqrt(ROOMY / nodeCount));
}

/** Radius in CSS pixels at the camera's resting zoom. `nodeCount` is the number of nodes of the whole picture. */
export function nodeRadiusPx(statements: number, nodeCount: number): number {
  return Math.min(MOST_PX, LEAST_PX + 2.6 * Math.sqrt(Math.max(0, statements))) * sizeShare(nodeCount);
}

/** Radius in CSS pixels for a measure: the area grows with `share`, 0 to 1, of the largest value. */
export function scaledRadiusPx(share: number, nodeCount: number): number {
  return (
    (LEAST_PX + (MOST_PX - LEAST_PX) * Math.sqrt(Math.min(1, Math.max(0, share)))) * sizeShare(nodeCount)
  );
}
