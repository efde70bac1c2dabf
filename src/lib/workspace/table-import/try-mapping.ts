// What a mapping makes of a table's first rows: how many can be read, and why the others cannot, before all are read.

import { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import type { Rejection } from '#lib/intake/tables/rejected-rows.ts';
import { whatIsMissing } from '#lib/intake/tables/table-mapping.ts';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { StatementReader } from '#lib/network/imports/statement-reader.ts';
import type { TableSource } from './table-source.ts';

const TRIED_ROWS = 1_000;

export interface Trial {
  /** How many rows were tried: TRIED_ROWS, or all where there are fewer. */
  readonly records: number;
  /** The statements that they give. */
  readonly statements: number;
  /** Rows (in a wide table, cells) that cannot be read, with one value at fault. */
  readonly rejected: readonly {
    readonly reason: Rejection;
    readonly count: number;
    readonly value: string | null;
  }[];
  /** Rows (in a wide table, cells) that the mapping leaves out. */
  readonly leftOut: number;
  /** What has to be said before anything can be read; null where nothing. */
  readonly missing: string | null;
}

export async function tryMapping(source: TableSource, mapping: TableMapping): Promise<Trial> {
  const missing = whatIsMissing(mapping);
  if (missing !== null) return { records: 0, statements: 0, rejected: [], leftOut: 0, missing };
  const memory = new TableMemory(true);
  const reader = new StatementReader({ ...source, title: '', mapping }, memory);
  for await (const { cells, first, isEnd } of source.batches(memory, {})) {
    const records = Math.min(cells.records, first + TRIED_ROWS - reader.records);
    reader.read(cells.upTo(records), first, isEnd && records === cells.records);
    if (reader.records >= TRIED_ROWS) break;
  }
  const { counts, kept } = reader.rejected;
  return {
    records: reader.records,
    statements: reader.rows,
    rejected: counts.map(([reason, count]) => ({
      reason,
      count,
      value: kept.find((row) => row.reason === reason)?.value ?? null,
    })),
    leftOut: reader.leftOut.reduce((sum, [, count]) => sum + count, 0),
    missing,
  };
}
