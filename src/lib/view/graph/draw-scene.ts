// A scene to shapes: edges, nodes, rings and labels as the page shows them, for every surface that can draw a path and a
// line of text.

import type { GroupShape, PathShape, Shape, TextShape } from '#lib/export/drawing.ts';
import { arrowLengthPx, DASH_SHARE } from './edge-style.ts';
import { pointOnCurve } from './edge-curve.ts';
import type { Point } from '#lib/network/layouts/layout.ts';
import { groupColour, type Hull } from './hulls.ts';
import { outlinePath, RIM, shapeOf } from './node-shape.ts';
import type { Palette } from './palette.ts';
import { mixColours } from './palette.ts';
import type { PlacedLabel } from './place-labels.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** How far what is faded goes towards the ground. */
export const FADE = 0.84;
const FADED_LABEL = 0.72;
const HALO_PX = 1.5;
const BOX_CORNER_PX = 4;

/** The colour of a node's kind. */
export function nodeColour(kind: SceneNode['node']['kind'], palette: Palette): string {
  if (kind === 'place' || kind === 'other') return palette.muted;
  return palette[kind];
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Where on the way from `from` to `to` (0 to 1) `to` is `distancePx` away. Found by halving: it only comes nearer. */
function trimAt(from: Point, control: Point, to: Point, distancePx: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    const { x, y } = pointOnCurve(from, control, to, middle);
    if (Math.hypot(to.x - x, to.y - y) > distancePx) low = middle;
    else high = middle;
  }
  return low;
}

function rimPx(edge: SceneEdge): number {
  return edge.targetRadiusPx + 2;
}

/** The arrowhead's three corners, tip first; null where the edge has none or no room for it. */
export function arrowCorners(edge: SceneEdge): readonly (readonly [number, number])[] | null {
  if (!edge.style.arrow) return null;
  const { source, control, target } = edge;
  const lengthPx = arrowLengthPx(edge.style.widthPx);
  const tip = pointOnCurve(source, control, target, trimAt(source, control, target, rimPx(edge)));
  const base = pointOnCurve(source, control, target, trimAt(source, control, target, rimPx(edge) + lengthPx));
  const reach = Math.hypot(tip.x - base.x, tip.y - base.y);
  if (reach < 1) return null;
  const side = {
    x: (-(tip.y - base.y) / reach) * (lengthPx / 2),
    y: ((tip.x - base.x) / reach) * (lengthPx / 2),
  };
  return [
    [tip.x, tip.y],
    [base.x + side.x, base.y + side.y],
    [base.x - side.x, base.y - side.y],
  ];
}

/** The part of a quadratic curve from `t0` to `t1` as path data; its control point is the blossom of both. */
function partOfCurve({ source, control, target }: SceneEdge, t0: number, t1: number): string {
  const from = pointOnCurve(source, control, target, t0);
  const to = pointOnCurve(source, control, target, t1);
  const [a, b, c] = [(1 - t0) * (1 - t1), (1 - t0) * t1 + t0 * (1 - t1), t0 * t1];
  const x = a * source.x + b * control.x + c * target.x;
  const y = a * source.y + b * control.y + c * target.y;
  return `M${round(from.x)},${round(from.y)}Q${round(x)},${round(y)} ${round(to.x)},${round(to.y)}`;
}

/** The line ends inside the rim of a hollow node, so that it does not show in its middle; under others it goes on. */
function lineOf(edge: SceneEdge, ends: ReadonlyMap<string, SceneNode>, hasArrow: boolean): string {
  const { source, control, target } = edge;
  const intoRim = (id: string): number | null => {
    const node = ends.get(id);
    return node && shapeOf(node.node.kind).hollow ? node.radiusPx * (1 - RIM / 2) : null;
  };
  const near = intoRim(edge.edge.source);
  const far = hasArrow ? rimPx(edge) + arrowLengthPx(edge.style.widthPx) : intoRim(edge.edge.target);
  const t0 = near === null ? 0 : 1 - trimAt(target, control, source, near);
  const t1 = far === null ? 1 : trimAt(source, control, target, far);
  return t0 < t1 ? partOfCurve(edge, t0, t1) : partOfCurve(edge, 0, 1);
}

const HULL_FILL = 0.09;
const HULL_STROKE = 0.5;

/** The grounds of communities, which lie under everything else. */
export function drawHulls(hulls: readonly Hull[], palette: Palette): GroupShape[] {
  return hulls.flatMap(({ group, outline }) => {
    const d = `M${outline.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}Z`;
    const colour = groupColour(group, palette);
    const place = { kind: 'path', d, x: 0, y: 0 } as const;
    return [
      { kind: 'group', shapes: [{ ...place, fill: colour, stroke: null }], opacity: HULL_FILL },
      {
        kind: 'group',
        shapes: [{ ...place, fill: null, stroke: { colour, widthPx: 1.25, dash: null } }],
        opacity: HULL_STROKE,
      },
    ];
  });
}

/** One group an edge; `titleOf` says what it is to who points at it. */
export function drawEdges(
  scene: Scene,
  palette: Palette,
  titleOf?: (edge: SceneEdge['edge']) => string,
): GroupShape[] {
  const ends = new Map(scene.nodes.map((node) => [node.node.id, node]));
  return scene.edges.map((edge) => {
    const { style, emphasis } = edge;
    const colour = palette[style.colour];
    const corners = arrowCorners(edge);
    const line: PathShape = {
      kind: 'path',
      d: lineOf(edge, ends, corners !== null),
      x: 0,
      y: 0,
      fill: null,
      stroke: {
        colour,
        widthPx: style.widthPx,
        dash: style.dashPx ? [style.dashPx * DASH_SHARE, style.dashPx * (1 - DASH_SHARE)] : null,
      },
    };
    const head: PathShape[] = corners
      ? [
          {
            kind: 'path',
            d: `M${corners.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`,
            x: 0,
            y: 0,
            fill: colour,
            stroke: null,
          },
        ]
      : [];
    return {
      kind: 'group',
      shapes: [line, ...head],
      opacity: emphasis === 'faded' ? 1 - FADE : 1,
      ...(titleOf ? { title: titleOf(edge.edge) } : {}),
    };
  });
}

/** The sign of a kind of node around the origin, as path data. */
export function signPath(kind: SceneNode['node']['kind'], radiusPx: number): string {
  const { outline, hollow } = shapeOf(kind);
  return outlinePath(outline, radiusPx) + (hollow ? outlinePath(outline, radiusPx * (1 - RIM)) : '');
}

/** One group a node. With `ground` null nothing is painted in the ground's colour. */
export function drawNodes(
  scene: Scene,
  palette: Palette,
  ground: string | null,
  titleOf?: (node: SceneNode['node']) => string,
): GroupShape[] {
  return scene.nodes.map(({ node, x, y, radiusPx, emphasis }) => {
    const place = { kind: 'path', x, y, stroke: null } as const;
    const { outline } = shapeOf(node.kind);
    const halo: PathShape[] =
      ground === null ? [] : [{ ...place, d: outlinePath(outline, radiusPx + HALO_PX), fill: ground }];
    const sign: PathShape = {
      ...place,
      d: signPath(node.kind, radiusPx),
      fill: scene.appearance?.colour(node, palette) ?? nodeColour(node.kind, palette),
    };
    return {
      kind: 'group',
      shapes: [...halo, emphasis === 'faded' ? { kind: 'group', shapes: [sign], opacity: 1 - FADE } : sign],
      ...(titleOf ? { title: titleOf(node) } : {}),
    };
  });
}

/** Rings around what is selected (solid) and hovered or reached by keyboard (thin). */
export function drawRings(scene: Scene, palette: Palette): PathShape[] {
  return scene.nodes
    .filter(({ selected, hovered }) => selected || hovered)
    .map(({ node, x, y, radiusPx, selected }) => ({
      kind: 'path',
      d: outlinePath(shapeOf(node.kind).outline, radiusPx + (selected ? 4 : 3.5)),
      x,
      y,
      fill: null,
      stroke: {
        colour: selected ? palette.accent : palette.ink,
        widthPx: selected ? 2.5 : 1.5,
        dash: null,
      },
    }));
}

function boxPath(widthPx: number, heightPx: number): string {
  const c = BOX_CORNER_PX;
  const [w, h] = [round(widthPx - 2 * c), round(heightPx - 2 * c)];
  return `M${c},0h${w}a${c},${c} 0 0 1 ${c},${c}v${h}a${c},${c} 0 0 1 -${c},${c}h-${w}a${c},${c} 0 0 1 -${c},-${c}v-${h}a${c},${c} 0 0 1 ${c},-${c}Z`;
}

/** With `ground` null (a transparent picture) text has no halo. */
export function drawLabels(
  labels: readonly PlacedLabel[],
  palette: Palette,
  ground: string | null,
): readonly Shape[] {
  return labels.flatMap((label): Shape[] => {
    const ink = label.group === undefined ? palette[label.ink] : groupColour(label.group, palette);
    const first = label.top + (label.heightPx - label.lines.length * label.linePx) / 2 + label.linePx / 2;
    const lines = label.lines.map((text, i): TextShape => ({
      kind: 'text',
      text,
      x: label.left + label.widthPx / 2,
      y: first + i * label.linePx,
      sizePx: label.sizePx,
      weight: label.weight,
      anchor: 'middle',
      fill: label.emphasis === 'faded' ? mixColours(ink, palette.surface, FADED_LABEL) : ink,
      halo: label.boxed ? null : ground,
    }));
    if (!label.boxed) return lines;
    return [
      {
        kind: 'path',
        d: boxPath(label.widthPx, label.heightPx),
        x: label.left,
        y: label.top,
        fill: palette.raised,
        stroke: { colour: palette.line, widthPx: 1, dash: null },
      },
      ...lines,
    ];
  });
}
