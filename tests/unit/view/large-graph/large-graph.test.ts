// The small portable parts of the large graph's picture: incidence, places, labels, opacity, walking, words.

import { describe, expect, it } from 'vitest';
import type { ColumnGraph } from '#lib/network/column-graph.ts';
import { chooseLabels } from '#lib/view/large-graph/choose-labels.ts';
import { edgeOpacity } from '#lib/view/large-graph/edge-opacity.ts';
import { Incidence } from '#lib/view/large-graph/incidence.ts';
import { byImportance, importanceOf, nodeRadii } from '#lib/view/large-graph/node-sizes.ts';
import { edgeAt } from '#lib/view/large-graph/pick-at.ts';
import {
  describeLargeGraph,
  speakLargeEdge,
  speakLargeNode,
} from '#lib/view/large-graph/speak-large-graph.ts';
import { unitPositions } from '#lib/view/large-graph/unit-positions.ts';
import { nextNeighbour, strongestFirst } from '#lib/view/large-graph/walk-large-graph.ts';

const graph: ColumnGraph = {
  ids: ['a', 'b', 'c', 'd'],
  labels: ['Norway', 'Sweden', 'Cuba', 'Malta'],
  importance: null,
  positions: null,
  sources: Uint32Array.of(0, 0, 1, 3),
  targets: Uint32Array.of(1, 2, 2, 3),
  values: Float32Array.of(0.9, -0.4, -0.2, 1),
  isSigned: true,
  directed: null,
};

describe('Incidence', () => {
  const incidence = new Incidence(graph);

  it('gives the edges of a node, a loop once', () => {
    expect([0, 1, 2, 3].map((node) => [...incidence.edgesOf(node)])).toEqual([[0, 1], [0, 2], [1, 2], [3]]);
  });

  it('gives the other end', () => {
    expect(incidence.otherEnd(1, 0)).toBe(2);
    expect(incidence.otherEnd(1, 2)).toBe(0);
    expect(incidence.otherEnd(3, 3)).toBe(3);
  });
});

describe('unitPositions', () => {
  it('keeps proportions, and puts what has no place in the middle', () => {
    const unit = unitPositions(Float32Array.of(0, 0, 20, 10, 10, NaN));
    expect([...unit]).toEqual([0, 0.25, 1, 0.75, 0.5, 0.5]);
  });

  it('puts nodes that are all in one place in the middle', () => {
    expect([...unitPositions(Float32Array.of(3, 3, 3, 3))]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});

describe('node sizes', () => {
  it('go by degree where the graph does not say what matters', () => {
    expect([...importanceOf(graph)]).toEqual([2, 2, 2, 2]);
    const importance = Float32Array.of(1, 9, 4);
    expect([...byImportance(importance)]).toEqual([1, 2, 0]);
    const [small, large, middle] = nodeRadii(importance);
    expect(large! > middle! && middle! > small!).toBe(true);
  });

  it('scatter those that are alike over the whole file, so that not only one corner of the picture has labels', () => {
    const grid = byImportance(new Float32Array(1024).fill(4)).subarray(0, 64);
    const corners = new Set(Array.from(grid, (node) => `${(node % 32) >> 3},${node >> 8}`));
    expect([new Set(grid).size, corners.size]).toEqual([64, 16]);
  });
});

describe('chooseLabels', () => {
  const wish = {
    order: Uint32Array.of(0, 1, 2),
    most: 10,
    widthPx: 400,
    heightPx: 300,
    textOf: (node: number) => `Node ${node}`,
    measure: (text: string) => 7 * text.length,
  };
  const at = (places: readonly [number, number][]) => (node: number) =>
    places[node] ? { x: places[node][0], y: places[node][1], radius: 4 } : null;

  it('leaves out a label that would cover a more important one, and what is out of view', () => {
    const placeOf = at([
      [100, 100],
      [110, 102],
      [900, 50],
    ]);
    expect(chooseLabels({ ...wish, always: [], placeOf }).map(({ node }) => node)).toEqual([0]);
  });

  it('shows what must be shown first, and keeps it on the canvas', () => {
    const placeOf = at([
      [100, 100],
      [110, 102],
      [398, 50],
    ]);
    const labels = chooseLabels({ ...wish, always: [2], placeOf });
    expect(labels[0]).toMatchObject({ node: 2, strong: true });
    expect(labels[0]!.x + (7 * 6) / 2).toBeLessThanOrEqual(400);
  });
});

describe('edgeOpacity', () => {
  it('gives less to edges that together are longer, each sign by itself', () => {
    const far = Float32Array.of(0, 0, 1, 1, 0, 1, 0, 0);
    const many = {
      ...graph,
      sources: new Uint32Array(5000).fill(0),
      targets: new Uint32Array(5000).fill(1),
    };
    const values = new Float32Array(5000).fill(1);
    values[0] = -1;
    const [weakest, strongest, , strongestConflict] = edgeOpacity(many, values, far);
    expect(strongest).toBeLessThan(0.2);
    expect(weakest).toBeLessThan(strongest);
    expect(strongestConflict).toBeGreaterThan(0.8);
  });
});

describe('edgeAt', () => {
  const view = {
    scaleX: 2,
    scaleY: 2,
    shiftX: -1,
    shiftY: -1,
    width: 200,
    height: 200,
    pixelRatio: 2,
    enlarged: 1,
  };
  const unit = Float32Array.of(0, 0, 1, 0, 1, 1, 0.5, 0.5);

  it('finds the strongest edge within a few pixels, as the canvas has it, y downwards', () => {
    // The canvas is 100 by 100 CSS pixels; Norway is at its lower left, Sweden at its lower right, Cuba above that.
    expect(edgeAt(50, 99, graph, graph.values, unit, view)).toBe(0);
    expect(edgeAt(98, 50, graph, graph.values, unit, view)).toBe(2);
    expect(edgeAt(99, 99, graph, graph.values, unit, view)).toBe(0);
    expect(edgeAt(20, 20, graph, graph.values, unit, view)).toBeNull();
  });

  it('passes over edges that are not drawn', () => {
    expect(edgeAt(50, 99, graph, Float32Array.of(0, -1, -1, 0), unit, view)).toBeNull();
  });
});

describe('walking', () => {
  it('goes to the neighbour that way, or else to the nearest node', () => {
    const places = [
      { x: 50, y: 50 },
      { x: 150, y: 55 },
      { x: 52, y: 10 },
      { x: 70, y: 50 },
    ];
    const paths = {
      edges: Uint32Array.of(0, 1),
      otherEnd: (edge: number) => [1, 2][edge]!,
      placeOf: (node: number) => places[node] ?? null,
      count: 4,
    };
    expect(nextNeighbour(0, 'right', paths)).toBe(1);
    expect(nextNeighbour(0, 'up', paths)).toBe(2);
    expect(nextNeighbour(0, 'right', { ...paths, edges: new Uint32Array() })).toBe(3);
    expect(nextNeighbour(0, 'left', paths)).toBeNull();
  });

  it('steps through edges by strength, agreement and conflict alike', () => {
    expect(strongestFirst(Uint32Array.of(0, 1, 2), graph.values)).toEqual([0, 1, 2]);
    expect(strongestFirst(Uint32Array.of(0, 1, 2), Float32Array.of(0.1, -0.4, 0.2))).toEqual([1, 2, 0]);
  });
});

describe('what is said aloud', () => {
  const valueOf = (edge: number): number => graph.values[edge]!;

  it('names a graph’s size, a node’s strongest ties on both sides, and an edge', () => {
    expect(describeLargeGraph(graph, graph.values, null)).toBe('Graph of 4 nodes and 4 lines.');
    expect(describeLargeGraph(graph, [0.9, 0, -0.2, 1], Uint8Array.of(1, 1, 0, 1))).toBe(
      'Graph of 3 nodes and 2 lines.',
    );
    expect(speakLargeNode(graph, 0, [0, 1], valueOf)).toBe(
      'Norway. 1 agreement and 1 conflict. Agrees most with Sweden. Conflicts most with Cuba.',
    );
    expect(speakLargeNode({ ...graph, isSigned: false }, 0, [0, 1], valueOf)).toBe(
      'Norway. 2 ties, the strongest to Sweden, Cuba.',
    );
    expect(speakLargeNode(graph, 3, [], valueOf)).toBe('Malta. No ties.');
    expect(speakLargeEdge(graph, 1, -0.4)).toBe('Norway and Cuba: conflict, 0.4.');
  });
});
