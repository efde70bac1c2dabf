import { expect, test } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { warmUp } from '#lib/extract/warm-up.ts';
import { extractText } from '../../fixtures/read-statements.ts';

test('what is read to warm up runs through every stage', () => {
  const read: Document[] = [];
  warmUp({
    extract(document) {
      read.push(document);
      return { document, entities: [], issues: [], statements: [], quotations: [] };
    },
  });
  const { entities, quotations, statements, issues } = extractText(read[0]!.text);
  for (const found of [entities, quotations, statements, issues]) expect(found.length).toBeGreaterThan(1);
  expect(statements.some(({ said, about }) => said ?? about)).toBe(true);
});
