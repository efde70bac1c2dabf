import { expect, test } from 'vitest';
import { speakerAt } from '#lib/extract/quotations/speaker-at.ts';
import type { DocumentId } from '#lib/model/document.ts';
import type { EntityId } from '#lib/model/entity.ts';
import type { Quotation } from '#lib/model/quotation.ts';

const amara = 'person:amara-diallo' as EntityId;
const jonas = 'person:jonas-weber' as EntityId;

function quotation(speaker: EntityId | null, begin: number, end: number, direct = true): Quotation {
  const document = 'speakers' as DocumentId;
  return { document, speaker, source: [], cue: [], content: [{ begin, end }], direct };
}

test('outside of every quotation nobody speaks', () => {
  expect(speakerAt([quotation(amara, 10, 20)], 9)).toBe(null);
  expect(speakerAt([quotation(amara, 10, 20)], 20)).toBe(null);
});

test('inside a quotation its speaker speaks', () => {
  expect(speakerAt([quotation(amara, 10, 20)], 10)).toBe(amara);
});

test('the innermost quotation decides', () => {
  const both = [quotation(amara, 10, 60), quotation(jonas, 30, 50)];
  expect(speakerAt(both, 40)).toBe(jonas);
  expect(speakerAt(both, 55)).toBe(amara);
});

test('an inner quotation by an unknown speaker hides the outer one', () => {
  expect(speakerAt([quotation(amara, 10, 60), quotation(null, 30, 50)], 40)).toBe(null);
});

test('reported speech can be left out', () => {
  const both = [quotation(amara, 10, 60), quotation(jonas, 30, 50, false)];
  expect(speakerAt(both, 40, true)).toBe(amara);
});
