import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';

function words(text: string): string[] {
  return tokenize(text).map(({ begin, end }) => text.slice(begin, end));
}

describe('tokenize', () => {
  test.each([
    ['It won’t be easy.', 'It wo n’t be easy .'],
    ["She didn't; they're Putin's.", "She did n't ; they 're Putin 's ."],
    ['the boys’ toys', 'the boys ’ toys'],
    ['He cannot go', 'He can not go'],
    ['a 90-minute call', 'a 90 - minute call'],
    ['Russian-American ties', 'Russian - American ties'],
    ['to co-operate', 'to co-operate'],
    ['COVID-19 in the U.S.', 'COVID-19 in the U.S.'],
    ['Mr. J. K. Smith', 'Mr. J. K. Smith'],
    ['“complete fiction.”', '“ complete fiction . ”'],
    ['(about €5.5bn)', '( about € 5.5 bn )'],
    ['at 3 p.m. on Jan. 5, 2019', 'at 3 p.m. on Jan. 5 , 2019'],
    ['Moscow—not Kyiv—said', 'Moscow — not Kyiv — said'],
    ['wait...', 'wait ...'],
    ['see https://example.org/a-b?c=d now', 'see https://example.org/a-b?c=d now'],
    ['US/UK', 'US / UK'],
    ['25,000 people', '25,000 people'],
    ['in the 2020 election,’’ Pompeo', 'in the 2020 election , ’’ Pompeo'],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected.split(' '));
  });

  test('keeps every visible character, in order, exactly once', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'ab.’\'"“”-—!?…,()$5 \u2028\u00a0\ufeff'), maxLength: 60 }),
    );
    fc.assert(
      fc.property(odd, (text) => {
        const spans = tokenize(text);
        let at = 0;
        for (const { begin, end } of spans) {
          expect(text.slice(at, begin)).toMatch(/^[\s\u0085\u180e\u200b\u2060\ufeff]*$/u);
          expect(end).toBeGreaterThan(begin);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s\u0085\u180e\u200b\u2060\ufeff]*$/u);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('reads a part of a text with offsets into the whole', () => {
    expect(tokenize('One. Two. Three.', 5, 9)).toEqual([
      { begin: 5, end: 8 },
      { begin: 8, end: 9 },
    ]);
  });

  test('takes a run of 100,000 letters as one word', () => {
    expect(tokenize('x'.repeat(100_000))).toEqual([{ begin: 0, end: 100_000 }]);
  });
});
