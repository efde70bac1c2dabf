// The labels' layer over a large graph. They are painted on a canvas that the page does not have, and handed as finished
// pictures to one that it has: a canvas that is painted on is sent to the graphics card anew whenever anything on the page
// changes, also where nothing was painted.

import type { Measure } from '../graph/place-labels.ts';
import { paintLargeLabels, wipeLargeLabels } from './choose-labels.ts';
import type { LabelTheme, LargeLabel } from './choose-labels.ts';

export class LabelLayer {
  readonly #shown: ImageBitmapRenderingContext;
  readonly #canvas: HTMLCanvasElement;
  readonly #paper = new OffscreenCanvas(1, 1);
  /** Given away with its picture, while the paper keeps what was painted. */
  readonly #copy = new OffscreenCanvas(1, 1);

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#shown = canvas.getContext('bitmaprenderer')!;
  }

  /** These, and no others, on a layer of so many CSS pixels. */
  paint(labels: readonly LargeLabel[], theme: LabelTheme, widthPx: number, heightPx: number): void {
    const pixelRatio = window.devicePixelRatio || 1;
    const [width, height] = [Math.ceil(widthPx * pixelRatio), Math.ceil(heightPx * pixelRatio)];
    for (const canvas of [this.#canvas, this.#paper, this.#copy]) {
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
    }
    const context = this.#context();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.scale(pixelRatio, pixelRatio);
    paintLargeLabels(context, labels, theme);
    this.#show();
  }

  /** Takes some off that were painted, and leaves the others as they are. */
  wipe(labels: readonly LargeLabel[], measure: Measure): void {
    wipeLargeLabels(this.#context(), labels, measure);
    this.#show();
  }

  #context(): OffscreenCanvasRenderingContext2D {
    return this.#paper.getContext('2d')!;
  }

  #show(): void {
    this.#copy.getContext('2d')!.drawImage(this.#paper, 0, 0);
    this.#shown.transferFromImageBitmap(this.#copy.transferToImageBitmap());
  }
}
