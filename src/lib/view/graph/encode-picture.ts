// A composed picture to a file.

import type { Drawing } from '#lib/export/drawing.ts';
import { writeSvg } from '#lib/export/svg.ts';
import type { Patience } from './picture.ts';
import { encodePng, paintPicture } from './picture.ts';

export type PictureGround = 'light' | 'dark' | 'transparent';
export type PictureFormat = 'png' | 'svg';

export interface Picture {
  readonly drawing: Drawing;
  readonly format: PictureFormat;
  /** The font that it is composed for. */
  readonly font: string;
}

/** `pixelsWide` is of a PNG only. Throws `picture-too-large`, and as `patience` says. */
export async function encodePicture(
  { drawing, format, font }: Picture,
  pixelsWide: number,
  patience: Patience = {},
): Promise<Blob> {
  if (format === 'svg') return new Blob([writeSvg(drawing)], { type: 'image/svg+xml' });
  return encodePng(await paintPicture(document, drawing, font, pixelsWide, patience), drawing);
}
