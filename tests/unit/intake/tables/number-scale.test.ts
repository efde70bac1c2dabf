import { expect, test } from 'vitest';
import { numberScale } from '#lib/intake/tables/number-scale.ts';

test.each([
  ['1 2 3 4 5', 3, []],
  ['1 2 3 4 5 -99', 3, [-99]],
  ['1 2 3 4 5 -1', 3, [-1]],
  ['0 1 2 3 4 -1', 2, [-1]],
  ['1 2 3 4 5 8 9', 3, [8, 9]],
  ['0 1 2 3 4 5 6 7 8 9 10 99', 5, [99]],
  ['1 2 3 4 5 6 7 8 9', 5, []],
  ['-3 -2 -1 0 1 2 3', 0, []],
  ['-1 0 1', 0, []],
  ['0 25 50 98 99 100', 50, []],
  ['', 0, []],
])('of %s the middle is %s, and %j are no answers', (values, middle, none) => {
  expect(numberScale(values.split(' ').filter(Boolean))).toEqual({ middle, none });
});
