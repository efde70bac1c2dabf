import { expect, test } from 'vitest';
import { isSamePick, keepGraph, namesOf, pickOf } from '#lib/view/over-time/column-graph-of.ts';
import type { Arrangement } from '#lib/workspace/over-time/table-service.ts';

const ARRANGED: Arrangement = {
  ids: ['a', 'b', 'c'],
  actors: 3,
  importance: Float32Array.of(1, 2, 3),
  positions: Float32Array.of(0, 0, 1, 0, 0, 1),
  sources: Uint32Array.of(0, 1),
  targets: Uint32Array.of(1, 2),
  isSigned: true,
  actorsInAll: 3,
  bins: new Uint32Array(),
};

test('The graph that is drawn stays where an arrangement has the same nodes and edges', () => {
  const drawn = keepGraph(null, ARRANGED);
  expect(keepGraph(drawn, { ...ARRANGED, sources: ARRANGED.sources.slice() })).toBe(drawn);
  expect(keepGraph(drawn, { ...ARRANGED, isSigned: false })).not.toBe(drawn);
  expect(keepGraph(drawn, { ...ARRANGED, targets: Uint32Array.of(1, 0) })).not.toBe(drawn);
  expect(keepGraph(drawn, { ...ARRANGED, ids: ['a', 'b', 'd'] })).not.toBe(drawn);
});

test('What is picked is found in the graph, a pair whichever comes first', () => {
  expect(pickOf(ARRANGED, { kind: 'node', id: 'c' })).toEqual({ kind: 'node', node: 2 });
  expect(pickOf(ARRANGED, { kind: 'pair', ids: ['c', 'b'] })).toEqual({ kind: 'edge', edge: 1 });
  expect(pickOf(ARRANGED, { kind: 'pair', ids: ['a', 'c'] })).toBeNull();
  expect(pickOf(ARRANGED, { kind: 'node', id: 'z' })).toBeNull();
});

test('What was picked in the picture is found again by its names, a line by the way that it leads', () => {
  const both = { ...ARRANGED, sources: Uint32Array.of(1, 0), targets: Uint32Array.of(0, 1) };
  for (const pick of [{ kind: 'node', node: 1 } as const, { kind: 'edge', edge: 1 } as const, null]) {
    const named = namesOf(both, pick);
    expect(pickOf(both, named)).toEqual(pick);
    expect(isSamePick(named, namesOf(both, { kind: 'edge', edge: 0 }))).toBe(false);
  }
});
