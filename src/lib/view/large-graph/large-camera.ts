// The camera over a large graph: Sigma's own, with its gestures, asked only where the unit square lies on the screen. Says
// when it moves and when it has come to rest.

import type Sigma from 'sigma';
import type { Point } from '#lib/network/layouts/layout.ts';
import { wantsStillness } from '../graph/move-nodes.ts';
import type { View } from './edge-drawing.ts';

export const CLOSEST = 0.004;
export const FARTHEST = 3;
const GO_MS = 450;
const ZOOM_MS = 200;
const ZOOM_STEP = 1.5;
const MARGIN_PX = 36;
/** To the left and the right, where there is room, so much that the zoom buttons cover no node. */
const SIDE_PX = 64;
const SIDE_SHARE = 0.06;
/** A camera that has not moved for so long rests; longer while a button is held, and where drawing all takes long. */
const REST_MS = 140;
const HELD_MS = 700;
const LONGEST_REST_MS = 900;
/** When it goes to a node, it shows about so much of the square. */
const FOCUS_RATIO = 0.3;

/** Left, right, low and high in the unit square. */
export type Extent = readonly [left: number, right: number, low: number, high: number];

export class LargeCamera {
  readonly #sigma: Sigma;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isMoving = false;
  #isFitted = true;
  #isOwnMove = false;
  #allMs = 0;

  /** `onrest` is called when it has stopped moving. */
  constructor(sigma: Sigma, onrest: () => void) {
    this.#sigma = sigma;
    sigma.getCamera().on('updated', () => {
      this.#isMoving = true;
      if (!this.#isOwnMove) this.#isFitted = false;
      clearTimeout(this.#timer);
      const mouse = sigma.getMouseCaptor();
      const isHeld = mouse.isMouseDown || sigma.getTouchCaptor().touchMode > 0;
      const restMs = Math.min(LONGEST_REST_MS, Math.max(isHeld ? HELD_MS : REST_MS, 2 * this.#allMs));
      this.#timer = setTimeout(() => {
        this.#isMoving = false;
        onrest();
      }, restMs);
    });
  }

  /** How long a frame takes in which all is drawn. */
  setAllMs(ms: number): void {
    this.#allMs = ms;
  }

  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** Whether all is in view because nobody has moved the camera since it was asked to show all. */
  get isFitted(): boolean {
    return this.#isFitted;
  }

  view(): View {
    const { width, height } = this.#sigma.getDimensions();
    const origin = this.toScreen(0, 0);
    const far = this.toScreen(1, 1);
    const pixelRatio = window.devicePixelRatio || 1;
    const shiftX = (2 * origin.x) / width - 1;
    const shiftY = 1 - (2 * origin.y) / height;
    return {
      scaleX: (2 * far.x) / width - 1 - shiftX,
      scaleY: 1 - (2 * far.y) / height - shiftY,
      shiftX,
      shiftY,
      width: width * pixelRatio,
      height: height * pixelRatio,
      pixelRatio,
      enlarged: this.#sigma.scaleSize(1),
    };
  }

  /** A point of the unit square in CSS pixels. */
  toScreen(x: number, y: number): Point {
    return this.#sigma.framedGraphToViewport({ x, y }, { cameraState: this.#sigma.getCamera().getState() });
  }

  /** And back. */
  toUnit(x: number, y: number): Point {
    return this.#sigma.viewportToFramedGraph({ x, y });
  }

  zoom(direction: 'in' | 'out'): void {
    const camera = this.#sigma.getCamera();
    const factor = direction === 'in' ? 1 / ZOOM_STEP : ZOOM_STEP;
    this.#go({ ratio: camera.getBoundedRatio(camera.getState().ratio * factor) }, ZOOM_MS);
  }

  /** Shows all of it, as large as the canvas allows. */
  fit([left, right, low, high]: Extent, how: 'move' | 'jump'): void {
    const { width, height } = this.#sigma.getDimensions();
    const side = Math.min(width, height);
    const marginPx = Math.max(MARGIN_PX, Math.min(SIDE_PX, SIDE_SHARE * width));
    const ratio = Math.max(
      ((right - left) * side) / Math.max(1, width - 2 * marginPx),
      ((high - low) * side) / Math.max(1, height - 2 * MARGIN_PX),
    );
    const state = {
      x: (left + right) / 2,
      y: (low + high) / 2,
      ratio: Math.min(FARTHEST, Math.max(CLOSEST, ratio || 1)),
    };
    this.#isFitted = true;
    if (how === 'move') this.#go(state, GO_MS, true);
    else this.#own(() => this.#sigma.getCamera().setState(state));
  }

  goTo(x: number, y: number, how: 'closer' | 'as it is'): void {
    const { ratio } = this.#sigma.getCamera().getState();
    this.#go({ x, y, ratio: how === 'closer' ? Math.min(ratio, FOCUS_RATIO) : ratio }, GO_MS);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #go(state: { x?: number; y?: number; ratio?: number }, durationMs: number, own = false): void {
    const camera = this.#sigma.getCamera();
    if (wantsStillness()) return own ? this.#own(() => camera.setState(state)) : void camera.setState(state);
    if (!own) return void camera.animate(state, { duration: durationMs, easing: 'quadraticInOut' });
    void camera
      .animate(state, { duration: durationMs, easing: 'quadraticInOut' })
      .then(() => (this.#isFitted = true));
  }

  /** Moves the camera without taking that for a person's doing. */
  #own(move: () => void): void {
    this.#isOwnMove = true;
    move();
    this.#isOwnMove = false;
  }
}
