// A file to a table source or a graph's bytes, by what is in it. The first step of whatever is done with a file.

import type { SqlJsStatic } from 'sql.js';
import type { TextForm } from '#lib/intake/tables/table-mapping.ts';
import { openDatabase } from './database-source.ts';
import { readBytes } from './read-chunks.ts';
import { recogniseFile } from './recognise-file.ts';
import type { TableSource } from './table-source.ts';
import { openText } from './text-source.ts';

/** What a person has chosen about a file before its columns mean anything. */
export interface SourceChoice {
  readonly form?: Partial<TextForm>;
  /** The id of a database's table. */
  readonly table?: string;
}

/** SQLite comes only when a database does. */
export type LoadSqlite = () => Promise<SqlJsStatic>;

export type OpenedFile =
  | { readonly kind: 'graph'; readonly format: 'gexf' | 'graphml'; readonly file: Blob }
  | { readonly kind: 'table' | 'database'; readonly source: TableSource };

const HEAD_BYTES = 65_536;

/** Throws the Failures `file-unreadable`, `database-unreadable`, and those of `recogniseFile` and `openText`. */
export async function openFile(
  file: Blob,
  choice: SourceChoice,
  loadSqlite: LoadSqlite,
): Promise<OpenedFile> {
  const kind = recogniseFile(await readBytes(file, 0, HEAD_BYTES));
  switch (kind) {
    case 'text':
      return { kind: 'table', source: await openText(file, choice.form) };
    case 'sqlite':
      return { kind: 'database', source: await openDatabase(file, await loadSqlite(), choice.table) };
    default:
      return { kind: 'graph', format: kind, file };
  }
}
