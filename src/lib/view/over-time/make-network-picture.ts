// The network of the window, or a graph of a file, to a picture. Loaded when one is asked for.

import { SVG_FONT } from '#lib/export/svg.ts';
import { Failure } from '#lib/model/failure.ts';
import type { Picture, PictureFormat, PictureGround } from '#lib/view/graph/encode-picture.ts';
import { createMeasure } from '#lib/view/graph/measure-text.ts';
import { readPalette } from '#lib/view/graph/palette.ts';
import { composeLargePicture } from '#lib/view/large-graph/compose-large-picture.ts';
import { sceneOfAll } from './scene-of-all.ts';
import type { ShownNetwork } from './shown-network.ts';

/** A drawing program opens a file of so many lines within seconds; a canvas paints all of them. */
const MOST_EDGES = { svg: 20_000, png: 250_000 } as const;

/** Where no picture is on the page, all of the network is drawn. Throws `nothing-to-export` where it has no nodes. */
export async function makeNetworkPicture(
  shown: ShownNetwork | null,
  ground: PictureGround,
  format: PictureFormat,
): Promise<Picture> {
  if (!shown) throw new Failure('no-graph-shown');
  const scene = shown.scene() ?? sceneOfAll(shown, 1280, 800);
  if (!scene.radiiPx.some((radius) => radius > 0)) throw new Failure('nothing-to-export');
  await document.fonts.ready;
  const palette = readPalette(document.documentElement, ground === 'transparent' ? undefined : ground);
  const font = format === 'svg' ? SVG_FONT : palette.font;
  const drawing = composeLargePicture(scene, palette, createMeasure(document, font), {
    ...shown.captions,
    keys: shown.keys,
    mostEdges: MOST_EDGES[format],
    opaque: ground !== 'transparent',
  });
  return { drawing, format, font };
}
