import { expect, it } from 'vitest';
import { previewWords } from '#lib/corrections/preview-words.ts';

const nothing = {
  changed: 0,
  gone: 0,
  added: 0,
  entities: { before: 4, after: 4 },
  issues: { before: 2, after: 2 },
};

it('says what changes, goes and comes, each in its number', () => {
  expect(previewWords({ ...nothing, changed: 3, gone: 1, entities: { before: 4, after: 3 } })).toBe(
    '3 statements change, 1 goes, 1 actor fewer',
  );
  expect(previewWords({ ...nothing, changed: 1 })).toBe('1 statement changes');
  expect(previewWords({ ...nothing, added: 1, issues: { before: 2, after: 4 } })).toBe(
    '1 statement is new, 2 issues more',
  );
});

it('says so where no statement changes', () => {
  expect(previewWords(nothing)).toBe('No statement changes');
});
