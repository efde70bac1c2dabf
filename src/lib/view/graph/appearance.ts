// How nodes are sized, coloured and grouped: what the controller, the SVG view and pictures ask for each node.

import type { Community } from '#lib/network/communities/find-communities.ts';
import type { NetworkNode } from '#lib/network/network.ts';
import type { Look } from '#lib/selection/look.ts';
import type { Palette } from './palette.ts';

/** A colour that stands for something, for the legend. */
export interface ColourKey {
  readonly label: string;
  /** Its place among the palette's group colours; null for the muted rest. */
  readonly group: number | null;
  readonly count: number;
}

export interface Appearance {
  readonly colouring: Look['colour'];
  /** CSS pixels at the resting zoom; `nodeCount` is the number of nodes of the whole picture. */
  radiusPx(node: NetworkNode, nodeCount: number): number;
  colour(node: NetworkNode, palette: Palette): string;
  /** Communities to draw a ground under; none where that is off. */
  readonly hulls: readonly Community[];
  /** What the group colours stand for, the largest first; none where kinds or balance are painted. */
  readonly keys: readonly ColourKey[];
}
