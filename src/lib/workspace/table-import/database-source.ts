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

/** Whole numbers as they are, however large: the library's types do not tell of it. */
type GetExactly = (params: null, config: { useBigInt: true }) => readonly Value[];
type Value = SqlValue | bigint;

const BATCH_RECORDS = 5_000;
const MOST_SAMPLED = 6_000;
const MOST_BYTES = 512 * 2 ** 20;
/** Where a database says how it is written to (https://sqlite.org/fileformat2.html, 1.3.3): 2 is with a log beside it. */
const WRITE_VERSION = 18;
const LOGGED = 2;

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
      isLogged: bytes[WRITE_VERSION] === LOGGED,
      close: () => database.close(),
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

/** A value as a table in text would have it; empty for bytes that are no text. */
function textOf(value: Value): string {
  if (value === null) return '';
  if (!(value instanceof Uint8Array)) return String(value);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(value);
    return text.includes('\0') ? '' : text;
  } catch {
    return '';
  }
}

function listTables(database: Database): TableChoice[] {
  const [answer] = database.exec(
    `SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  return (answer?.values ?? []).flatMap(([name, type]) => {
    const id = String(name);
    const rows = countRows(database, id, type === 'view');
    return rows > 0 ? [{ id, label: id, rows }] : [];
  });
}

/** A view of a table that is no longer there has none. */
function countRows(database: Database, table: string, isView: boolean): number {
  try {
    return Number(database.exec(`SELECT count(*) FROM ${quoted(table)}`)[0]?.values[0]?.[0] ?? 0);
  } catch (error) {
    if (isView) return 0;
    throw error;
  }
}

function readAll(database: Database, table: string): Answer {
  const statement = database.prepare(`SELECT * FROM ${quoted(table)}`);
  return { header: statement.getColumnNames(), records: recordsOf(statement) };
}

function* recordsOf(statement: ReturnType<Database['prepare']>): Generator<readonly string[]> {
  try {
    const get = statement.get.bind(statement) as unknown as GetExactly;
    while (statement.step()) yield get(null, { useBigInt: true }).map(textOf);
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
