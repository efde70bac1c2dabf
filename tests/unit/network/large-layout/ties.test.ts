// What a layout takes of a graph, and the smaller likenesses that it makes.

import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/network/communities/seeded-random.ts';
import { coarsenTies } from '#lib/network/layouts/large/coarsen-ties.ts';
import { pairsOf, tiesOf } from '#lib/network/layouts/large/ties.ts';
import { randomGraph } from '../../../fixtures/random-graph.ts';

describe('tiesOf', () => {
  it('leaves out loops, edges of value 0 and what is not a number', () => {
    const ties = tiesOf({
      count: 3,
      sources: Uint32Array.of(0, 1, 0, 1, 2),
      targets: Uint32Array.of(1, 2, 2, 2, 2),
      values: Float32Array.of(2, 0, NaN, -2, 1),
    });
    expect([...ties.sources]).toEqual([0, 1]);
    expect([...ties.weights]).toEqual([1, -1]);
    expect([...ties.masses]).toEqual([2, 3, 2]);
  });

  it('keeps only the strongest ties of each node where nearly every pair is tied', () => {
    const { graph } = randomGraph(100, 4950);
    const ties = tiesOf(pairsOf(graph));
    expect(ties.sources.length).toBeLessThan(1500);
    const strongest = graph.values.reduce(
      (best, value, edge) => (value > graph.values[best]! ? edge : best),
      0,
    );
    const kept = ties.sources.findIndex(
      (source, tie) => source === graph.sources[strongest] && ties.targets[tie] === graph.targets[strongest],
    );
    expect(kept).toBeGreaterThanOrEqual(0);
  });
});

describe('coarsenTies', () => {
  it('halves a graph and keeps all mass and all weight between groups', () => {
    const ties = tiesOf(pairsOf(randomGraph(1000, 4000).graph));
    const coarser = coarsenTies(ties, seededRandom(1));
    expect(coarser.ties.count).toBeLessThan(650);
    const sum = (numbers: Float64Array): number => numbers.reduce((total, each) => total + each, 0);
    expect(sum(coarser.ties.masses)).toBeCloseTo(sum(ties.masses), 6);
    const between = ties.weights.filter(
      (_, tie) => coarser.groupOf[ties.sources[tie]!] !== coarser.groupOf[ties.targets[tie]!],
    );
    expect(sum(coarser.ties.weights)).toBeCloseTo(sum(between), 6);
  });

  it('makes no tie between the same two groups twice', () => {
    const { ties } = coarsenTies(tiesOf(pairsOf(randomGraph(200, 2000).graph)), seededRandom(4));
    const pairs = Array.from(ties.sources, (source, tie) => `${source} ${ties.targets[tie]}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
