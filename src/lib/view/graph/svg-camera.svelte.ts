// The camera over a drawing in SVG, moved by drag, wheel and two fingers. While a hand moves it the drawing is moved as a
// whole (`transform`), and laid out anew (`at`) when the hand is done.

import type { Point } from '#lib/network/layouts/layout.ts';

/** Moves and zooms what is laid out at rest, in CSS pixels. */
interface Camera extends Point {
  readonly zoom: number;
}

export const RESTING: Camera = { zoom: 1, x: 0, y: 0 };
/** A press that moves less than this is a click. */
const CLICK_PX = 5;
/** After the last turn of the wheel. */
const SETTLES_MS = 120;
/** Of the wheel's own measure, so much is a zoom of e. */
const WHEEL = 400;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

export class SvgCamera {
  /** What everything is laid out for. */
  at: Camera = $state.raw(RESTING);
  /** Where a hand has got to; null where none moves it. */
  moving: Camera | null = $state.raw(null);
  /** Of the drawing as it is laid out; undefined where nothing moves. */
  readonly transform = $derived.by(() => {
    if (!this.moving) return undefined;
    const scale = this.moving.zoom / this.at.zoom;
    return `translate(${this.moving.x - this.at.x * scale} ${this.moving.y - this.at.y * scale}) scale(${scale})`;
  });
  readonly #farthest: number;
  readonly #closest: number;
  /** Pointers that are down, by id, where they were last. */
  readonly #down = new Map<number, Point>();
  #travelledPx = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(farthest: number, closest: number) {
    this.#farthest = farthest;
    this.#closest = closest;
  }

  settle(): void {
    clearTimeout(this.#settling);
    if (this.moving) this.at = this.moving;
    this.moving = null;
  }

  rest(): void {
    this.settle();
    this.at = RESTING;
  }

  zoomBy(factor: number, { widthPx, heightPx }: Size): void {
    this.settle();
    this.at = this.#zoomed(this.at, factor, { x: widthPx / 2, y: heightPx / 2 });
  }

  /** Brings a place of the drawing at rest to the middle. */
  centre({ x, y }: Point, zoom: number, { widthPx, heightPx }: Size): void {
    this.at = { zoom, x: widthPx / 2 - x * zoom, y: heightPx / 2 - y * zoom };
  }

  turnWheel(deltaY: number, over: Point): void {
    this.moving = this.#zoomed(this.moving ?? this.at, Math.exp(-deltaY / WHEEL), over);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.settle(), SETTLES_MS);
  }

  /** Whether no pointer is down. */
  get isFree(): boolean {
    return this.#down.size === 0;
  }

  /** Whether the pointers that were last down have hardly moved. */
  get isClick(): boolean {
    return this.#travelledPx <= CLICK_PX;
  }

  press(pointer: number, point: Point): void {
    if (this.isFree) this.#travelledPx = 0;
    this.#down.set(pointer, point);
  }

  /** `holdsOther`: the pointer drags something else, so the camera stays. "up" where the pointer is not down. */
  follow(pointer: number, now: Point, holdsOther = false): 'up' | 'pressed' | 'dragged' | 'pinched' {
    const before = this.#down.get(pointer);
    if (!before) return 'up';
    this.#down.set(pointer, now);
    this.#travelledPx += Math.hypot(now.x - before.x, now.y - before.y);
    const from = this.moving ?? this.at;
    const other = [...this.#down].find(([id]) => id !== pointer)?.[1];
    if (other) {
      const spread = Math.hypot(before.x - other.x, before.y - other.y);
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      if (spread > 0)
        this.moving = this.#zoomed(from, Math.hypot(now.x - other.x, now.y - other.y) / spread, middle);
      return 'pinched';
    }
    if (this.isClick) return 'pressed';
    if (!holdsOther) this.moving = { ...from, x: from.x + now.x - before.x, y: from.y + now.y - before.y };
    return 'dragged';
  }

  /** Gives where it was last; undefined where it was not down. */
  release(pointer: number): Point | undefined {
    const last = this.#down.get(pointer);
    this.#down.delete(pointer);
    if (this.isFree) this.settle();
    return last;
  }

  #zoomed(from: Camera, factor: number, at: Point): Camera {
    const zoom = Math.min(this.#closest, Math.max(this.#farthest, from.zoom * factor));
    const ratio = zoom / from.zoom;
    return { zoom, x: at.x - (at.x - from.x) * ratio, y: at.y - (at.y - from.y) * ratio };
  }
}
