import { expect, test } from 'vitest';
import { readNumber } from '#lib/view/over-time/read-number.ts';

const SHARE = { least: 0, most: 1, whole: false };
const COUNT = { least: 1, most: 600, whole: true };

test('What can be kept is, without a word', () => {
  expect(readNumber(0.25, 0, SHARE)).toEqual({ kept: 0.25, answer: null });
  expect(readNumber(600, 2, COUNT)).toEqual({ kept: 600, answer: null });
});

test('What cannot is answered: too small, too large, not whole, no number', () => {
  expect(readNumber(-3, 0.5, SHARE)).toEqual({ kept: 0, answer: 'The least is 0.' });
  expect(readNumber(1e12, 5, COUNT)).toEqual({ kept: 600, answer: 'The most is 600.' });
  expect(readNumber(2.6, 5, COUNT)).toEqual({ kept: 3, answer: 'A whole number: 3.' });
  expect(readNumber(NaN, 0.5, SHARE)).toEqual({ kept: 0.5, answer: 'That is no number. It stays 0.5.' });
});
