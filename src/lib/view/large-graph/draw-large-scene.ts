// A large scene to shapes, for every surface that can draw a path and a line of text: edges with width and opacity by
// strength, conflict dashed, arrowheads where an edge leads one way; nodes by importance; labels where there is room.

import type { GroupShape, PathShape, Shape, TextShape } from '#lib/export/drawing.ts';
import { outlinePath } from '../graph/node-shape.ts';
import type { Palette } from '../graph/palette.ts';
import type { Measure } from '../graph/place-labels.ts';
import { arrowCorners } from './arrow-corners.ts';
import type { LargeLabel } from './choose-labels.ts';
import { chooseLabels, LABEL_PX, RESTING_LABELS, weightOfLabel } from './choose-labels.ts';
import { DASH_PX, DASH_SHARE } from './edge-drawing.ts';
import { colourOfGroup, sharedGroupColour } from './group-colours.ts';
import type { LargeScene } from './large-scene.ts';
import { FEW_EDGES } from './large-scene.ts';
import { RIMS_AT_MOST } from './node-drawing.ts';

const RIM_PX = 1;
const round = (value: number): number => Math.round(value * 100) / 100;

export interface EdgePen {
  readonly colour: string;
  readonly widthPx: number;
  readonly opacity: number;
  readonly dash: readonly [number, number] | null;
}

/** Ties without a sign are quiet among thousands, and must be seen where they stand out. */
export function standingOut(palette: Palette): Palette {
  return { ...palette, affiliation: palette.muted };
}

/** How an edge is drawn; what stands out is opaque and wider. */
export function penOf(scene: LargeScene, palette: Palette, edge: number, standsOut = false): EdgePen {
  const { graph, values, scales } = scene;
  const value = values[edge]!;
  const isConflict = value < 0;
  const { low, high } = isConflict ? scales.conflict : scales.agree;
  const share = Math.min(1, Math.max(0, (Math.abs(value) - low) / Math.max(1e-9, high - low))) ** 2;
  const [weak, strong] = standsOut
    ? [0.25, 0.95]
    : isConflict
      ? [scene.opacity[2], scene.opacity[3]]
      : [scene.opacity[0], scene.opacity[1]];
  const [thin, thick] = standsOut ? [0.8, 3] : values.length > FEW_EDGES ? [0.7, 1.5] : [0.8, 2.6];
  return {
    colour: graph.isSigned
      ? isConflict
        ? palette.disagree
        : palette.agree
      : (sharedGroupColour(graph, scene.groups, palette, edge) ??
        (standsOut ? standingOut(palette) : palette).affiliation),
    widthPx: thin + (thick - thin) * share,
    opacity: weak + (strong - weak) * share,
    dash: isConflict ? [DASH_PX * DASH_SHARE, DASH_PX * (1 - DASH_SHARE)] : null,
  };
}

export function nodeColourOf({ groups }: LargeScene, palette: Palette, node: number): string {
  return groups ? colourOfGroup(groups[node]!, palette) : palette.person;
}

function edgePath({ graph, places }: LargeScene, edge: number): string {
  const [a, b] = [2 * graph.sources[edge]!, 2 * graph.targets[edge]!];
  return `M${round(places[a]!)},${round(places[a + 1]!)}L${round(places[b]!)},${round(places[b + 1]!)}`;
}

export function drawLargeEdges(
  scene: LargeScene,
  palette: Palette,
  edges: Iterable<number>,
  standsOut = false,
): PathShape[] {
  return Array.from(edges, (edge): PathShape => {
    const { colour, ...pen } = penOf(scene, palette, edge, standsOut);
    return { kind: 'path', d: edgePath(scene, edge), x: 0, y: 0, fill: null, stroke: { colour, ...pen } };
  });
}

/** Of those edges that lead one way and are long enough. */
export function drawArrows(
  scene: LargeScene,
  palette: Palette,
  edges: Iterable<number>,
  standsOut = false,
): PathShape[] {
  const { graph, places, radiiPx } = scene;
  if (!graph.directed) return [];
  const shapes: PathShape[] = [];
  for (const edge of edges) {
    if (!graph.directed[edge]) continue;
    const { colour, widthPx } = penOf(scene, palette, edge, standsOut);
    const [a, b] = [graph.sources[edge]!, graph.targets[edge]!];
    const corners = arrowCorners(
      { x: places[2 * a]!, y: places[2 * a + 1]! },
      { x: places[2 * b]!, y: places[2 * b + 1]! },
      { fromPx: radiiPx[a]!, toPx: radiiPx[b]!, widthPx },
    );
    if (!corners) continue;
    const d = `M${corners.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}Z`;
    shapes.push({ kind: 'path', d, x: 0, y: 0, fill: colour, stroke: null });
  }
  return shapes;
}

/** One group a node. With `ground` null (a transparent picture) nothing lifts nodes off the edges. */
export function drawLargeNodes(
  scene: LargeScene,
  palette: Palette,
  nodes: Iterable<number>,
  ground: string | null,
): GroupShape[] {
  const { graph, places, radiiPx } = scene;
  const hasRim = ground !== null && graph.ids.length <= RIMS_AT_MOST;
  return Array.from(nodes, (node): GroupShape => {
    const place = { kind: 'path', x: round(places[2 * node]!), y: round(places[2 * node + 1]!) } as const;
    const disc = (radius: number, fill: string): PathShape => ({
      ...place,
      d: outlinePath('disc', radius),
      fill,
      stroke: null,
    });
    const radius = radiiPx[node]!;
    return {
      kind: 'group',
      title: graph.labels[node] ?? '',
      shapes: [
        ...(hasRim ? [disc(radius + RIM_PX, ground)] : []),
        disc(radius, nodeColourOf(scene, palette, node)),
      ],
    };
  });
}

/** `always` come whatever they cover, the first of them strong; others as there is room. */
export function labelsOf(scene: LargeScene, measure: Measure, always: readonly number[]): LargeLabel[] {
  const { graph, places, radiiPx, order, widthPx, heightPx } = scene;
  return chooseLabels({
    order: always.length ? new Uint32Array() : order,
    always,
    most: RESTING_LABELS,
    widthPx,
    heightPx,
    textOf: (node) => graph.labels[node] ?? '',
    placeOf: (node) =>
      radiiPx[node]! > 0 ? { x: places[2 * node]!, y: places[2 * node + 1]!, radius: radiiPx[node]! } : null,
    measure,
  });
}

export function drawLargeLabels(
  labels: readonly LargeLabel[],
  palette: Palette,
  ground: string | null,
): Shape[] {
  return labels.map(({ text, x, y, strong }): TextShape => ({
    kind: 'text',
    text,
    x: round(x),
    y: round(y),
    sizePx: LABEL_PX,
    weight: weightOfLabel(strong),
    anchor: 'middle',
    fill: palette.ink,
    halo: ground,
  }));
}
