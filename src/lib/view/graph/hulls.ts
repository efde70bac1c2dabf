// The ground of a community: the smallest convex shape around its members with some room, as d3-polygon finds it.
// Corners are round, because each member counts as a disc.

import { polygonHull } from 'd3-polygon';
import type { Community } from '#lib/network/communities/find-communities.ts';
import type { Point } from '#lib/network/layouts/layout.ts';

/** A member as a disc, in CSS pixels. */
export interface HullDisc extends Point {
  readonly radiusPx: number;
}

export interface Hull {
  /** Its place among the palette's group colours. */
  readonly group: number;
  /** "Elin Sandvik + 3": the first of its members that is shown, and how many more are. */
  readonly label: string;
  /** Corners in CSS pixels, at least three. */
  readonly outline: readonly Point[];
}

const ROOM_PX = 12;
/** Corners of the polygon that stands for a disc. */
const CORNERS = 20;

/** The outline around the discs; null for fewer than two. */
export function hullOutline(discs: readonly HullDisc[]): readonly Point[] | null {
  if (discs.length < 2) return null;
  const corners = discs.flatMap(({ x, y, radiusPx }) =>
    Array.from({ length: CORNERS }, (_, i): [number, number] => {
      const angle = (2 * Math.PI * i) / CORNERS;
      const reach = radiusPx + ROOM_PX;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    }),
  );
  return polygonHull(corners)?.map(([x, y]) => ({ x, y })) ?? null;
}

/** The hulls of the communities of which at least two members are shown; `discOf` gives null for one that is not. */
export function findHulls(
  communities: readonly Community[],
  discOf: (id: string) => HullDisc | null,
  labelOf: (id: string) => string,
): readonly Hull[] {
  return communities.flatMap(({ members }, group): Hull[] => {
    const shown = members.filter((id) => discOf(id) !== null);
    const outline = hullOutline(shown.map((id) => discOf(id)!));
    return outline ? [{ group, label: `${labelOf(shown[0]!)} + ${shown.length - 1}`, outline }] : [];
  });
}

/** The colour of a hull, or of whatever else belongs to the group of that place. */
export function groupColour(
  group: number,
  palette: { readonly groups: readonly string[]; readonly muted: string },
): string {
  return palette.groups[group] ?? palette.muted;
}
