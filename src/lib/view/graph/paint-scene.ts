// Shapes on a 2D canvas at any scale. The exported picture is made by it; on the page, where Sigma draws edges and nodes,
// only the labels and rings come from here.

import type { GroupShape, PathShape, Shape, TextShape } from '#lib/export/drawing.ts';
import { HALO_PX } from '#lib/export/drawing.ts';
import { drawEdges, drawHulls, drawLabels, drawNodes, drawRings } from './draw-scene.ts';
import type { Palette } from './palette.ts';
import type { PlacedLabel } from './place-labels.ts';
import type { Scene } from './scene.ts';

export { arrowCorners, FADE, nodeColour } from './draw-scene.ts';

/** `font` is a CSS font-family list. The context comes back as it was, but for its font. */
export function paintShapes(context: CanvasRenderingContext2D, shapes: readonly Shape[], font: string): void {
  for (const shape of shapes) {
    if (shape.kind === 'group') {
      enterGroup(context, shape);
      paintShapes(context, shape.shapes, font);
      context.restore();
    } else paintShape(context, shape, font);
  }
}

/** As `paintShapes`, a shape at a time, for pictures that take long. */
export function* paintSteps(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  font: string,
): Generator<void, void> {
  for (const shape of shapes) {
    if (shape.kind === 'group') {
      enterGroup(context, shape);
      yield* paintSteps(context, shape.shapes, font);
      context.restore();
    } else {
      paintShape(context, shape, font);
      yield;
    }
  }
}

function enterGroup(context: CanvasRenderingContext2D, { opacity, clip }: GroupShape): void {
  context.save();
  if (opacity !== undefined) context.globalAlpha *= opacity;
  if (!clip) return;
  context.beginPath();
  context.rect(clip.x, clip.y, clip.widthPx, clip.heightPx);
  context.clip();
}

function paintShape(context: CanvasRenderingContext2D, shape: PathShape | TextShape, font: string): void {
  if (shape.kind === 'path') {
    const path = new Path2D(shape.d);
    context.translate(shape.x, shape.y);
    if (shape.fill !== null) {
      context.fillStyle = shape.fill;
      context.fill(path, 'evenodd');
    }
    if (shape.stroke) {
      context.strokeStyle = shape.stroke.colour;
      context.lineWidth = shape.stroke.widthPx;
      context.setLineDash(shape.stroke.dash ? [...shape.stroke.dash] : []);
      const { globalAlpha } = context;
      if (shape.stroke.opacity !== undefined) context.globalAlpha = globalAlpha * shape.stroke.opacity;
      context.stroke(path);
      context.globalAlpha = globalAlpha;
    }
    context.translate(-shape.x, -shape.y);
    return;
  }
  context.font = `${shape.weight} ${shape.sizePx}px ${font}`;
  context.textAlign = shape.anchor === 'middle' ? 'center' : 'left';
  context.textBaseline = 'middle';
  if (shape.halo !== null) {
    context.setLineDash([]);
    context.lineJoin = 'round';
    context.strokeStyle = shape.halo;
    context.lineWidth = HALO_PX;
    context.strokeText(shape.text, shape.x, shape.y);
  }
  context.fillStyle = shape.fill;
  context.fillText(shape.text, shape.x, shape.y);
}

/** The grounds of communities. */
export function paintHulls(context: CanvasRenderingContext2D, hulls: Scene['hulls'], palette: Palette): void {
  paintShapes(context, drawHulls(hulls, palette), palette.font);
}

/** What stands out of a picture of thousands, over the rest of it. */
export function paintNodesAndEdges(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const shapes = [...drawEdges(scene, palette), ...drawNodes(scene, palette, palette.surface)];
  paintShapes(context, shapes, palette.font);
}

/** Rings around what is selected and what is hovered or reached by keyboard. */
export function paintRings(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  paintShapes(context, drawRings(scene, palette), palette.font);
}

/** With `ground` null (a transparent picture) text has no halo. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  palette: Palette,
  ground: string | null,
): void {
  paintShapes(context, drawLabels(labels, palette, ground), palette.font);
}
