// A worker that reads tables and keeps the last one: for whoever has no worker of their own that keeps tables.

import { expose } from 'comlink';
import { createImportService } from './create-import-service.ts';
import { loadSqlite } from './load-sqlite.ts';

expose(createImportService(loadSqlite, () => {}));
