// What a picture at rest is drawn in.

import { expect, it } from 'vitest';
import { countOf, restPieces } from '#lib/view/large-graph/rest-pieces.ts';

it('draws every edge, then every node once, weakest and smallest first, no more at a time than may be', () => {
  const sizes = [40, 40, 7, 7, 7, 1000];
  const pieces = [...restPieces({ nodes: 12, edges: 90 }, () => sizes.shift()!)];
  expect(pieces.map(countOf).map(({ nodes, edges }) => [nodes, edges])).toEqual([
    [0, 40],
    [0, 40],
    [0, 7],
    [0, 3],
    [7, 0],
    [5, 0],
  ]);
  // Each begins where the one before ended.
  expect(pieces.map(({ edges, nodes, besides }) => [edges || nodes, besides.edges || besides.nodes])).toEqual(
    [
      [90, 50],
      [50, 10],
      [10, 3],
      [3, 0],
      [12, 5],
      [5, 0],
    ],
  );
});
