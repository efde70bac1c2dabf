// How often the stance of an act in the news is read, and how seldom one is read where there is none. The floors are what was
// reached when they were last raised: raise them when the engine reads better, never lower them without saying why.

import { describe, expect, test } from 'vitest';
import { scoreActs } from '../../fixtures/score-acts.ts';

describe.each([
  // Pairs were .93: a pact that one signs with another is told of both, and these rows expect one. Two and twenty traps told
  // something in the first and the last file: since a model finds who takes part and guesses by itself in short texts, six and
  // thirty-one do, half of them as less likely than even.
  { file: 'acts-in-the-news', of: 280, leastRight: 0.86, leastPrecision: 0.92, ordinaryRows: 40, most: 6 },
  {
    file: 'acts-in-other-words',
    of: 340,
    leastRight: 0.86,
    leastPrecision: 0.95,
    ordinaryRows: 124,
    most: 6,
  },
  { file: 'acts-of-two', of: 490, leastRight: 0.89, leastPrecision: 0.96, ordinaryRows: 242, most: 31 },
] as const)('$file', ({ file, of, leastRight, leastPrecision, ordinaryRows, most }) => {
  const { acts, right, told, toldRightly, ordinary, invented } = scoreActs(file);

  test('four of five acts are told with the right stance', () => {
    expect(acts).toBeGreaterThanOrEqual(of);
    expect(right / acts).toBeGreaterThanOrEqual(leastRight);
  });

  test('of the pairs of countries that are told, nine of ten are those that act', () => {
    expect(toldRightly / told).toBeGreaterThanOrEqual(leastPrecision);
  });

  test('ordinary news is left alone', () => {
    expect(ordinary).toBe(ordinaryRows);
    expect(invented.length, invented.join('\n')).toBeLessThanOrEqual(most);
  });
});
