// Stances that the rules should read and do not yet.

import { expect, it } from 'vitest';
import { readStatements } from '../fixtures/read-statements.ts';

// The stance is a preposition before the predicate noun, which is no word of the lexicon's three classes.
it.fails('reads “is against”', () => {
  expect(readStatements('Iran is against the sanctions.')).toEqual(['Iran − Sanctions']);
});

// The condition stands outside of what the tree gives to the verb of support.
it.fails('says nothing of what somebody could support on a condition', () => {
  expect(readStatements('Peru could support the embargo on Cuba if fishing went on.')).toEqual([]);
});

// The issue is the noun that a relative clause hangs on.
it.fails('reads the object of a relative clause', () => {
  expect(readStatements('The tariffs, which Germany opposes, begin in May.')).toEqual(['Germany − Tariffs']);
});
