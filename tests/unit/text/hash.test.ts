import { expect, test } from 'vitest';
import { hashParts, hashString } from '#lib/text/hash.ts';

test('parts hash as the string that they would make', () => {
  expect(hashParts('top-act:', 'attack', '!', '|', 'nsubj', 'é')).toBe(hashString('top-act:attack!|nsubjé'));
  expect(hashParts('order', '>')).toBe(hashString('order>'));
  expect(hashParts('alone')).toBe(hashString('alone'));
  expect(hashParts('', '')).toBe(hashString(''));
});

test('an empty part in the middle changes nothing', () => {
  expect(hashParts('a', '', 'b')).toBe(hashString('ab'));
});
