import { expect, it } from 'vitest';
import { openingWords } from '#lib/workspace/opening-words.ts';

it('takes a short first line whole', () => {
  expect(openingWords('  Talks end.\n\nNobody agreed.')).toBe('Talks end.');
});

it('cuts a long line between words, and a long word anywhere', () => {
  expect(openingWords(`${'fish '.repeat(30)}`)).toBe(`${'fish '.repeat(11)}fish…`);
  expect(openingWords('x'.repeat(100))).toBe(`${'x'.repeat(60)}…`);
});
