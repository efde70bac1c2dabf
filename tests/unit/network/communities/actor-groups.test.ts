import { describe, expect, test } from 'vitest';
import { findActorGroups } from '#lib/network/communities/find-actor-groups.ts';
import { matchGroups } from '#lib/network/communities/match-groups.ts';
import { pairCount, pairIndex } from '#lib/network/derive/pairs.ts';

function network(
  actors: number,
  ...edges: readonly (readonly [a: number, b: number, value: number])[]
): Float64Array {
  const values = new Float64Array(pairCount(actors));
  for (const [a, b, value] of edges) values[pairIndex(a, b, actors)] = value;
  return values;
}

describe('groups of a derived network', () => {
  test('are those that agree, the largest first; who agrees with nobody is in none', () => {
    const { of, count, modularity } = findActorGroups(
      network(7, [0, 1, 2], [3, 4, 2], [4, 5, 2], [3, 5, 2], [0, 3, -5], [2, 6, -1]),
      7,
    );
    expect([...of]).toEqual([1, 1, -1, 0, 0, 0, -1]);
    expect(count).toBe(2);
    expect(modularity).toBeGreaterThan(0.3);
  });

  test('are none where nobody agrees', () => {
    expect(findActorGroups(network(3, [0, 1, -1]), 3)).toEqual({
      of: Int32Array.of(-1, -1, -1),
      count: 0,
      modularity: null,
    });
  });
});

describe('groups of the next window', () => {
  const named = (groups: number[], before: number[]): number[] => [
    ...matchGroups(Int32Array.from(groups), Int32Array.from(before)),
  ];

  test('keep the names of those with whom they have the most members in common', () => {
    expect(named([0, 0, 0, 1, 1, -1], [4, 4, 2, 2, 2, 2])).toEqual([4, 4, 4, 2, 2, -1]);
  });

  test('take the lowest free name where they are new', () => {
    expect(named([0, 0, 1, 1, 2], [1, 1, 1, 1, -1])).toEqual([1, 1, 0, 0, 2]);
  });

  test('never share a name', () => {
    const names = named([0, 1, 2, 3], [0, 0, 0, 0]);
    expect(new Set(names).size).toBe(4);
  });
});
