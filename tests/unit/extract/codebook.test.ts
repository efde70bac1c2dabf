import { expect, test } from 'vitest';
import { readStatements } from '../../fixtures/read-statements.ts';

test.each([
  ['Kenya rejected the nuclear-test ban.', 'Kenya − Nuclear disarmament'],
  ['Kenya rejected the nuclear test ban.', 'Kenya − Nuclear disarmament'],
  ['Kenya supports a cease fire in Chad.', 'Kenya + Ceasefire in Chad'],
  ['Kenya supports a cease-fire in Chad.', 'Kenya + Ceasefire in Chad'],
])('reads the same wording with and without a hyphen: %s', (text, expected) => {
  expect(readStatements(text)).toEqual([expected]);
});
