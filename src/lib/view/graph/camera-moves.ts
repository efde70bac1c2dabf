// Where the camera goes: to rest, nearer and farther, to a node, and to where all that is shown fits. At once where the
// person has asked for stillness.

import { extent } from 'd3-array';
import type Sigma from 'sigma';
import type { Attributes } from 'graphology-types';
import type { Point } from '#lib/network/layouts/layout.ts';
import { wantsStillness } from './move-nodes.ts';

export const RESTING = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
export const CLOSEST = 0.08;
export const FARTHEST = 2.5;

const GO_MS = 450;
const ZOOM_MS = 200;
const ZOOM_STEP = 1.5;
/** The camera's ratio when it goes to a node. */
const FOCUS_RATIO = 0.55;
const FIT_MARGIN_PX = 70;

export class CameraMoves<N extends Attributes, E extends Attributes> {
  readonly #sigma: Sigma<N, E>;

  constructor(sigma: Sigma<N, E>) {
    this.#sigma = sigma;
  }

  rest(): void {
    this.#go(RESTING, GO_MS);
  }

  zoom(direction: 'in' | 'out'): void {
    const camera = this.#sigma.getCamera();
    const factor = direction === 'in' ? 1 / ZOOM_STEP : ZOOM_STEP;
    this.#go({ ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio * factor) }, ZOOM_MS);
  }

  /** `restingAt` is where it is on the screen while the camera rests. */
  goTo(restingAt: Point, how: 'closer' | 'as it is'): void {
    const state = this.#sigma.getCamera().getState();
    const { x, y } = this.#framed(restingAt);
    this.#go(
      { ...state, x, y, ratio: how === 'closer' ? Math.min(state.ratio, FOCUS_RATIO) : state.ratio },
      GO_MS,
    );
  }

  /** Brings all of them into view, without enlarging more than twofold. Points as for `goTo`. */
  fit(restingAt: readonly Point[]): void {
    const [left, right] = extent(restingAt, ({ x }) => x);
    const [top, bottom] = extent(restingAt, ({ y }) => y);
    if (left === undefined || right === undefined || top === undefined || bottom === undefined) return;
    const { width, height } = this.#sigma.getDimensions();
    const insideAtRest = left >= 0 && top >= 0 && right <= width && bottom <= height;
    const share = Math.max(
      (right - left + 2 * FIT_MARGIN_PX) / width,
      (bottom - top + 2 * FIT_MARGIN_PX) / height,
    );
    if (insideAtRest && share > 0.8) return this.rest();
    const { x, y } = this.#framed({ x: (left + right) / 2, y: (top + bottom) / 2 });
    this.#go({ x, y, ratio: Math.min(FARTHEST, Math.max(0.5, share)), angle: 0 }, GO_MS);
  }

  /** As the camera counts: 0 to 1 over the canvas. */
  #framed(restingAt: Point): Point {
    return this.#sigma.viewportToFramedGraph(restingAt, { cameraState: RESTING });
  }

  #go(state: { x: number; y: number; ratio: number; angle: number }, durationMs: number): void {
    const camera = this.#sigma.getCamera();
    if (wantsStillness()) camera.setState(state);
    else void camera.animate(state, { duration: durationMs, easing: 'quadraticInOut' });
  }
}
