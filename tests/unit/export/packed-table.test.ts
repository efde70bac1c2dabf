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

const bufferOf = (pieces: Uint8Array<ArrayBuffer>[]): Promise<ArrayBuffer> => new Blob(pieces).arrayBuffer();
const packed = async (table: typeof TABLE): Promise<ArrayBuffer> =>
  bufferOf(await packTable({ ...KEPT, table }));

describe('a table that is kept', () => {
  test('comes back with every column, its quotes and the texts of its issues', async () => {
    const { table, quoteOf, issueTexts } = unpackTable(await bufferOf(await packTable(KEPT)));
    expect(table).toEqual(TABLE);
    expect([0, 1, 2].map((origin) => quoteOf!(origin))).toEqual(QUOTES);
    expect(issueTexts).toEqual(KEPT.issueTexts);
  });

  test('is refused where a column names what is not there, is too short, or the bytes are others', async () => {
    const broken = await packed({ ...TABLE, stances: Int32Array.of(0, 9, 0) });
    expect(() => unpackTable(broken)).toThrow(expect.objectContaining({ code: 'table-damaged' }));
    const short = await packed({ ...TABLE, days: Int32Array.of(1) });
    expect(() => unpackTable(short)).toThrow(expect.objectContaining({ code: 'table-damaged' }));
    const cut = (await packed(TABLE)).slice(0, 200);
    expect(() => unpackTable(cut)).toThrow(expect.objectContaining({ code: 'table-damaged' }));
    expect(() => unpackColumns(new ArrayBuffer(64))).toThrow(
      expect.objectContaining({ code: 'table-damaged' }),
    );
  });

  test('has its quotes whole where they run over the end of a piece, and others may have their turn', async () => {
    const quotes = ['ä'.repeat(700_000), null, 'é'.repeat(900_001)];
    let turns = 0;
    const pieces = await packTable(
      { ...KEPT, quoteOf: (origin) => quotes[origin]! },
      { breathe: () => void turns++ },
    );
    expect(pieces.every(({ length }) => length % 8 === 0)).toBe(true);
    const { quoteOf } = unpackTable(await bufferOf(pieces));
    expect([0, 1, 2].map((origin) => quoteOf!(origin))).toEqual(quotes);
    expect(turns).toBe(1);
  });

  test('without a word of quotes comes back without', async () => {
    const { quoteOf } = unpackTable(await bufferOf(await packTable({ ...KEPT, quoteOf: () => null })));
    expect(quoteOf!(0)).toBeNull();
  });

  test('is not kept where its quotes are more than the bound', async () => {
    const long = { ...KEPT, quoteOf: () => 'x'.repeat(40_000) };
    await expect(packTable(long, { mostBytes: 50_000 })).rejects.toMatchObject({
      code: 'table-too-large-to-keep',
    });
  });
});

test('a graph that is kept comes back as it was', async () => {
  const { graph } = randomGraph(40, 90);
  const directed = Uint8Array.from(graph.sources, (_, edge) => edge % 2);
  expect(unpackGraph(await bufferOf(packGraph({ ...graph, directed })))).toEqual({ ...graph, directed });
});

test('columns of every kind keep their numbers at odd lengths', async () => {
  const columns = { a: Uint8Array.of(1, 2, 255), b: Float64Array.of(0.1, -1e300), c: Int8Array.of(-1) };
  const { about, columns: read } = unpackColumns(await bufferOf(packColumns({ x: 'ü' }, columns)));
  expect(about).toEqual({ x: 'ü' });
  expect(Object.fromEntries(read)).toEqual(columns);
});
