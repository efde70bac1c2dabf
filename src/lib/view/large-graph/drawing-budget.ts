// How much a frame may draw: learnt from frames that were measured, never from the name of a device. While the camera
// moves a frame has to be done before the hand notices; at rest it may take longer, but not so long that the next touch
// waits for it. Counts edges and nodes alike, which cost about the same.

import type { EdgeForm } from './edge-drawing.ts';

const START = 40_000;
const LEAST_MOVING = 4_000;
const LEAST_RESTING = 20_000;
/** A moving frame done by then, two or three screens' frames later, was smooth; one after the other was slow. */
const SMOOTH_MS = 40;
const SLOW_MS = 60;
const RESTING_QUICK_MS = 150;
const RESTING_SLOW_MS = 350;
/** So many slow frames of bands in a row, and edges are lines; so many quick ones of lines at rest, and they are bands. */
const PATIENCE = 2;
const QUICK_MS = 36;
/** Up to this many edges are bands from the start. */
const FEW_EDGES = 2500;
/** Programs are compiled with the first frames, and buffers filled. */
const WARMING = 2;

export class DrawingBudget {
  #moving = START;
  #resting = Infinity;
  #form: EdgeForm;
  /** Lines are for good where there is no room for bands, or bands were too slow. */
  #mayHaveBands: boolean;
  #seen = 0;
  #slowBands = 0;
  #quickLines = 0;

  /** `hasBands` says whether edges could be bands at all. */
  constructor(edges: number, hasBands: boolean) {
    this.#mayHaveBands = hasBands;
    this.#form = hasBands && edges <= FEW_EDGES ? 'bands' : 'lines';
  }

  get form(): EdgeForm {
    return this.#form;
  }

  /** How many of so many nodes and edges are drawn: while the camera moves half of the budget is for nodes. */
  share(nodes: number, edges: number, isMoving: boolean): { nodes: number; edges: number } {
    if (!isMoving) return { nodes, edges: Math.min(edges, Math.floor(this.#resting)) };
    const drawn = Math.min(nodes, Math.floor(this.#moving / 2));
    return {
      nodes: drawn,
      edges: Math.min(edges, Math.floor(Math.min(this.#moving, this.#resting) - drawn)),
    };
  }

  /** Learns from a frame: `ms` from its drawing until the graphics card was seen to be done with it. */
  learn(ms: number, drawn: { readonly nodes: number; readonly edges: number }, isMoving: boolean): void {
    if (++this.#seen <= WARMING) return;
    if (this.#form === 'bands') {
      const limitMs = isMoving ? SLOW_MS : RESTING_SLOW_MS / 2;
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
    if (isMoving) {
      if (ms <= SMOOTH_MS) this.#moving = Math.max(this.#moving, 1.5 * count);
      else if (ms > SLOW_MS)
        this.#moving = Math.max(LEAST_MOVING, Math.min(this.#moving, (count * SMOOTH_MS) / ms));
    } else if (ms > RESTING_SLOW_MS)
      this.#resting = Math.max(LEAST_RESTING, (drawn.edges * RESTING_SLOW_MS) / ms);
    else if (ms <= RESTING_QUICK_MS) this.#resting = Math.max(this.#resting, 1.5 * drawn.edges);
  }
}
