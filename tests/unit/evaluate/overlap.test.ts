import { describe, expect, test } from 'vitest';
import type { Pair } from '#lib/extract/jsonl-contract.ts';
import { likeness, touches } from '#lib/evaluate/overlap.ts';

/** Characters one by one, as the reference scorer counts them. */
function likenessByCharacter(a: readonly Pair[], b: readonly Pair[]): number {
  const characters = (spans: readonly Pair[]) =>
    new Set(spans.flatMap(([begin, end]) => Array.from({ length: end - begin }, (_, at) => begin + at)));
  const [x, y] = [characters(a), characters(b)];
  return x.union(y).size ? x.intersection(y).size / x.union(y).size : 0;
}

describe('likeness', () => {
  test.each<[readonly Pair[], readonly Pair[]]>([
    [[[0, 10]], [[0, 10]]],
    [[[0, 10]], [[5, 15]]],
    [[[0, 10]], [[10, 20]]],
    [
      [
        [0, 4],
        [8, 12],
      ],
      [[2, 10]],
    ],
    [
      [
        [0, 10],
        [5, 8],
        [5, 20],
      ],
      [
        [18, 30],
        [1, 2],
      ],
    ],
    [[], [[1, 2]]],
    [[[3, 3]], [[3, 3]]],
    [[], []],
  ])('of %j and %j counts every character once', (a, b) => {
    expect(likeness(a, b)).toBeCloseTo(likenessByCharacter(a, b), 12);
    expect(likeness(b, a)).toBeCloseTo(likenessByCharacter(a, b), 12);
  });
});

describe('touches', () => {
  test('needs a character in common', () => {
    expect(touches([[0, 5]], [5, 8])).toBe(false);
    expect(
      touches(
        [
          [0, 2],
          [4, 6],
        ],
        [5, 8],
      ),
    ).toBe(true);
  });
});
