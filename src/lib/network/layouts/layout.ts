// The contract of a layout: a network to a point for each node, in CSS pixels from the top left of a canvas.

import type { Network, NetworkNode } from '#lib/network/network.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<string, Point>;

export interface LayoutOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Nodes that are already placed and stay where they are. */
  readonly pinned?: Positions;
  /** Nodes that a person has put somewhere: the layout is made afresh, but these stand there and the others make room. */
  readonly held?: Positions;
}

/** On which side of its node a label stands best. */
export type LabelSide = 'below' | 'left' | 'right';

/** Deterministic: the same network and options always give the same positions. */
export interface Layout {
  readonly id: string;
  readonly label: string;
  /** Its places hang on all nodes, so a newcomer makes it anew. */
  readonly rigid?: true;
  /** Where it wants labels; below where it does not say. */
  labelAt?(node: NetworkNode): LabelSide;
  /** The curvature (see view/graph/edge-curve.ts) that a line needs here, or null where any will do. */
  bendOf?(source: Point, target: Point, widthPx: number): number | null;
  run(network: Network, options: LayoutOptions): Positions;
}
