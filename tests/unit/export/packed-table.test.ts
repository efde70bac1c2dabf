import { describe, expect, test } from 'vitest';
import { packColumns, unpackColumns } from '#lib/export/packed-columns.ts';
import { packGraph, unpackGraph } from '#lib/export/packed-graph.ts';
import { packTable, unpackTable } from '#lib/export/packed-table.ts';
import { tableOfColumns } from '#lib/network/table/table-of-columns.ts';
import { randomGraph } from '../../fixtures/random-graph.ts';

const nothing = { labels: [], codes: new Int32Array(3).fill(-1) };
const TABLE = tableOfColumns({
  rows: 3,
  actors: {
    actor: { labels: ['Åse', 'Bo'], codes: Int32Array.of(0, 1, 0) },
    organization: nothing,
    country: nothing,
  },
  issues: { labels: ['7', '12'], codes: Int32Array.of(0, 0, 1) },
  documents: nothing,
  days: Int32Array.of(20, 10, 30),
  stances: Int32Array.of(0, 1, 0),
  stanceValues: [1, -1],
  weights: Float64Array.of(1, 0.5, 2),
});
const QUOTES = ['first “words”', null, 'третий'];
const KEPT = {
  table: TABLE,
  quoteOf: (origin: number) => QUOTES[origin] ?? null,
  issueTexts: ['We should plant trees.', null],
};

describe('a table that is kept', () => {
  test('comes back with every column, its quotes and the texts of its issues', () => {
    const { table, quoteOf, issueTexts } = unpackTable(packTable(KEPT).buffer);
    expect(table).toEqual(TABLE);
    expect([0, 1, 2].map((origin) => quoteOf!(origin))).toEqual(QUOTES);
    expect(issueTexts).toEqual(KEPT.issueTexts);
  });

  test('is refused where a column names what is not there, is too short, or the bytes are others', () => {
    const broken = packTable({ ...KEPT, table: { ...TABLE, stances: Int32Array.of(0, 9, 0) } });
    expect(() => unpackTable(broken.buffer)).toThrow(expect.objectContaining({ code: 'table-damaged' }));
    const short = packTable({ ...KEPT, table: { ...TABLE, days: Int32Array.of(1) } });
    expect(() => unpackTable(short.buffer)).toThrow(expect.objectContaining({ code: 'table-damaged' }));
    const cut = packTable(KEPT).slice(0, 200);
    expect(() => unpackTable(cut.buffer)).toThrow(expect.objectContaining({ code: 'table-damaged' }));
    expect(() => unpackColumns(new ArrayBuffer(64))).toThrow(
      expect.objectContaining({ code: 'table-damaged' }),
    );
  });

  test('is not kept where its quotes are more than the bound', () => {
    const long = { ...KEPT, quoteOf: () => 'x'.repeat(40_000) };
    expect(() => packTable(long, 50_000)).toThrow(
      expect.objectContaining({ code: 'table-too-large-to-keep' }),
    );
  });
});

test('a graph that is kept comes back as it was', () => {
  const { graph } = randomGraph(40, 90);
  const directed = Uint8Array.from(graph.sources, (_, edge) => edge % 2);
  expect(unpackGraph(packGraph({ ...graph, directed }).buffer)).toEqual({ ...graph, directed });
});

test('columns of every kind keep their numbers at odd lengths', () => {
  const columns = { a: Uint8Array.of(1, 2, 255), b: Float64Array.of(0.1, -1e300), c: Int8Array.of(-1) };
  const { about, columns: read } = unpackColumns(packColumns({ x: 'ü' }, columns).buffer);
  expect(about).toEqual({ x: 'ü' });
  expect(Object.fromEntries(read)).toEqual(columns);
});
