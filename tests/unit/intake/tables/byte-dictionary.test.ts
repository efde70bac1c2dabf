import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import { TextStore } from '#lib/intake/tables/text-store.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

describe('a dictionary of bytes', () => {
  test('gives codes as a Map over strings would, and the bytes back', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\0'), maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), (words) => {
        const dictionary = new ByteDictionary();
        const codes = new Map<string, number>();
        for (const each of words) {
          const bytes = encoder.encode(`x${each}y`);
          if (!codes.has(each)) codes.set(each, codes.size);
          expect(dictionary.codeOf(bytes, 1, bytes.length - 1)).toBe(codes.get(each));
        }
        expect(dictionary.size).toBe(codes.size);
        for (const [each, code] of codes) expect(decoder.decode(dictionary.bytesOf(code))).toBe(each);
      }),
    );
  });

  test('keeps a hundred thousand words apart', () => {
    const dictionary = new ByteDictionary();
    for (let turn = 0; turn < 2; turn++)
      for (let at = 0; at < 100_000; at++) {
        const bytes = encoder.encode(`word ${at}`);
        if (dictionary.codeOf(bytes, 0, bytes.length) !== at) throw new Error(`${at} has another’s code.`);
      }
    expect(dictionary.size).toBe(100_000);
  });
});

describe('a store of texts', () => {
  test('gives each back, also beyond its first block', () => {
    const store = new TextStore();
    const texts = [3, 200, 5_000_000, 0, 4_000_000, 7].map((length, at) =>
      new Uint8Array(length).fill(at + 1),
    );
    const places = texts.map((bytes) => store.add(bytes, 0, bytes.length));
    for (const [at, bytes] of texts.entries())
      expect(store.bytesAt(places[at]!, bytes.length).every((byte) => byte === at + 1)).toBe(true);
  });
});
