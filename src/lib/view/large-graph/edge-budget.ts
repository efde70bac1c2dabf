// How many edges a frame may draw: learnt from frames that were measured, never from the name of a device. While the
// camera moves a frame has to be done before the next; at rest it may take longer, but not so long that the next touch
// waits for it.

import type { EdgeForm } from './edge-drawing.ts';

const START = 20_000;
const LEAST = 1_500;
/** A frame done by the next one's time, with a little play. */
const SMOOTH_MS = 22;
/** What a frame that was too slow aims at. */
const AIM_MS = 14;
const RESTING_MOST_MS = 300;
/** Bands that cost more than this at rest give way to lines. */
const BANDS_MOST_MS = 90;

export class EdgeBudget {
  #moving = START;
  #resting = Infinity;
  #form: EdgeForm;

  constructor(form: EdgeForm) {
    this.#form = form;
  }

  /** At most so many edges while the camera moves. */
  get moving(): number {
    return Math.floor(Math.min(this.#moving, this.#resting));
  }

  /** At most so many edges while it rests. */
  get resting(): number {
    return Math.floor(this.#resting);
  }

  get form(): EdgeForm {
    return this.#form;
  }

  /**
   * Learns from a frame: `ms` from its drawing until the graphics card was done with it, as seen at the next frame, so
   * that anything below a frame's length means no more than "in time".
   */
  learn(ms: number, edges: number): void {
    if (ms > BANDS_MOST_MS && this.#form === 'bands') {
      this.#form = 'lines';
      this.#moving = Math.max(LEAST, Math.min(this.#moving, START / 4));
      return;
    }
    if (ms > RESTING_MOST_MS) this.#resting = Math.max(LEAST, (edges * RESTING_MOST_MS) / ms);
    if (ms <= SMOOTH_MS) this.#moving = Math.max(this.#moving, 1.5 * edges);
    else if (edges <= this.#moving) this.#moving = Math.max(LEAST, (edges * AIM_MS) / ms);
    else this.#moving = Math.max(LEAST, Math.min(this.#moving, (edges * AIM_MS) / ms));
  }
}
