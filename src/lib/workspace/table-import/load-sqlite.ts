// SQLite for a worker: the library and its 0.7 MB of WebAssembly, fetched from the page's own server when a database comes.

import type { SqlJsStatic } from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';

let sqlite: Promise<SqlJsStatic> | null = null;

export function loadSqlite(): Promise<SqlJsStatic> {
  sqlite ??= import('sql.js')
    .then(({ default: init }) => init({ locateFile: () => wasmUrl }))
    .catch((error: unknown) => {
      sqlite = null;
      throw error;
    });
  return sqlite;
}
