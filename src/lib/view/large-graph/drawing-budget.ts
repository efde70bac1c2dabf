// How much is drawn at a time: learnt from frames that were measured, never from the name of a device. While the camera
// moves that is the frame, done before the hand notices; at rest all is drawn, but in pieces of that size, since where the
// processor draws the page waits for what it has asked for. Counts edges and nodes alike, which cost about the same.

import type { EdgeForm } from './edge-drawing.ts';

const START = 24_000;
/** One that is not drawn at a time anyway begins with less: a software renderer takes a tenth of a second for so much. */
const START_IN_PART = 10_000;
const LEAST_MOVING = 4_000;
/** A moving frame done by then, two or three screens' frames later, was smooth; one after the other was slow. */
const SMOOTH_MS = 40;
const SLOW_MS = 60;
/** All at once at rest may take a little longer, because the hand rests too. */
const RESTING_SLOW_MS = 150;
/** So many slow frames of bands in a row, and edges are lines; so many quick ones of lines at rest, and they are bands. */
const PATIENCE = 2;
const QUICK_MS = 36;
/** Up to this many edges are bands from the start. */
const FEW_EDGES = 2500;
/** Programs are compiled with the first frames, and buffers filled; but that takes no longer than this. */
const WARMING = 2;
const WARMING_MS = 400;

export class DrawingBudget {
  #moving: number;
  #form: EdgeForm;
  /** Lines are for good where there is no room for bands, or bands were too slow. */
  #mayHaveBands: boolean;
  #seen = 0;
  #slowBands = 0;
  #quickLines = 0;

  /** `hasBands` says whether edges could be bands at all. */
  constructor(edges: number, hasBands: boolean) {
    this.#mayHaveBands = hasBands;
    this.#moving = edges > START ? START_IN_PART : START;
    this.#form = hasBands && edges <= FEW_EDGES ? 'bands' : 'lines';
  }

  get form(): EdgeForm {
    return this.#form;
  }

  /** How many of so many nodes and edges are drawn at a time; half of it may be for nodes. */
  share(nodes: number, edges: number): { nodes: number; edges: number } {
    const drawn = Math.min(nodes, Math.floor(this.#moving / 2));
    return { nodes: drawn, edges: Math.min(edges, Math.floor(this.#moving - drawn)) };
  }

  /** How many nodes and edges together a piece of a picture at rest may have. */
  get piece(): number {
    return Math.floor(this.#moving);
  }

  /** Learns from a frame that has been waited for so long and is not done: the next one draws half as much. */
  hurry(waitingMs: number): void {
    if (waitingMs > SLOW_MS) this.#moving = Math.max(LEAST_MOVING, this.#moving / 2);
  }

  /** Learns from a frame: `ms` from its drawing until the graphics card was seen to be done with it. */
  learn(ms: number, drawn: { readonly nodes: number; readonly edges: number }, isMoving: boolean): void {
    if (++this.#seen <= WARMING && ms < WARMING_MS) return;
    if (this.#form === 'bands') {
      const limitMs = isMoving ? SLOW_MS : RESTING_SLOW_MS;
      this.#slowBands = ms > limitMs ? this.#slowBands + 1 : 0;
      if (this.#slowBands < PATIENCE) return;
      this.#form = 'lines';
      this.#mayHaveBands = false;
      return;
    }
    if (this.#mayHaveBands && !isMoving) {
      this.#quickLines = ms <= QUICK_MS ? this.#quickLines + 1 : 0;
      if (this.#quickLines >= PATIENCE) this.#form = 'bands';
    }
    const count = drawn.nodes + drawn.edges;
    if (ms <= SMOOTH_MS) this.#moving = Math.max(this.#moving, 1.5 * count);
    else if (ms > (isMoving ? SLOW_MS : RESTING_SLOW_MS))
      this.#moving = Math.max(LEAST_MOVING, Math.min(this.#moving, (count * SMOOTH_MS) / ms));
  }
}
