// Places the nodes of a graph of columns: small likenesses of it first, then each a larger one from the places of the one
// before (multilevel layout: Walshaw 2003), so that the shape of the whole is there early and iterations only have to
// settle what is near. The same graph always gives the same places.

import { seededRandom } from '../../communities/seeded-random.ts';
import { coarsenTies } from './coarsen-ties.ts';
import { Forces } from './forces.ts';
import { standUpright } from './stand-upright.ts';
import type { Pairs, Ties } from './ties.ts';
import { tiesOf } from './ties.ts';
import { untiedBelow } from './untied-below.ts';

export interface LargeLayoutOptions {
  readonly seed?: number;
  /** Iterations over the whole graph, after those over its likenesses. */
  readonly iterations?: number;
}

export interface LayoutProgress {
  /** The share of the work that is done, 0 to 1. */
  readonly done: number;
  /** x and y of each node one after the other, y upwards, in a unit of its own; a copy. */
  positions(): Float32Array<ArrayBuffer>;
}

/** Graphs of so few nodes are laid out from a circle. */
const SMALLEST = 40;
/** A likeness that is hardly smaller than the one before is not worth its steps. */
const SHRINKING = 0.9;
const ITERATIONS = 120;
const COARSEST_ITERATIONS = 200;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Yields after every iteration, so that whoever runs it can show the places, or stop; the last time when it is done. */
export function* layOutLarge(
  pairs: Pairs,
  { seed = 1, iterations = ITERATIONS }: LargeLayoutOptions = {},
): Generator<LayoutProgress, void> {
  const random = seededRandom(seed);
  const whole = withoutUntied(tiesOf(pairs));
  const levels: { ties: Ties; groupOf: Uint32Array | null }[] = [{ ties: whole.ties, groupOf: null }];
  for (;;) {
    const { ties } = levels.at(-1)!;
    if (ties.count <= SMALLEST) break;
    const coarser = coarsenTies(ties, random);
    if (coarser.ties.count > SHRINKING * ties.count) break;
    levels.push(coarser);
  }
  const plan = levels.map(({ ties }, level) => (level === 0 ? iterations : iterationsAt(level, ties.count)));
  const workOf = (level: number): number => plan[level]! * levels[level]!.ties.count;
  const total = levels.reduce((sum, _, level) => sum + workOf(level), 0) || 1;
  let finished = 0;

  let { x, y } = onCircle(levels.at(-1)!.ties.count, random);
  for (let level = levels.length - 1; level >= 0; level--) {
    const { ties } = levels[level]!;
    const forces = new Forces(ties, x, y);
    for (let i = 0; i < plan[level]!; i++) {
      forces.step(heatAt(i / plan[level]!));
      finished += ties.count;
      const [atX, atY] = [x, y];
      yield {
        done: Math.min(0.999, finished / total),
        positions: () => {
          const [fineX, fineY] = descend(atX, atY, levels, level);
          return untiedBelow(standUpright(fineX, fineY), whole.tied, pairs.count);
        },
      };
    }
    if (level > 0) ({ x, y } = spreadOut(x, y, levels[level]!.groupOf!, random));
  }
  const placed = untiedBelow(standUpright(x, y), whole.tied, pairs.count);
  yield { done: 1, positions: () => placed };
}

function iterationsAt(level: number, count: number): number {
  return Math.round(Math.min(COARSEST_ITERATIONS, 30 + 20 * level, 40 + 400_000 / count));
}

/** Full at first, so that what stands wrong can leave; then less and less. */
function heatAt(share: number): number {
  return share < 0.4 ? 1 : 1 - 0.85 * ((share - 0.4) / 0.6);
}

function onCircle(count: number, random: () => number): { x: Float64Array; y: Float64Array } {
  const radius = Math.sqrt(count);
  const angle = (node: number): number => (2 * Math.PI * (node + 0.3 * random())) / Math.max(1, count);
  const angles = Float64Array.from({ length: count }, (_, node) => angle(node));
  return {
    x: angles.map((each) => radius * Math.cos(each)),
    y: angles.map((each) => radius * Math.sin(each)),
  };
}

/** How far a node may stand from its group's place: less than groups stand from one another. */
function littleFor(x: Float64Array, y: Float64Array): number {
  let square = 0;
  for (let group = 0; group < x.length; group++) square += x[group]! ** 2 + y[group]! ** 2;
  return (0.3 * Math.sqrt(square)) / x.length;
}

/** Each node at its group's place, but for a little, or no force could part them. */
function spreadOut(
  x: Float64Array,
  y: Float64Array,
  groupOf: Uint32Array,
  random: () => number,
): { x: Float64Array; y: Float64Array } {
  const little = littleFor(x, y);
  const fineX = new Float64Array(groupOf.length);
  const fineY = new Float64Array(groupOf.length);
  groupOf.forEach((group, node) => {
    fineX[node] = x[group]! + little * (random() - 0.5);
    fineY[node] = y[group]! + little * (random() - 0.5);
  });
  return { x: fineX, y: fineY };
}

/** The places of a likeness, given to all the nodes that it stands for: around it, so that one who stops here sees each. */
function descend(
  x: Float64Array,
  y: Float64Array,
  levels: readonly { groupOf: Uint32Array | null }[],
  level: number,
): [Float64Array, Float64Array] {
  let [fineX, fineY] = [x, y];
  for (let at = level; at > 0; at--) {
    const groupOf = levels[at]!.groupOf!;
    const [groupX, groupY] = [fineX, fineY];
    const little = littleFor(groupX, groupY) / 2;
    const off = (node: number, turn: number): number => little * Math.cos(GOLDEN_ANGLE * node + turn);
    fineX = Float64Array.from(groupOf, (group, node) => groupX[group]! + off(node, 0));
    fineY = Float64Array.from(groupOf, (group, node) => groupY[group]! + off(node, -Math.PI / 2));
  }
  return [fineX, fineY];
}

/** The nodes that have ties, with new places of their own; `tied` gives for each what it is in the graph. */
function withoutUntied(ties: Ties): { ties: Ties; tied: Uint32Array } {
  const degrees = new Uint32Array(ties.count);
  for (const end of ties.sources) degrees[end]!++;
  for (const end of ties.targets) degrees[end]!++;
  const tied = Uint32Array.from(degrees.keys()).filter((node) => degrees[node]! > 0);
  const placeOf = new Uint32Array(ties.count);
  tied.forEach((node, place) => (placeOf[node] = place));
  return {
    tied,
    ties: {
      count: tied.length,
      sources: ties.sources.map((node) => placeOf[node]!),
      targets: ties.targets.map((node) => placeOf[node]!),
      weights: ties.weights,
      masses: Float64Array.from(tied, (node) => ties.masses[node]!),
    },
  };
}
