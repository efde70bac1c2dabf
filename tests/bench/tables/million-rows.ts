// A million rows from a file on disk, alone in a process, so that its highest memory is what reading takes: prints the time,
// the longest that the thread was not free, and the memory.

import { openAsBlob, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { importFile } from '#lib/workspace/table-import/import-file.ts';
import { openFile } from '#lib/workspace/table-import/open-file.ts';
import { packHeld } from '#lib/workspace/over-time/kept-form.ts';
import { previewFile } from '#lib/workspace/table-import/preview-file.ts';

const ROWS = 1_000_000;
const path = join(tmpdir(), `entente-million-${process.pid}.csv`);
const maker = `import { writeFileSync } from 'node:fs';
  const { inventedCsv } = await import(${JSON.stringify(new URL('invented-csv.ts', import.meta.url).href)});
  writeFileSync(${JSON.stringify(path)}, inventedCsv({ rows: ${ROWS} }));`;

/** The most memory that this process has taken: Linux's own count, as Node's includes that of the process before it. */
function mostMb(): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024;
}

try {
  execFileSync(process.execPath, ['--input-type=module', '-e', maker]);
  const beforeMb = mostMb();
  const opened = await openFile(await openAsBlob(path), {}, () => Promise.reject(new Error()));
  const preview = previewFile(opened, 'million.csv');
  if (preview.kind === 'graph') throw new Error('A table was taken for a graph.');
  let [lastMs, longestMs] = [performance.now(), 0];
  const startMs = lastMs;
  const imported = await importFile(opened, 'million', preview.mapping, {
    onProgress() {
      const nowMs = performance.now();
      longestMs = Math.max(longestMs, nowMs - lastMs);
      lastMs = nowMs;
    },
  });
  if (imported.kind === 'graph' || imported.table.rows !== ROWS) throw new Error('Rows are missing.');
  const tailMs = performance.now() - lastMs;
  console.log(
    `  ${imported.table.rows.toLocaleString('en')} rows in ${(performance.now() - startMs).toFixed(0)} ms`,
  );
  console.log(
    `  longest without a turn for others ${longestMs.toFixed(0)} ms; at the end ${tailMs.toFixed(0)} ms`,
  );
  console.log(`  first row’s quote: ${imported.quotes?.of(0)}`);
  const { quotes } = imported;
  const readMb = mostMb();
  const packMs = performance.now();
  let kept: string;
  try {
    const packed = await packHeld({
      kind: 'table',
      own: {
        title: 'million',
        table: imported.table,
        quoteOf: quotes && ((origin) => quotes.of(origin)),
        issueTexts: null,
      },
    });
    kept = `${(packed.body.size / 1e6).toFixed(0)} MB`;
  } catch (error) {
    kept = String(error);
  }
  console.log(
    `  to be kept: ${kept}, ${(performance.now() - packMs).toFixed(0)} ms; memory at most ${mostMb().toFixed(0)} MB, ${readMb.toFixed(0)} before`,
  );
  console.log(
    `  memory at most ${mostMb().toFixed(0)} MB, of which ${beforeMb.toFixed(0)} MB before anything is read`,
  );
} finally {
  rmSync(path, { force: true });
}
