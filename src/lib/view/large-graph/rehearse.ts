// Runs what a move of a window runs over all edges, on copies, while nobody waits: a browser compiles code well only after it
// has run for a while, and the first moves of a hand would pay for that.

import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { edgeOpacity } from './edge-opacity.ts';
import { orderByStrength, strengthScales } from './edge-strength.ts';
import { EdgeValues } from './edge-values.ts';

const MOVES = 40;
/** How often a drag puts edges in order. */
const ORDERED_EVERY = 5;
/** Of fewer edges, moves cost nothing; of more, so many teach the compiler as much. */
const FEW = 2_000;
const MANY = 20_000;
const LEFT_MS = 5;

/** `unit` holds x and y of each node, 0 to 1. Gives how to stop; does nothing where the browser does not tell when it is idle. */
export function rehearse(graph: ColumnGraph, unit: Float32Array): () => void {
  const count = Math.min(graph.sources.length, MANY);
  if (count < FEW || typeof requestIdleCallback === 'undefined') return () => {};
  const some: ColumnGraph = {
    ...graph,
    sources: graph.sources.subarray(0, count),
    targets: graph.targets.subarray(0, count),
  };
  const edges = new EdgeValues(some, 4);
  const present = new Uint8Array(graph.ids.length).fill(1);
  const values = new Float32Array(count);
  const move = (turn: number): void => {
    for (let edge = 0; edge < count; edge++)
      values[edge] = (edge + turn) % 3 ? (edge % 1000) / 1000 : -turn / MOVES;
    edges.take(values, present);
    edges.drainChanges();
    if (turn % ORDERED_EVERY) return;
    orderByStrength(values);
    strengthScales(values);
    edgeOpacity(some, values, unit);
  };
  let turn = 0;
  const go = (deadline: IdleDeadline): void => {
    while (turn < MOVES && deadline.timeRemaining() > LEFT_MS) move(turn++);
    if (turn < MOVES) handle = requestIdleCallback(go);
  };
  let handle = requestIdleCallback(go);
  return () => cancelIdleCallback(handle);
}
