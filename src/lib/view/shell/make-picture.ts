// What the graph shows, to a picture. Loaded when one is asked for.

import type { Captions } from '#lib/export/captions.ts';
import { SVG_FONT } from '#lib/export/svg.ts';
import { Failure } from '#lib/model/failure.ts';
import { composePicture } from '#lib/view/graph/compose-picture.ts';
import type { Picture, PictureFormat, PictureGround } from '#lib/view/graph/encode-picture.ts';
import type Graph from '#lib/view/graph/Graph.svelte';
import { createMeasure } from '#lib/view/graph/measure-text.ts';

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
