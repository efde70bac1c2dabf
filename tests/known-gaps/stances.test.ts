// Stances that the rules should read and do not yet.

import { expect, it } from 'vitest';
import { readStatements } from '../fixtures/read-statements.ts';

// The condition stands outside of what the tree gives to the verb of support.
it.fails('says nothing of what somebody could support on a condition', () => {
  expect(readStatements('Peru could support the embargo on Cuba if fishing went on.')).toEqual([]);
});

// The rule takes the noun that a relative clause hangs on, but the parser makes the clause the main one here.
it.fails('reads the object of a relative clause', () => {
  expect(readStatements('The tariffs, which Germany opposes, begin in May.')).toEqual(['Germany − Tariffs']);
});

// The tree hangs “al-Shabaab” on “has”, which then has the backing.
it.fails('reads who has whose backing behind a campaign', () => {
  expect(readStatements('Somalia’s campaign against al-Shabaab has the backing of Kenya.')).toContain(
    'Kenya + · ↔ Somalia',
  );
});
