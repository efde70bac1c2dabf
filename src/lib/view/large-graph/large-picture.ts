// What keys, buttons and exports ask of a large graph's picture, by whatever means it is drawn: the controller's WebGL, or SVG.

import type { Direction } from '../graph/nearest-node.ts';
import type { LargeScene } from './large-scene.ts';

/** Nodes and edges are places in the graph. */
export interface LargePicture {
  /** Moves the keyboard's ring; gives where it is now. */
  step(direction: Direction): number | null;
  focusEdge(edge: number): void;
  focusNode(node: number): void;
  pickFocused(): void;
  clearFocus(): void;
  /** Those that are drawn, the strongest first. */
  strongestEdgesOf(node: number): readonly number[];
  valueOf(edge: number): number;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** What is seen; null while nothing is drawn. */
  scene(): LargeScene | null;
}
