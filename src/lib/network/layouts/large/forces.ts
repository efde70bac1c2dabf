// One step of a force layout after another: ties draw in proportion to their length, all nodes repel one another by 1 over
// their distance and by their masses (the forces of ForceAtlas2: Jacomy et al. 2014), conflict repels more, and a weak pull
// keeps what is not tied together in the picture. A node moves by its force over its stiffness (a damped Jacobi step) and
// keeps some of its last movement, so that no speed has to be found by trial.

import { Repulsion } from './repulsion.ts';
import type { Ties } from './ties.ts';

/** Sets only the unit of length. */
const STRENGTH = 1;
const GRAVITY = 0.08;
/** How much more two in conflict repel each other than their masses say, per weight. */
const CONFLICT = 6;
const DAMPING = 0.75;
const KEPT = 0.55;

export class Forces {
  readonly #ties: Ties;
  readonly #repulsion: Repulsion;
  readonly #forceX: Float64Array;
  readonly #forceY: Float64Array;
  readonly #stiffness: Float64Array;
  /** The last movement. */
  readonly #movedX: Float64Array;
  readonly #movedY: Float64Array;
  /** Per node, its share in two nodes' repulsion by conflict. */
  readonly #root: Float64Array;
  /** Per node; moved by `step`. */
  readonly x: Float64Array;
  readonly y: Float64Array;

  constructor(ties: Ties, x: Float64Array, y: Float64Array) {
    this.#ties = ties;
    this.#repulsion = new Repulsion(ties.masses);
    this.#forceX = new Float64Array(ties.count);
    this.#forceY = new Float64Array(ties.count);
    this.#stiffness = new Float64Array(ties.count);
    this.#movedX = new Float64Array(ties.count);
    this.#movedY = new Float64Array(ties.count);
    this.#root = ties.masses.map(Math.sqrt);
    this.x = x;
    this.y = y;
  }

  /** One iteration. `heat` from 1, all of the movement, to 0, none. */
  step(heat: number): void {
    const { x, y } = this;
    const [forceX, forceY, stiffness] = [this.#forceX, this.#forceY, this.#stiffness];
    const { count, masses } = this.#ties;
    for (let node = 0; node < count; node++) {
      const pull = GRAVITY * masses[node]!;
      forceX[node] = -pull * x[node]!;
      forceY[node] = -pull * y[node]!;
      stiffness[node] = pull;
    }
    this.#addTies();
    this.#repulsion.addTo(forceX, forceY, stiffness, x, y, STRENGTH);
    const share = DAMPING * heat;
    for (let node = 0; node < count; node++) {
      const by = share / stiffness[node]!;
      const dx = forceX[node]! * by + KEPT * this.#movedX[node]!;
      const dy = forceY[node]! * by + KEPT * this.#movedY[node]!;
      this.#movedX[node] = dx;
      this.#movedY[node] = dy;
      x[node]! += dx;
      y[node]! += dy;
    }
  }

  #addTies(): void {
    const { x, y } = this;
    const [forceX, forceY, stiffness, root] = [this.#forceX, this.#forceY, this.#stiffness, this.#root];
    const { sources, targets, weights } = this.#ties;
    for (let tie = 0; tie < sources.length; tie++) {
      const a = sources[tie]!;
      const b = targets[tie]!;
      const dx = x[b]! - x[a]!;
      const dy = y[b]! - y[a]!;
      let pull = weights[tie]!;
      if (pull < 0) pull = (CONFLICT * STRENGTH * pull * root[a]! * root[b]!) / (dx * dx + dy * dy + 1e-9);
      forceX[a]! += pull * dx;
      forceY[a]! += pull * dy;
      forceX[b]! -= pull * dx;
      forceY[b]! -= pull * dy;
      const size = pull < 0 ? -pull : pull;
      stiffness[a]! += size;
      stiffness[b]! += size;
    }
  }
}
