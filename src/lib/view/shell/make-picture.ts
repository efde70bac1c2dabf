// What the graph shows, to a picture file. Loaded when one is asked for.

import type { Captions } from '#lib/export/captions.ts';
import type { Drawing } from '#lib/export/drawing.ts';
import { SVG_FONT, writeSvg } from '#lib/export/svg.ts';
import { Failure } from '#lib/model/failure.ts';
import { composePicture } from '#lib/view/graph/compose-picture.ts';
import type Graph from '#lib/view/graph/Graph.svelte';
import { createMeasure } from '#lib/view/graph/measure-text.ts';
import { encodePng, paintPicture } from '#lib/view/graph/picture.ts';

export type PictureGround = 'light' | 'dark' | 'transparent';
export type PictureFormat = 'png' | 'svg';

export interface Picture {
  readonly drawing: Drawing;
  readonly format: PictureFormat;
  /** The font that it is composed for. */
  readonly font: string;
}

/** Throws `nothing-to-export` where the graph is empty, `no-graph-shown` where there is none or it is not drawn yet. */
export async function makePicture(
  graph: Graph | undefined,
  captions: Captions,
  ground: PictureGround,
  format: PictureFormat,
): Promise<Picture> {
  const scene = graph?.scene();
  if (!graph || !scene) throw new Failure('no-graph-shown');
  if (scene.nodes.length === 0) throw new Failure('nothing-to-export');
  await document.fonts.ready;
  const palette = graph.palette(ground === 'transparent' ? undefined : ground);
  const font = format === 'svg' ? SVG_FONT : palette.font;
  const measure = createMeasure(document, font);
  return {
    drawing: composePicture(scene, palette, measure, { ...captions, opaque: ground !== 'transparent' }),
    format,
    font,
  };
}

/** The file; `pixelsWide` is of a PNG only. Throws `picture-too-large`. */
export async function encodePicture({ drawing, format, font }: Picture, pixelsWide: number): Promise<Blob> {
  if (format === 'svg') return new Blob([writeSvg(drawing)], { type: 'image/svg+xml' });
  return encodePng(paintPicture(document, drawing, font, pixelsWide), drawing);
}
