import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '#lib/export/file-name.ts';

test('a name says article, filters and kind', () => {
  expect(
    fileName({
      title: 'Fishing talks in Bergen',
      filters: ['Issue: Seabed mining', 'Stance: disagree'],
      kind: 'statements',
      ext: 'csv',
    }),
  ).toBe('fishing-talks-in-bergen--issue-seabed-mining-stance-disagree--statements.csv');
});

test('without filters there is no gap', () => {
  expect(fileName({ title: 'Inês’s day', filters: [], kind: 'graph', ext: 'png' })).toBe(
    'iness-day--graph.png',
  );
});

test('letters of other scripts stay', () => {
  expect(fileName({ title: 'Переговоры в Сочи', filters: [], kind: 'graph', ext: 'png' })).toBe(
    'переговоры-в-сочи--graph.png',
  );
});

test('a title of signs alone gives a name all the same', () => {
  expect(fileName({ title: '../..\\:*?', filters: ['<>'], kind: '', ext: '' })).toBe('entente--export.txt');
});

test('a long title and many filters are cut at words', () => {
  const name = fileName({
    title: 'word '.repeat(60),
    filters: Array.from({ length: 40 }, (_, i) => `Issue: number ${i}`),
    kind: 'workspace',
    ext: 'json',
  });
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name).toMatch(/^(word-)+word--issue-.*[^-]--workspace\.json$/);
});

test('whatever it is made of, a name is short and holds no character that a file system minds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 150 }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 4 }),
      fc.string({ maxLength: 40 }),
      fc.string({ maxLength: 12 }),
      (title, filters, kind, ext) => {
        const name = fileName({ title, filters, kind, ext });
        expect(name.length).toBeLessThanOrEqual(120);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*\.[\p{L}\p{N}-]+$/u);
      },
    ),
    { seed: 7, numRuns: 50 },
  );
});
