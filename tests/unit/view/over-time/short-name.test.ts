import { expect, test } from 'vitest';
import { shortName } from '#lib/view/over-time/short-name.ts';

test('a name of a page’s length is cut between characters, another is as it is', () => {
  expect(shortName('International Atomic Energy Agency')).toBe('International Atomic Energy Agency');
  expect(shortName('😀'.repeat(500))).toBe(`${'😀'.repeat(80)} …`);
});
