import { expect, test } from 'vitest';
import { distinctNames } from '#lib/view/over-time/distinct-names.ts';
import { randomGraph } from '../../../fixtures/random-graph.ts';

test('A label that several have is told with its id, others as they are', () => {
  const { graph } = randomGraph(4, 3);
  const nameOf = distinctNames({ ...graph, ids: ['1', '2', '3', '4'], labels: ['Ana', 'Ben', 'Ana', '4'] });
  expect([0, 1, 2, 3].map(nameOf)).toEqual(['Ana (1)', 'Ben', 'Ana (3)', '4']);
});
