// The service behind the dialog that opens tables, for whichever worker keeps them: it opens one file at a time and hands
// what was read to `keep`.

import { asFailure, Failure } from '#lib/model/failure.ts';
import type { ImportedGraph } from '#lib/network/imports/imported-graph.ts';
import type { ImportedTable } from '#lib/network/imports/imported-table.ts';
import { importFile } from './import-file.ts';
import type { Outcome, TableImportService } from './import-service.ts';
import { openFile } from './open-file.ts';
import type { LoadSqlite, OpenedFile } from './open-file.ts';
import { previewFile } from './preview-file.ts';
import { readComments } from './read-comments.ts';
import { writeRejected } from './rejected-csv.ts';
import { summarise } from './summarise.ts';
import { tryMapping } from './try-mapping.ts';

export type Imported = ImportedTable | ImportedGraph;

/** Progress is told at most so often, in ms: each telling crosses to the page. */
const PROGRESS_MS = 50;

export function createImportService(
  loadSqlite: LoadSqlite,
  keep: (imported: Imported) => void,
): TableImportService {
  let opened: OpenedFile | null = null;
  let reading: AbortController | null = null;
  /** Of the last reading. The table itself is whoever's it was handed to. */
  let rejected: ImportedTable['rejected'] | null = null;
  /** Counts the files that were asked for, so that one which opens slowly does not take the place of a later one. */
  let asked = 0;
  let comments: ReadonlyMap<string, string> | null = null;

  const letGo = (): void => {
    if (opened) closeFile(opened);
    opened = null;
  };

  return {
    preview: (file, name, choice) =>
      outcomeOf(async () => {
        const turn = ++asked;
        // Another form that cannot be read leaves the file open as it was; another file does not.
        if (!choice.form && choice.table === undefined) letGo();
        const next = await openFile(file, choice, loadSqlite);
        if (turn !== asked) {
          closeFile(next);
          throw new Failure('cancelled');
        }
        letGo();
        opened = next;
        return previewFile(next, name);
      }),

    check: (mapping) =>
      outcomeOf(async () => {
        if (!opened || opened.kind === 'graph') throw new Failure('internal', 'no table is open');
        return tryMapping(opened.source, mapping);
      }),

    takeComments: (file) =>
      outcomeOf(async () => {
        comments = null;
        comments = file && (await readComments(file));
        return comments?.size ?? 0;
      }),

    read: (title, mapping, onProgress) =>
      outcomeOf(async () => {
        if (!opened) throw new Failure('internal', 'no file is open');
        reading?.abort();
        const { signal } = (reading = new AbortController());
        let toldMs = 0;
        const read = await importFile(opened, title, mapping, {
          signal,
          onProgress: (share) => {
            const nowMs = performance.now();
            if (nowMs - toldMs < PROGRESS_MS && share < 1) return;
            toldMs = nowMs;
            onProgress(share);
          },
        });
        const imported = comments ? withTexts(read, comments) : read;
        rejected = imported.kind === 'table' ? imported.rejected : null;
        keep(imported);
        return summarise(imported, {
          isWide: Boolean(mapping?.wide),
          above: (opened.kind === 'graph' ? null : opened.source.form?.above) ?? 0,
        });
      }),

    cancel: async () => reading?.abort(),

    close: async () => {
      asked++;
      reading?.abort();
      letGo();
      rejected = null;
    },

    rejectedCsv: async () => (rejected ? writeRejected(rejected) : ''),
  };
}

function closeFile(file: OpenedFile): void {
  if (file.kind !== 'graph') file.source.close();
}

/** Issues whose label is the number of a comment have its text. */
function withTexts(read: Imported, comments: ReadonlyMap<string, string>): Imported {
  if (read.kind !== 'table') return read;
  const issueTexts = read.table.issues.labels.map((label) => comments.get(label) ?? null);
  return { ...read, issueTexts: issueTexts.some((text) => text !== null) ? issueTexts : null };
}

async function outcomeOf<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { code, detail } = asFailure(error);
    return { ok: false, code, detail };
  }
}
