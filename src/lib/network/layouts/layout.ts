// The contract of a layout: a network to a point for each node, in CSS pixels from the top left of a canvas.

import type { Network } from '#lib/network/network.ts';

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
}

/** Deterministic: the same network and options always give the same positions. */
export interface Layout {
  readonly id: string;
  readonly label: string;
  run(network: Network, options: LayoutOptions): Positions;
}
