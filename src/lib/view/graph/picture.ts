// A drawing as a PNG of the asked width, painted afresh so that text is crisp, with its title and its words inside.

import type { Drawing } from '#lib/export/drawing.ts';
import { addPngText } from '#lib/export/png-text.ts';
import { Failure } from '#lib/model/failure.ts';
import { paintShapes } from './paint-scene.ts';

/** Widths that are offered, in pixels of the picture: a page, a slide, a large screen, 4K for print. */
export const PICTURE_WIDTHS_PX = [1280, 1920, 2560, 3840] as const;

/** Pixels of a drawing at that width. */
export function pictureSize({ widthPx, heightPx }: Drawing, pixelsWide: number) {
  return { width: pixelsWide, height: Math.round((heightPx * pixelsWide) / widthPx) };
}

/** `font` is a CSS font-family list, the one that the drawing was composed for. */
export function paintPicture(
  document: Document,
  drawing: Drawing,
  font: string,
  pixelsWide: number,
): HTMLCanvasElement {
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
  paintShapes(context, drawing.shapes, font);
  return canvas;
}

/** The canvas as a PNG that says what it shows. Throws `picture-too-large` where the browser cannot hold a picture of that size. */
export async function encodePng(canvas: HTMLCanvasElement, { title, description }: Drawing): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Failure('picture-too-large', `${canvas.width} × ${canvas.height} pixels`);
  const words = { Title: title, Description: description, Software: 'Entente' };
  const png = addPngText(new Uint8Array(await blob.arrayBuffer()), words);
  return new Blob([png], { type: 'image/png' });
}
