// A SQLite database to a table: one of its own, or, where it is a database of Discourse Network Analyzer, the statements of
// one of its types. Read by SQLite itself (sql.js), from a copy in memory.

import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import { BatchWriter } from '#lib/intake/tables/batch-writer.ts';
import { createCellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import { nameColumns } from '#lib/intake/tables/name-columns.ts';
import { Failure } from '#lib/model/failure.ts';
import { isDnaDatabase, listStatementTypes, readStatements } from './dna-database.ts';
import { readBytes, stopIfAborted } from './read-chunks.ts';
import type { Answer, TableChoice, TableSource } from './table-source.ts';

const BATCH_RECORDS = 5_000;
const MOST_SAMPLED = 6_000;
const MOST_BYTES = 512 * 2 ** 20;

/** `choice` is a table's id; the one with most rows where it is not given. Throws `database-unreadable`. */
export async function openDatabase(file: Blob, sqlite: SqlJsStatic, choice?: string): Promise<TableSource> {
  if (file.size > MOST_BYTES) throw new Failure('database-unreadable', 'it is larger than 512 MB');
  const bytes = await readBytes(file, 0, file.size);
  return guarded(() => {
    const database = new sqlite.Database(bytes);
    const isDna = isDnaDatabase(database);
    const choices = isDna ? listStatementTypes(database) : listTables(database);
    const chosen = choices.find(({ id }) => id === choice) ?? [...choices].sort((a, b) => b.rows - a.rows)[0];
    if (!chosen) throw new Failure('table-empty', 'the database has no table with rows');
    const ask = (): Answer => (isDna ? readStatements(database, chosen.id) : readAll(database, chosen.id));
    const { header, records } = ask();
    const sample: { cells: readonly string[]; line: number }[] = [];
    for (const cells of records) {
      sample.push({ cells, line: sample.length + 1 });
      if (sample.length === MOST_SAMPLED) break;
    }
    return {
      header: nameColumns(header, []),
      sample,
      decode: createCellDecoder('utf-8'),
      form: null,
      choices,
      chosen: chosen.id,
      async *batches(memory, { onProgress, signal }) {
        const writer = new BatchWriter(memory);
        const rest = guarded(() => ask().records[Symbol.iterator]());
        let line = 0;
        for (;;) {
          stopIfAborted(signal);
          const isDone = guarded(() => {
            while (writer.records < BATCH_RECORDS) {
              const next = rest.next();
              if (next.done) return true;
              writer.add(next.value, ++line);
            }
            return false;
          });
          const share = Math.min(1, line / Math.max(1, chosen.rows));
          yield { cells: writer.take(), first: 0, isEnd: false, share };
          if (isDone) break;
          onProgress?.(share);
          // A turn for whoever wants to cancel.
          await new Promise((resolve) => setTimeout(resolve));
        }
      },
    };
  });
}

/** A value as a table in text would have it. */
export function textOf(value: SqlValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? '' : String(value);
}

function listTables(database: Database): TableChoice[] {
  const [answer] = database.exec(
    `SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  return (answer?.values ?? []).flatMap(([value]) => {
    const id = String(value);
    const rows = Number(database.exec(`SELECT count(*) FROM ${quoted(id)}`)[0]?.values[0]?.[0] ?? 0);
    return rows > 0 ? [{ id, label: id, rows }] : [];
  });
}

function readAll(database: Database, table: string): Answer {
  const statement = database.prepare(`SELECT * FROM ${quoted(table)}`);
  return { header: statement.getColumnNames(), records: recordsOf(statement) };
}

function* recordsOf(statement: ReturnType<Database['prepare']>): Generator<readonly string[]> {
  try {
    while (statement.step()) yield statement.get().map(textOf);
  } finally {
    statement.free();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('database-unreadable', error instanceof Error ? error.message : null, { cause: error });
  }
}
