import { expect, test } from 'vitest';
import { markWordsOf, nameDocument, shorten } from '#lib/view/timeline/mark-words.ts';
import { inventedWorkspace } from '../../../fixtures/invented-workspace.ts';

const wordsOf = markWordsOf(inventedWorkspace);

test('says who takes which stance with whom on what', () => {
  const mutual = inventedWorkspace.statements.find(
    (statement) =>
      statement.counterparts.length === 1 &&
      statement.holders.length === 1 &&
      statement.stance === 'disagree',
  )!;
  const name = (id: string) => inventedWorkspace.entities.find((entity) => entity.id === id)!.name;
  const label = inventedWorkspace.issues.find((issue) => issue.id === mutual.issue)!.label;
  const words = wordsOf(mutual, 'said');
  expect(words.holders).toBe(name(mutual.holders[0]!));
  expect(words.claim).toBe(`disagrees with ${name(mutual.counterparts[0]!)} on ${label}`);
});

test('says nothing of a time that is not known', () => {
  const undated = inventedWorkspace.statements.find((statement) => !statement.said)!;
  expect(wordsOf(undated, 'said').time).toBeNull();
});

test('shortens a quote at a word and never inside a character', () => {
  expect(shorten('They agreed on peace, and on trade', 22)).toBe('They agreed on peace…');
  expect(shorten('𝒜𝒜𝒜', 3)).toBe('𝒜…');
  expect(shorten('  short\n text ', 40)).toBe('short text');
});

test('names a document that has no name', () => {
  expect(nameDocument(undefined)).toBe('Untitled article');
  expect(nameDocument({ ...inventedWorkspace.documents[0]!, title: ' ', publisher: null })).toBe(
    'Untitled article',
  );
});
