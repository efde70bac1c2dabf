// Groups of a large graph to colours: the palette's first eight; all beyond look like those in none.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import type { Palette } from '../graph/palette.ts';
import { mixColours } from '../graph/palette.ts';

const GROUP_COLOURS = 8;

/** Below 0 for none; groups beyond the palette's look like none. */
export function colourOfGroup(group: number, palette: Palette): string {
  return group >= 0 && group < GROUP_COLOURS
    ? palette.groups[group]!
    : mixColours(palette.muted, palette.surface, 0.35);
}

/** The colour of an edge within one group; undefined for one between two, or of none. */
export function sharedGroupColour(
  { sources, targets }: ColumnGraph,
  groups: Int32Array | null,
  palette: Palette,
  edge: number,
): string | undefined {
  const group = groups?.[sources[edge]!] ?? -1;
  const isWithin = group >= 0 && group < GROUP_COLOURS && group === groups![targets[edge]!];
  return isWithin ? palette.groups[group] : undefined;
}
