import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteDictionary, NONE } from '#lib/intake/tables/byte-dictionary.ts';
import { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import { batchesOf } from '../../../fixtures/batches.ts';

const decoder = new TextDecoder();
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe.each([
  ['WebAssembly', false],
  ['TypeScript', true],
])('a dictionary of bytes in %s', (_, preferPlain) => {
  const memory = new TableMemory(preferPlain);

  test('gives codes as a Map over strings would, and the bytes back', () => {
    // Of all lengths about those at which the loops change their way; some differ in one place only.
    const word = fc
      .tuple(
        fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\0', '"', ' ', '\n'), maxLength: 4 }),
        fc.constantFrom(0, 0, 1, 3, 5, 6, 7, 8, 12, 13, 14, 15, 16, 17, 20, 32),
        fc.constantFrom('', 'a', 'b'),
        fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 3 }),
      )
      .map(([start, length, middle, end]) => start + 'x'.repeat(length) + middle + 'x'.repeat(length) + end);
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 200 }), lengths, (rows, lengths) => {
        const text = rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
        const dictionaries = [0, 1, 2].map(() => new ByteDictionary(memory));
        const labels = dictionaries.map((): (string | null)[] => []);
        for (const batch of batchesOf(memory, text, lengths))
          for (const [column, dictionary] of dictionaries.entries()) {
            dictionary.codeColumn(batch, 0, column);
            const codes = [...dictionary.codes.subarray(0, batch.records)];
            expect(dictionary.hasNone).toBe(codes.includes(NONE));
            for (const code of codes)
              labels[column]!.push(code === NONE ? null : decoder.decode(dictionary.bytesOf(code)));
          }
        for (const column of [0, 1]) {
          const words = rows.map((cells) => trimmed(cells[column]!));
          expect(labels[column]).toEqual(words.map((each) => each || null));
          const different = [...new Set(words)].filter(Boolean);
          const { size } = dictionaries[column]!;
          expect(
            Array.from({ length: size }, (_, code) => decoder.decode(dictionaries[column]!.bytesOf(code))),
          ).toEqual(different);
        }
        expect(labels[2]).toEqual(rows.map(() => null));
      }),
      { numRuns: 600 },
    );
  });

  test('tells words apart that differ in one place only, wherever that is, one after the other', () => {
    for (let length = 1; length <= 70; length++) {
      const words = Array.from({ length }, (_, at) => `${'x'.repeat(at)}y${'x'.repeat(length - at - 1)}`);
      const dictionary = new ByteDictionary(memory);
      const [batch] = batchesOf(memory, `${words.join('\n')}\n`);
      dictionary.codeColumn(batch!, 0, 0);
      expect([...dictionary.codes.subarray(0, length)]).toEqual(words.map((_, at) => at));
    }
  });

  test('keeps a hundred thousand words apart', () => {
    const dictionary = new ByteDictionary(memory);
    const words = Array.from({ length: 100_000 }, (_, at) => `A rather long word, number ${at}`);
    const text = `${words.map(quoted).join('\n')}\n`;
    for (let turn = 0; turn < 2; turn++) {
      let next = 0;
      for (const batch of batchesOf(memory, text, [100_000])) {
        dictionary.codeColumn(batch, 0, 0);
        const { codes } = dictionary;
        for (let record = 0; record < batch.records; record++)
          if (codes[record] !== next++) throw new Error(`${words[next - 1]} has another’s code.`);
      }
      expect(next).toBe(100_000);
    }
    expect(dictionary.size).toBe(100_000);
    expect(decoder.decode(dictionary.bytesOf(99_999))).toBe(words.at(-1));
  });

  test('begins anew when it is told to forget', () => {
    const dictionary = new ByteDictionary(memory);
    for (const text of ['a\nb\na\n', 'b\nc\n']) {
      const [batch] = batchesOf(memory, text);
      dictionary.clear();
      dictionary.codeColumn(batch!, 0, 0);
      expect(decoder.decode(dictionary.bytesOf(dictionary.codes[0]!))).toBe(text[0]);
      expect(dictionary.size).toBe(2);
    }
  });
});

/** Of spaces and control characters, as the dictionary does it. */
function trimmed(text: string): string {
  return text.replace(/^[\0- ]+|[\0- ]+$/g, '');
}
