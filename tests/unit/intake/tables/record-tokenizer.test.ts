import { csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import { LONGEST_RECORD, RecordTokenizer } from '#lib/intake/tables/record-tokenizer.ts';
import { Failure } from '#lib/model/failure.ts';
import { batchesOf } from '../../../fixtures/batches.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

interface Told {
  readonly rows: string[][];
  readonly lines: number[];
  readonly raw: string[];
  readonly broken: number[];
}

/** All records of a text that comes in chunks of the given lengths, over and over. */
function tokenizeIn(
  memory: TableMemory,
  text: string | Uint8Array,
  delimiter?: string,
  lengths?: readonly number[],
): Told {
  const told: Told = { rows: [], lines: [], raw: [], broken: [] };
  for (const batch of batchesOf(memory, text, lengths, delimiter))
    for (let record = 0; record < batch.records; record++) {
      const cells: string[] = [];
      for (let cell = batch.firstCell(record); cell < batch.firstCell(record + 1); cell++)
        cells.push(decoder.decode(batch.cellBytes(cell)));
      told.rows.push(cells);
      told.lines.push(batch.line(record));
      told.raw.push(decoder.decode(batch.recordBytes(record)));
      if (batch.width(record) === 0) told.broken.push(batch.line(record));
    }
  return told;
}

const cell = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    ' ',
    '"',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    'é',
    '→',
    '😀',
    '\ufeff',
    '\u2028',
  ),
  maxLength: 6,
});
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );
const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

/** As RFC 4180 writes it, with marks only where they are needed or, `always`, everywhere. */
function write(
  rows: readonly (readonly string[])[],
  delimiter: string,
  newline: string,
  always: boolean,
): string {
  const quoted = (text: string): string =>
    always || text === '' || /["\r\n]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rows.map((row) => row.map(quoted).join(delimiter)).join(newline);
}

describe.each([
  ['WebAssembly', false],
  ['TypeScript', true],
])('records of cells, found in %s,', (_, preferPlain) => {
  // One for all: what an earlier text left in it must not matter.
  const memory = new TableMemory(preferPlain);
  const tokenize = (text: string | Uint8Array, delimiter?: string, lengths?: readonly number[]): Told =>
    tokenizeIn(memory, text, delimiter, lengths);

  test('are found in that', () => {
    expect(memory.isWasm).toBe(!preferPlain);
  });

  test('come back as they were written, whatever the delimiter, the line end and the chunks', () => {
    fc.assert(
      fc.property(
        table,
        lengths,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        (rows, lengths, delimiter, newline, always, ends) => {
          // A mark of byte order at the very beginning is none of the first cell's.
          fc.pre(always || !rows[0]![0]!.startsWith('\ufeff'));
          const text = write(rows, delimiter, newline, always) + (ends ? newline : '');
          expect(tokenize(text, delimiter, lengths).rows).toEqual(rows);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('are those of d3-dsv and of papaparse', () => {
    fc.assert(
      fc.property(table, lengths, fc.constantFrom(',', ';', '\t', '|'), (rows, lengths, delimiter) => {
        fc.pre(!rows[0]![0]!.startsWith('\ufeff'));
        const text = write(rows, delimiter, '\n', false);
        const ours = tokenize(text, delimiter, lengths).rows;
        expect(ours).toEqual(dsvFormat(delimiter).parseRows(text));
        expect(ours).toEqual(Papa.parse(text, { delimiter, newline: '\n' }).data);
      }),
      { numRuns: 1_000 },
    );
  });

  test('are the same in one chunk and byte by byte, for any bytes at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0x61, 0x22, 0x2c, 0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0xff), { maxLength: 40 }),
        lengths,
        (bytes, lengths) => {
          const whole = tokenize(Uint8Array.from(bytes));
          expect(tokenize(Uint8Array.from(bytes), ',', [1])).toEqual(whole);
          expect(tokenize(Uint8Array.from(bytes), ',', lengths)).toEqual(whole);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('leave nothing out: records and the line ends between them are all of a file', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') }), (text) => {
        const letters = (from: string): string => from.replace(/[\r\n]/g, '');
        expect(letters(tokenize(text).raw.join(''))).toBe(letters(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    [
      'a plain file',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a byte order mark', '\ufeffa,b', [['a', 'b']]],
    ['a mark before a quoted cell', '\ufeff"a,b",c', [['a,b', 'c']]],
    [
      'empty cells',
      'a,,\n,b,\n',
      [
        ['a', '', ''],
        ['', 'b', ''],
      ],
    ],
    ['empty lines', 'a\n\n\r\n\rb\n\n', [['a'], ['b']]],
    ['a quoted empty cell', '""\n', [['']]],
    ['a line end in a cell', '"a\r\nb",c', [['a\r\nb', 'c']]],
    ['a mark in a plain cell', '5" pipe,6"\n', [['5" pipe', '6"']]],
    ['a mark after which a cell goes on', '"a" b,c\n"d",e\n', [['a" b,c\n"d', 'e']]],
    ['spaces before a mark', ' "a",b', [[' "a"', 'b']]],
    [
      'line ends of old Macs',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('from %s', (_, text, rows) => {
    expect(tokenize(text).rows).toEqual(rows);
  });

  test('know their lines, with those within cells', () => {
    expect(tokenize('a\n\n"b\r\nc\n",d\r\ne\rf').lines).toEqual([1, 3, 6, 7]);
  });

  test('know how they were written', () => {
    expect(tokenize('a,"b ""c"""\r\nd').raw).toEqual(['a,"b ""c"""', 'd']);
  });

  test('lose only the line on which a mark opens that nothing closes', () => {
    const { rows, broken, raw } = tokenize('a,b\nc,"d\ne,f\ng,h\n');
    expect(rows).toEqual([['a', 'b'], [], ['e', 'f'], ['g', 'h']]);
    expect([broken, raw[1]]).toEqual([[2], 'c,"d']);
  });

  test('with a hundred thousand such lines take no time that grows with their square', () => {
    // None closes the one before, because of the letter after it.
    expect(tokenize('"a\n'.repeat(100_000)).broken.length).toBe(100_000);
  });

  test('go on after such a mark in a file that is longer than what is held', () => {
    const lines = LONGEST_RECORD / 1024 + 1000;
    const rest = `e,${'f'.repeat(1021)}\n`.repeat(lines);
    const { rows, broken } = tokenize(`c,"d\n${rest}`, ',', [2 ** 20]);
    expect(broken).toEqual([1]);
    expect(rows.length).toBe(lines + 1);
    expect(rows.at(-1)).toEqual(['e', 'f'.repeat(1021)]);
  });

  test('end with a failure where a line does not', () => {
    const tokenizer = new RecordTokenizer(',', memory);
    const chunk = new Uint8Array(2 ** 20).fill(0x61);
    tokenizer.push(encoder.encode('a,b\n'));
    expect(() => {
      for (let turn = 0; turn < 10; turn++) tokenizer.push(chunk);
    }).toThrow(new Failure('table-line-too-long', 'line 2'));
  });

  test('are those that d3 finds in a file of this repository’s own', () => {
    const text = 'who,"what, and ""why"""\nA,"1\n2"\n';
    expect(tokenize(text).rows).toEqual(csvParseRows(text));
  });
});
