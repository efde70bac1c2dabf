// Two camps that explain a window's agreement and conflict best, and how well they do: the share of all conflict that runs
// between the camps, less the share of all agreement that does. That is Krackhardt and Stern's (1988) E-I index, taken for
// conflict and for agreement and the difference halved. 1 is two camps that never agree across and never conflict within,
// 0 is where no split explains anything. The split starts from the leading eigenvector of these weights (as M. E. J.
// Newman's Modularity and community structure in networks, PNAS 103, 2006, starts from that of modularity), and from some
// at random; then actors change camp one by one, or two at once, while it gets better. The best of these: a good split, not a
// proven best one. Deterministic.

import { seededRandom } from '../communities/seeded-random.ts';

export interface Camps {
  /** Per actor, 1 or -1. */
  readonly side: Int8Array;
  /** 0 to 1; null where there is no agreement or no conflict at all. */
  readonly polarisation: number | null;
}

/** Of up to so many actors; of more fewer, since each costs by the square of them and the window waits meanwhile. */
const STARTS = 12;
const FEW_ACTORS = 200;
const FEWEST_STARTS = 2;
const ROUNDS = 60;
const STILL = 1e-9;

/** Both are pairs of `actors` actors (see derive/pairs.ts), not negative. */
export function splitCamps(congruence: Float64Array, conflict: Float64Array, actors: number): Camps {
  const side = new Int8Array(actors).fill(1);
  let agreed = 0;
  let differed = 0;
  for (let pair = 0; pair < congruence.length; pair++) {
    agreed += congruence[pair]!;
    differed += conflict[pair]!;
  }
  if (agreed === 0 || differed === 0) return { side, polarisation: null };

  // What a pair adds where the split parts it; its negative pulls together.
  const parted = new Float64Array(actors * actors);
  for (let a = 0, pair = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++, pair++)
      parted[a * actors + b] = parted[b * actors + a] =
        conflict[pair]! / differed - congruence[pair]! / agreed;

  const direction = leadingDirection(parted, actors);
  let best = { side, polarisation: 0 };
  const random = seededRandom(1);
  const starts = Math.max(FEWEST_STARTS, Math.min(STARTS, STARTS * (FEW_ACTORS / actors) ** 2));
  for (let start = 0; start < starts; start++) {
    const tried = Int8Array.from({ length: actors }, (_, actor) =>
      (start === 0 ? direction[actor]! < 0 : random() < 0.5) ? -1 : 1,
    );
    changeCamps(parted, tried, actors);
    const polarisation = partedBy(tried, parted, actors);
    // What is better by no more than rounding would change camps' names from window to window.
    if (polarisation > best.polarisation + 1e-12) best = { side: tried, polarisation };
  }
  return best;
}

function partedBy(side: Int8Array, parted: Float64Array, actors: number): number {
  let sum = 0;
  for (let a = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++) if (side[a] !== side[b]) sum += parted[a * actors + b]!;
  return sum;
}

/** The eigenvector of the largest eigenvalue of the negated weights, by power iteration on them shifted to be positive. */
function leadingDirection(parted: Float64Array, actors: number): Float64Array {
  let shift = 0;
  for (let a = 0; a < actors; a++) {
    let row = 0;
    for (let b = 0; b < actors; b++) row += Math.abs(parted[a * actors + b]!);
    shift = Math.max(shift, row);
  }
  let direction = Float64Array.from({ length: actors }, (_, actor) => Math.sin(1 + 7 * actor));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(actors);
    for (let a = 0; a < actors; a++) {
      let sum = shift * direction[a]!;
      for (let b = 0; b < actors; b++) sum -= parted[a * actors + b]! * direction[b]!;
      next[a] = sum;
    }
    const length = Math.hypot(...next) || 1;
    let moved = 0;
    for (let a = 0; a < actors; a++) {
      next[a]! /= length;
      moved += Math.abs(next[a]! - direction[a]!);
    }
    direction = next;
    if (moved < STILL) break;
  }
  return direction;
}

function changeCamps(parted: Float64Array, side: Int8Array, actors: number): void {
  /** What each would gain by changing camp. */
  const gains = new Float64Array(actors);
  for (let a = 0; a < actors; a++)
    for (let b = 0; b < actors; b++) gains[a]! += parted[a * actors + b]! * side[a]! * side[b]!;
  const change = (a: number): void => {
    for (let b = 0; b < actors; b++)
      if (b !== a) gains[b]! -= 2 * parted[a * actors + b]! * side[a]! * side[b]!;
    gains[a] = -gains[a]!;
    side[a] = side[a] === 1 ? -1 : 1;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (let a = 0; a < actors; a++) {
      if (!(gains[a]! > 1e-12)) continue;
      change(a);
      changed = true;
    }
    if (!changed) changed = changeTwo(parted, side, gains, change);
  }
}

/** The first two who gain by changing together what neither gains alone; whether there were any. */
function changeTwo(
  parted: Float64Array,
  side: Int8Array,
  gains: Float64Array,
  change: (actor: number) => void,
): boolean {
  const actors = side.length;
  for (let a = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++) {
      // Between themselves nothing changes, which both counted.
      const between = 2 * parted[a * actors + b]! * side[a]! * side[b]!;
      if (!(gains[a]! + gains[b]! - between > 1e-12)) continue;
      change(a);
      change(b);
      return true;
    }
  return false;
}
