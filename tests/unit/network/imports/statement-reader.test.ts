// The reader of bytes against a plain one over papaparse's strings, for random tables that come in random chunks.

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { createCellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import type { StanceValue } from '#lib/intake/tables/stance-words.ts';
import { NO_COLUMNS } from '#lib/intake/tables/table-mapping.ts';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { dayNumber } from '#lib/network/table/day-number.ts';
import type { CodedColumn } from '#lib/network/table/dictionary.ts';
import { StatementReader } from '#lib/network/imports/statement-reader.ts';
import { batchesOf } from '../../../fixtures/batches.ts';

const HEADER = ['actor', 'organization', 'issue', 'stance', 'date', 'quote', 'weight'];
const STANCES: Readonly<Record<string, StanceValue>> = { yes: 1, no: -1, abstain: null };

const MAPPING: TableMapping = {
  columns: { ...NO_COLUMNS, actor: 0, organization: 1, issue: 2, stance: 3, date: 4, quote: 5, weight: 6 },
  wide: null,
  stances: { kind: 'values', values: STANCES },
  dayFormat: 'ymd',
};

/** The same columns as a wide table: organization and issue are then issues. */
const WIDE: TableMapping = {
  ...MAPPING,
  columns: { ...NO_COLUMNS, actor: 0, date: 4, quote: 5, weight: 6 },
  wide: { are: 'issue', at: [1, 2, 3] },
};

interface Reading {
  readonly statements: readonly unknown[];
  readonly rejected: readonly unknown[];
  readonly leftOut: number;
  readonly blank: number;
}

/** What a mapping makes of rows of strings, one after the other. */
function readPlainly(rows: readonly (readonly string[])[], { columns, wide }: TableMapping): Reading {
  const statements: unknown[] = [];
  const rejected: unknown[] = [];
  let [leftOut, blank] = [0, 0];
  for (const row of rows) {
    const at = (column: number | null): string => (column === null ? '' : clean(row[column]!));
    if (row.length < HEADER.length) rejected.push(['too-few-cells', null]);
    else if (row.slice(HEADER.length).some((cell) => cell !== '')) rejected.push(['too-many-cells', null]);
    else if (!at(columns.actor) && !at(columns.organization)) rejected.push(['no-actor', null]);
    else if (!wide && !at(columns.issue)) rejected.push(['no-issue', null]);
    else if (at(columns.date) === 'soon') rejected.push(['date-unreadable', 'soon']);
    else if (at(columns.weight) === 'much') rejected.push(['weight-unreadable', 'much']);
    else
      for (const column of wide?.at ?? [columns.stance!]) {
        const stance = at(column);
        if (stance === '' && wide) blank++;
        else if (!(stance in STANCES))
          rejected.push([stance ? 'stance-unknown' : 'no-stance', stance || null]);
        else if (STANCES[stance] === null) leftOut++;
        else
          statements.push([
            at(columns.actor) || null,
            at(columns.organization) || null,
            wide ? HEADER[column] : at(columns.issue),
            STANCES[stance],
            dayNumber(at(columns.date).slice(0, 10)),
            row[columns.quote!]!.trim() || null,
            Number(at(columns.weight) || 1),
          ]);
      }
  }
  return { statements, rejected, leftOut, blank };
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function readInBytes(
  memory: TableMemory,
  text: string,
  lengths: readonly number[],
  mapping: TableMapping,
): Reading {
  const decode = createCellDecoder('utf-8');
  const reader = new StatementReader({ title: '', header: HEADER, mapping, decode }, memory);
  let isFirst = true;
  for (const batch of batchesOf(memory, text, lengths)) {
    reader.read(batch, isFirst && batch.records > 0 ? 1 : 0);
    if (batch.records > 0) isFirst = false;
  }
  const { table, quotes, rejected, leftOut, blank } = reader.finish();
  const statements: unknown[] = [];
  const name = ({ labels, codes }: CodedColumn, row: number): string | null => labels[codes[row]!] ?? null;
  for (let row = 0; row < table.rows; row++)
    statements[table.origins[row]!] = [
      name(table.actors.actor, row),
      name(table.actors.organization, row),
      name(table.issues, row),
      table.levels[table.stances[row]!],
      table.days[row],
      quotes!.of(table.origins[row]!),
      table.weights![row],
    ];
  return {
    statements,
    rejected: rejected.kept.map(({ reason, value }) => [reason, value]),
    leftOut: leftOut.reduce((sum, [, count]) => sum + count, 0),
    blank,
  };
}

const name = fc.constantFrom(
  ...['', ' ', 'A', 'B ', ' B', 'É', 'E\u0301', 'a,b', 'a "b"', '"', 'two  words', 'two\nwords'],
  'A name of thirty-two letters, so!',
  'A name of thirty-two letters, no!',
);
const stance = fc.constantFrom('yes', 'yes', 'no', 'abstain', ' yes', 'maybe', '');
const row = fc
  .tuple(
    name,
    name,
    name,
    stance,
    fc.constantFrom('2019-05-14', '2019-05-15T10:00', '1999-01-31', '', 'soon'),
    fc.constantFrom('', 'said', 'He said "no", and left', '“ja”\r\nnein', ' '),
    fc.constantFrom('', '1', '0.5', 'much'),
    fc.constantFrom('', 'more'),
  )
  .chain((cells) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.constant(cells.slice(0, HEADER.length)) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 8 }).map((width) => cells.slice(0, width)) },
    ),
  );
const wideRow = fc.tuple(
  name,
  stance,
  stance,
  stance,
  fc.constantFrom('2019-05-14', ''),
  name,
  fc.constant('2'),
);
const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 });
const newline = fc.constantFrom('\n' as const, '\r\n' as const);

describe.each([
  ['WebAssembly', false],
  ['TypeScript', true],
])('a table read in bytes, by %s,', (_, preferPlain) => {
  const memory = new TableMemory(preferPlain);

  /** Whether both readings of a table are one. */
  const compare = (
    rows: readonly (readonly string[])[],
    lengths: readonly number[],
    newline: string,
    mapping: TableMapping,
  ): void => {
    const text = Papa.unparse([HEADER, ...rows], { newline }) + newline;
    const strings = Papa.parse<string[]>(text, { delimiter: ',' }).data.slice(1, -1);
    expect(readInBytes(memory, text, lengths, mapping)).toEqual(readPlainly(strings, mapping));
  };

  test('is what a plain reader makes of papaparse’s strings', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        lengths,
        newline,
        (rows, lengths, newline) => compare(rows, lengths, newline, MAPPING),
      ),
      { numRuns: 1_500 },
    );
  });

  test('is that also where columns are issues', () => {
    fc.assert(
      fc.property(
        fc.array(wideRow, { minLength: 1, maxLength: 30 }),
        lengths,
        newline,
        (rows, lengths, newline) => compare(rows, lengths, newline, WIDE),
      ),
      { numRuns: 500 },
    );
  });

  test('with thousands of issues is read whole, and rows that are too short are told', () => {
    const issues = Array.from({ length: 9_000 }, (_, at) => `Issue ${at}`);
    const mapping: TableMapping = {
      ...MAPPING,
      columns: { ...NO_COLUMNS, actor: 0 },
      wide: { are: 'issue', at: issues.map((_, at) => at + 1) },
    };
    const decode = createCellDecoder('utf-8');
    const reader = new StatementReader({ title: '', header: ['actor', ...issues], mapping, decode }, memory);
    const full = `A,${issues.map((_, at) => (at % 3 === 0 ? 'yes' : '')).join(',')}\n`;
    const text = full.repeat(300) + 'B\n'.repeat(5_000) + full;
    for (const batch of batchesOf(memory, text, [2 ** 22])) reader.read(batch);
    expect(reader.rows).toBe(301 * 3_000);
    const { rejected, blank, records } = reader.finish();
    expect([rejected.counts, blank, records]).toEqual([[['too-few-cells', 5_000]], 301 * 6_000, 5_301]);
  });
});
