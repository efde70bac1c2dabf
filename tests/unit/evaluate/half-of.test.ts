import { expect, test } from 'vitest';
import { halfOf } from '#lib/evaluate/half-of.ts';

// By FNV-1a's published test vectors these are 0x811c9dc5, 0xe40c292c and 0xbf9cf968.
test('is the parity of FNV-1a', () => {
  expect(['', 'a', 'foobar'].map(halfOf)).toEqual(['unseen', 'seen', 'seen']);
});

test('cuts a row of numbered ids about in the middle', () => {
  const seen = Array.from({ length: 1000 }, (_, at) => halfOf(`row-${at}`)).filter((half) => half === 'seen');
  expect(seen.length).toBeGreaterThan(450);
  expect(seen.length).toBeLessThan(550);
});
