// How an edge is drawn: width by number of statements, dashes for disagreement, an arrow where one side speaks of the
// other. Everything in CSS pixels at the camera's resting zoom; colour comes from the palette.

import type { NetworkEdge } from '#lib/network/network.ts';
import { sizeShare } from '#lib/network/node-radius.ts';

const THINNEST_PX = 1.2;
const THICKEST_PX = 9;
const AFFILIATION_PX = 1;
const DERIVED_SHARE = 0.6;

export interface EdgeStyle {
  readonly colour: 'agree' | 'disagree' | 'affiliation';
  readonly widthPx: number;
  /** Length of one dash and its gap; 0 for a solid line. */
  readonly dashPx: number;
  readonly arrow: boolean;
}

/** The drawn part of a dash's length. */
export const DASH_SHARE = 0.6;

/** `nodeCount` is the number of nodes of the whole picture: among many, lines are thinner. */
export function edgeStyle(edge: NetworkEdge, nodeCount: number): EdgeStyle {
  if (edge.kind === 'affiliation')
    return { colour: 'affiliation', widthPx: AFFILIATION_PX, dashPx: 0, arrow: false };
  const full = Math.min(THICKEST_PX, THINNEST_PX + 1.1 * Math.sqrt(edge.weight));
  const widthPx = full * Math.max(0.4, sizeShare(nodeCount));
  // What is computed is finer than what is told: dots for agreement, short dashes for disagreement.
  if (edge.kind === 'derived')
    return {
      colour: edge.stance ?? 'agree',
      widthPx: DERIVED_SHARE * widthPx,
      dashPx: edge.stance === 'disagree' ? 7 + widthPx : 4,
      arrow: false,
    };
  return {
    colour: edge.stance ?? 'agree',
    widthPx,
    dashPx: edge.stance === 'disagree' ? 7 + 2.2 * widthPx : 0,
    arrow: edge.directed,
  };
}

/** An arrowhead is as wide at its base as it is long. */
export function arrowLengthPx(widthPx: number): number {
  return 6 + 1.8 * widthPx;
}
