// The layouts that the menu offers, the first being the one that a picture opens with.

import { campsLayout } from './camps-layout.ts';
import { circleLayout } from './circle-layout.ts';
import { columnsLayout } from './columns-layout.ts';
import { forceLayout } from './force-layout.ts';
import type { Layout } from './layout.ts';

export const LAYOUTS: readonly [Layout, ...Layout[]] = [
  forceLayout,
  campsLayout,
  columnsLayout,
  circleLayout,
];

/** The layout of that id, or the first. */
export function layoutById(id: string): Layout {
  return LAYOUTS.find((layout) => layout.id === id) ?? LAYOUTS[0];
}
