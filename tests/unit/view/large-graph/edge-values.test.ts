// What of the edges' values is sent to the graphics card.

import { describe, expect, it } from 'vitest';
import { EdgeValues } from '#lib/view/large-graph/edge-values.ts';
import { randomGraph } from '../../../fixtures/random-graph.ts';

const { graph } = randomGraph(200, 3000);
const all = new Uint8Array(200).fill(1);

/** The column as the card has it, when it gets only the pieces. */
function sentBy(edges: EdgeValues, before: Float32Array): Float32Array {
  const after = before.slice();
  const pieces = edges.drainChanges();
  for (let i = 0; i < pieces.length; i += 2)
    after.set(edges.byCorner.subarray(pieces[i], pieces[i + 1]), pieces[i]);
  return after;
}

describe('EdgeValues', () => {
  it('counts those that differ, and has nothing to send where none does', () => {
    const edges = new EdgeValues(graph, 2);
    expect(edges.take(graph.values, all)).toBe(graph.values.filter((value) => value !== 0).length);
    edges.drainChanges();
    expect(edges.take(graph.values, all)).toBe(0);
    expect(edges.drainChanges()).toEqual([]);
  });

  it.each([2, 4])(
    'pieces of %i corners bring the card up to date, also where it has missed some',
    (corners) => {
      const edges = new EdgeValues(graph, corners);
      let card = new Float32Array(edges.byCorner.length);
      for (let turn = 1; turn < 12; turn++) {
        edges.take(
          graph.values.map((value, edge) => (edge % (turn * turn) ? value : -turn)),
          all,
        );
        // Every third is not drawn before the next comes.
        if (turn % 3) card = sentBy(edges, card) as typeof card;
        else continue;
        expect(card).toEqual(edges.byCorner);
        expect(card[corners * 40 + 1]).toBe(edges.shown[40]);
      }
    },
  );

  it('sends few where few change far apart', () => {
    const edges = new EdgeValues(graph, 2);
    edges.take(graph.values, all);
    edges.drainChanges();
    edges.take(
      graph.values.map((value, edge) => (edge === 10 || edge === 2500 ? 9 : value)),
      all,
    );
    expect(edges.drainChanges()).toEqual([20, 22, 5000, 5002]);
  });

  it('is 0 where an end is absent or the value is no number', () => {
    const edges = new EdgeValues(graph, 2);
    const present = all.slice();
    present[graph.sources[5]!] = 0;
    edges.take(
      graph.values.map((value, edge) => (edge === 7 ? NaN : value || 1)),
      present,
    );
    expect([edges.shown[5], edges.shown[7]]).toEqual([0, 0]);
  });
});
