import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { applyEdits, identityMap, isUnitRun, type Edit } from '#lib/intake/mapped-text.ts';
import { byteSpan, cleanSpan, rawSpan } from '#lib/intake/raw-span.ts';
import { readDocument } from '#lib/intake/read-document.ts';
import { Failure } from '#lib/model/failure.ts';

/** Pieces that between them touch every step of intake. */
const PIECES = [
  'Moscow said ', 'no', 'â€™', 'Ã©', '“', '”', '†', "''", '\n', '\n\n', '\r\n', ' ', '  ', '\u00a0', '\u200b', '\ufeff',
  '\u2028', '\u3000', '\v', '\f', '\0', '&amp;', '&#8217;', '<p>', '</p>', '<b>', '<br>', '<script>x</script>', '*', '_',
  '[a](b)', '# ', '- ', '> ', '`', 'e\u0301', '😀', '\ud800', 'MOSCOW (Reuters) — ', 'By Jane Doe', '�', 'â€', '.', '"',
]; // prettier-ignore
const inputs = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''));
const formats = fc.constantFrom('text' as const, 'markdown' as const, 'html' as const);

function read(input: string | Uint8Array, format?: 'text' | 'markdown' | 'html'): Document | null {
  try {
    return readDocument(input, format ? { format } : {});
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return null;
  }
}

function expectSound(document: Document): void {
  let at = 0;
  let rawBegin = 0;
  let rawEnd = 0;
  for (const run of document.offsets) {
    expect(run.begin).toBe(at);
    expect(run.end).toBeGreaterThan(run.begin);
    expect(run.rawBegin).toBeGreaterThanOrEqual(rawBegin);
    expect(run.rawEnd).toBeGreaterThanOrEqual(Math.max(run.rawBegin, rawEnd));
    at = run.end;
    ({ rawBegin, rawEnd } = run);
  }
  expect(at).toBe(document.text.length);
  expect(rawEnd).toBeLessThanOrEqual(document.raw.length);
  let end = 0;
  for (const paragraph of document.paragraphs) {
    expect(document.text.slice(end, paragraph.begin)).toBe(end ? '\n\n' : '');
    expect(document.text.slice(paragraph.begin, paragraph.end)).toMatch(/^\S(?:[^\n]*\S)?$/u);
    end = paragraph.end;
  }
  expect(end).toBe(document.text.length);
}

describe('the way back from a document to its input', () => {
  it('covers the text without gaps and never runs backwards, whatever the input', () => {
    fc.assert(
      fc.property(inputs, formats, (input, format) => {
        const document = read(input, format);
        if (document) expectSound(document);
      }),
      { seed: 1, numRuns: 600 },
    );
  });

  it('is found again when a raw span is led forward', () => {
    fc.assert(
      fc.property(inputs, fc.nat(), fc.nat(), (input, from, size) => {
        const document = read(input);
        if (!document) return;
        const begin = from % document.text.length;
        const end = Math.min(document.text.length, begin + 1 + (size % 12));
        const raw = rawSpan(document, { begin, end });
        const back = cleanSpan(document, raw);
        const run = document.offsets.find((one) => one.begin <= begin && one.end >= end);
        if (run && isUnitRun(run)) expect(back).toEqual({ begin, end });
        else if (raw.end > raw.begin) expect(back.begin <= begin && back.end >= end).toBe(true);
      }),
      { seed: 2, numRuns: 600 },
    );
  });

  it('maps what was not changed unit by unit', () => {
    const document = readDocument('Moscow  said\u200b “noâ€™ and wonâ€™t” to Iran.');
    const begin = document.text.indexOf('Iran');
    const raw = rawSpan(document, { begin, end: begin + 4 });
    expect(document.raw.slice(raw.begin, raw.end)).toBe('Iran');
    expect(cleanSpan(document, raw)).toEqual({ begin, end: begin + 4 });
  });

  it('maps a repaired mark as a whole', () => {
    const document = readDocument('It wonâ€™t do.');
    expect(rawSpan(document, { begin: 6, end: 7 })).toEqual({ begin: 6, end: 9 });
  });

  it.each(['utf-8', 'utf-8 with mark', 'utf-16le'])('counts bytes in %s', (encoding) => {
    const text = 'Zoë 😀 said “no” to Iran.';
    const bytes =
      encoding === 'utf-16le'
        ? Uint8Array.from(Buffer.from('\ufeff' + text, 'utf16le'))
        : new TextEncoder().encode((encoding === 'utf-8' ? '' : '\ufeff') + text);
    const document = readDocument(bytes);
    const begin = document.text.indexOf('“no”');
    const span = byteSpan(document, { begin, end: begin + 4 });
    const decoder = new TextDecoder(encoding === 'utf-16le' ? encoding : 'utf-8', { ignoreBOM: true });
    expect(decoder.decode(bytes.subarray(span.begin, span.end))).toBe('“no”');
  });

  it('counts bytes in windows-1252', () => {
    const document = readDocument(Uint8Array.from(Buffer.from('Caf\xe9 owners said \x93no\x94.', 'latin1')));
    const begin = document.text.indexOf('“no”');
    expect(byteSpan(document, { begin, end: begin + 4 })).toEqual({ begin: 17, end: 21 });
  });
});

describe('applyEdits', () => {
  it('composes with earlier edits as if both had been one', () => {
    const first = applyEdits(identityMap('abcdef'), [{ begin: 1, end: 3, text: 'X' }]);
    const second = applyEdits(first, [{ begin: 3, end: 4, text: '' }]);
    expect(second).toEqual({
      text: 'aXdf',
      runs: [
        { begin: 0, end: 1, rawBegin: 0, rawEnd: 1 },
        { begin: 1, end: 2, rawBegin: 1, rawEnd: 3 },
        { begin: 2, end: 3, rawBegin: 3, rawEnd: 4 },
        { begin: 3, end: 4, rawBegin: 5, rawEnd: 6 },
      ],
    });
  });

  it('refuses edits that overlap', () => {
    const edits: Edit[] = [
      { begin: 0, end: 2, text: '' },
      { begin: 1, end: 3, text: '' },
    ];
    expect(() => applyEdits(identityMap('abc'), edits)).toThrow(RangeError);
  });
});
