// The room that a node takes up: its shape and its label, beneath it or at its side. Text is not measured here (layouts
// run without a canvas); its width is estimated generously from the number of characters.

import type { NetworkNode } from '#lib/network/network.ts';
import { nodeRadiusPx } from '#lib/network/node-radius.ts';
import type { LabelSide } from './layout.ts';
import { wrapLabel } from './wrap-label.ts';

export const LABEL_SIZE_PX = 12;
export const LABEL_LINE_PX = 14;
/** Between a node's shape and the top of its label. */
export const LABEL_GAP_PX = 4;

const CHARACTER_PX = 6.9;
const AIR_PX = 5;
/** At the side a label has no other place to go, so it is given the room that the bold ones need. */
const BOLD = 1.12;

/** Distances in CSS pixels from the node's centre. */
export interface NodeBox {
  readonly radiusPx: number;
  readonly sidePx: number;
  readonly abovePx: number;
  readonly belowPx: number;
}

/** `labelled` is false where the picture has too many nodes for every label to show. */
export function nodeBox(
  node: NetworkNode,
  nodeCount: number,
  labelled: boolean,
  labelAt: LabelSide = 'below',
): NodeBox {
  const radiusPx = nodeRadiusPx(node.statements, nodeCount);
  const air = labelled ? AIR_PX : 2;
  const lines = labelled ? wrapLabel(node.label) : [];
  const textPx = Math.max(0, ...lines.map((line) => line.length * CHARACTER_PX));
  if (labelAt !== 'below') {
    const halfPx = Math.max(radiusPx, (lines.length * LABEL_LINE_PX) / 2) + air;
    const outPx = lines.length ? radiusPx * 1.1 + LABEL_GAP_PX + textPx * BOLD : radiusPx;
    return { radiusPx, sidePx: outPx + air, abovePx: halfPx, belowPx: halfPx };
  }
  return {
    radiusPx,
    sidePx: Math.max(radiusPx, textPx / 2) + air,
    abovePx: radiusPx + air,
    belowPx: radiusPx + air + (lines.length ? LABEL_GAP_PX + lines.length * LABEL_LINE_PX : 0),
  };
}

/** The share of a canvas that may be covered by nodes and labels before the layout gives labels up. */
const FULLEST = 0.42;

/** Whether there is room on the canvas for every node with its label. */
export function haveRoomForLabels(nodes: readonly NetworkNode[], widthPx: number, heightPx: number): boolean {
  let covered = 0;
  for (const node of nodes) {
    const box = nodeBox(node, nodes.length, true);
    covered += 2 * box.sidePx * (box.abovePx + box.belowPx);
  }
  return covered <= FULLEST * widthPx * heightPx;
}
