// Draws a scene on a 2D canvas at any scale: edges, then nodes, then labels. The exported picture is made by it; on the
// page, where Sigma draws edges and nodes, only the labels and rings come from here.

import type { Palette } from './palette.ts';
import { mixColours } from './palette.ts';
import { arrowLengthPx, DASH_SHARE } from './edge-style.ts';
import { outlinePath, RIM, shapeOf } from './node-shape.ts';
import { groupColour } from './hulls.ts';
import type { PlacedLabel } from './place-labels.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';
import { pointOnCurve } from './edge-curve.ts';

/** How far what is faded goes towards the ground. */
export const FADE = 0.84;
const FADED_LABEL = 0.72;
const HALO_PX = 1.5;

/** The colour of a node's kind. */
export function nodeColour(kind: SceneNode['node']['kind'], palette: Palette): string {
  if (kind === 'place' || kind === 'other') return palette.muted;
  return palette[kind];
}

/**
 * Where on the curve (0 to 1) the line must end so that an arrowhead of `lengthPx` fits between it and the target's rim,
 * and where the rim is. Found by halving: the distance to the target falls towards it.
 */
function trimAt(edge: SceneEdge, distancePx: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    const { x, y } = pointOnCurve(edge.source, edge.control, edge.target, middle);
    if (Math.hypot(edge.target.x - x, edge.target.y - y) > distancePx) low = middle;
    else high = middle;
  }
  return low;
}

/** The arrowhead's three corners, tip first; null where the edge has none or no room for it. */
export function arrowCorners(edge: SceneEdge): readonly (readonly [number, number])[] | null {
  if (!edge.style.arrow) return null;
  const rimPx = edge.targetRadiusPx + 2;
  const lengthPx = arrowLengthPx(edge.style.widthPx);
  const tip = pointOnCurve(edge.source, edge.control, edge.target, trimAt(edge, rimPx));
  const base = pointOnCurve(edge.source, edge.control, edge.target, trimAt(edge, rimPx + lengthPx));
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

export function paintEdges(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  for (const edge of scene.edges) {
    const { source, control, target, style } = edge;
    const colour = palette[style.colour];
    context.globalAlpha = edge.emphasis === 'faded' ? 1 - FADE : 1;
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = style.widthPx;
    context.setLineDash(style.dashPx ? [style.dashPx * DASH_SHARE, style.dashPx * (1 - DASH_SHARE)] : []);
    const corners = arrowCorners(edge);
    const [tip, left, right] = corners ?? [];
    context.beginPath();
    context.moveTo(source.x, source.y);
    if (left && right) {
      // The first part of a quadratic curve is again one, ending where the arrowhead begins.
      const t = trimAt(edge, edge.targetRadiusPx + 2 + arrowLengthPx(style.widthPx));
      const part = { x: source.x + (control.x - source.x) * t, y: source.y + (control.y - source.y) * t };
      context.quadraticCurveTo(part.x, part.y, (left[0] + right[0]) / 2, (left[1] + right[1]) / 2);
    } else context.quadraticCurveTo(control.x, control.y, target.x, target.y);
    context.stroke();
    if (tip && left && right) {
      context.beginPath();
      context.moveTo(...tip);
      context.lineTo(...left);
      context.lineTo(...right);
      context.closePath();
      context.fill();
    }
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** With `ground` null (a transparent picture) nothing is painted in the ground's colour: holes stay holes. */
export function paintNodes(
  context: CanvasRenderingContext2D,
  scene: Scene,
  palette: Palette,
  ground: string | null,
): void {
  for (const { node, x, y, radiusPx, emphasis } of scene.nodes) {
    const { outline, hollow } = shapeOf(node.kind);
    context.save();
    context.translate(x, y);
    const halo = new Path2D(outlinePath(outline, radiusPx + HALO_PX));
    // Cut away what lies under the node, so that no edge shows through.
    context.globalCompositeOperation = ground === null ? 'destination-out' : 'source-over';
    context.fillStyle = ground ?? '#000';
    context.fill(halo);
    context.globalCompositeOperation = 'source-over';
    context.globalAlpha = emphasis === 'faded' ? 1 - FADE : 1;
    context.fillStyle = scene.appearance?.colour(node, palette) ?? nodeColour(node.kind, palette);
    const shape = new Path2D(outlinePath(outline, radiusPx));
    if (hollow) shape.addPath(new Path2D(outlinePath(outline, radiusPx * (1 - RIM))));
    context.fill(shape, 'evenodd');
    context.restore();
  }
}

/** Rings around what is selected (solid) and hovered or reached by keyboard (thin). */
export function paintRings(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  for (const { node, x, y, radiusPx, selected, hovered } of scene.nodes) {
    if (!selected && !hovered) continue;
    context.save();
    context.translate(x, y);
    context.strokeStyle = selected ? palette.accent : palette.ink;
    context.lineWidth = selected ? 2.5 : 1.5;
    context.stroke(new Path2D(outlinePath(shapeOf(node.kind).outline, radiusPx + (selected ? 4 : 3.5))));
    context.restore();
  }
}

/** With `ground` null (a transparent picture) text has no halo. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  palette: Palette,
  ground: string | null,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const label of labels) {
    if (label.boxed) {
      context.fillStyle = palette.raised;
      context.beginPath();
      context.roundRect(label.left, label.top, label.widthPx, label.heightPx, 4);
      context.fill();
      context.strokeStyle = palette.line;
      context.lineWidth = 1;
      context.stroke();
    }
    context.font = `${label.weight} ${label.sizePx}px ${palette.font}`;
    const ink = label.group === undefined ? palette[label.ink] : groupColour(label.group, palette);
    context.fillStyle = label.emphasis === 'faded' ? mixColours(ink, palette.surface, FADED_LABEL) : ink;
    const x = label.left + label.widthPx / 2;
    const first = label.top + (label.heightPx - label.lines.length * label.linePx) / 2 + label.linePx / 2;
    label.lines.forEach((line, i) => {
      const y = first + i * label.linePx;
      if (!label.boxed && ground !== null) {
        context.strokeStyle = ground;
        context.lineWidth = 3.5;
        context.strokeText(line, x, y);
      }
      context.fillText(line, x, y);
    });
  }
}
