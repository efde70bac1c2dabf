// A drawing as a PNG of the asked width, painted afresh so that text is crisp, with its title and its words inside.

import type { Drawing, Shape } from '#lib/export/drawing.ts';
import { addPngText } from '#lib/export/png-text.ts';
import { Failure } from '#lib/model/failure.ts';
import { paintSteps } from './paint-scene.ts';

/** Widths that are offered, in pixels of the picture: a page, a slide, a large screen, 4K for print. */
export const PICTURE_WIDTHS_PX = [1280, 1920, 2560, 3840] as const;

/** Pixels of a drawing at that width. */
export function pictureSize({ widthPx, heightPx }: Drawing, pixelsWide: number) {
  return { width: pixelsWide, height: Math.round((heightPx * pixelsWide) / widthPx) };
}

export interface Patience {
  /** Ends the painting, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called now and then with the share that is done, 0 to 1, where a picture takes long. */
  readonly onprogress?: (share: number) => void;
}

/** The page answers in between: a picture of hundreds of thousands of lines takes half a minute without a graphics card. */
const SLICE_MS = 40;

/**
 * `font` is a CSS font-family list, the one that the drawing was composed for. Throws `picture-too-large` where the
 * browser has no canvas of that size.
 */
export async function paintPicture(
  document: Document,
  drawing: Drawing,
  font: string,
  pixelsWide: number,
  { signal, onprogress }: Patience = {},
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  const { width, height } = pictureSize(drawing, pixelsWide);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Failure('picture-too-large', `${width} × ${height} pixels`);
  const scale = pixelsWide / drawing.widthPx;
  context.scale(scale, scale);
  if (drawing.ground !== null) {
    context.fillStyle = drawing.ground;
    context.fillRect(0, 0, drawing.widthPx, drawing.heightPx + 1);
  }
  const total = countShapes(drawing.shapes);
  let painted = 0;
  let untilMs = performance.now() + SLICE_MS;
  for (const _ of paintSteps(context, drawing.shapes, font)) {
    painted++;
    if (performance.now() < untilMs) continue;
    // What was asked for is painted now; it would all be painted at once when the canvas is read.
    context.getImageData(0, 0, 1, 1);
    onprogress?.(painted / total);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    untilMs = performance.now() + SLICE_MS;
  }
  return canvas;
}

function countShapes(shapes: readonly Shape[]): number {
  return shapes.reduce((count, shape) => count + (shape.kind === 'group' ? countShapes(shape.shapes) : 1), 0);
}

/** The canvas as a PNG that says what it shows. Throws `picture-too-large` where the browser cannot hold a picture of that size. */
export async function encodePng(canvas: HTMLCanvasElement, { title, description }: Drawing): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Failure('picture-too-large', `${canvas.width} × ${canvas.height} pixels`);
  const words = { Title: title, Description: description, Software: 'Entente' };
  const png = addPngText(new Uint8Array(await blob.arrayBuffer()), words);
  return new Blob([png], { type: 'image/png' });
}
