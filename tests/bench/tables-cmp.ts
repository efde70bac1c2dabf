// What reading tables takes: `npm run bench:tables`. In one run and on the same bytes: papaparse splitting them into arrays,
// papaparse and d3-dsv making columns of names and numbers of them, and ours making a statement table. Twice: coded statements
// with their quotes (invented, seeded), and the UN's votes where ../shared/votes is there. Then a million rows alone in a
// process, and a large graph, with the memory that each takes at most. Milliseconds are medians; a shared machine makes all of them longer alike.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { csvParseRows } from 'd3-dsv';
import Papa from 'papaparse';
import { importFile } from '#lib/workspace/table-import/import-file.ts';
import { openFile } from '#lib/workspace/table-import/open-file.ts';
import { previewFile } from '#lib/workspace/table-import/preview-file.ts';
import { columnsOfRows } from './tables/columns-of-rows.ts';
import { inventedCsv } from './tables/invented-csv.ts';
import { measureInTurn } from './tables/measure-in-turn.ts';

const RUNS = 9;
const noSqlite = () => Promise.reject(new Error('There is no database here.'));

async function compare(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = new Blob([bytes]);
  const opened = await openFile(file, {}, noSqlite);
  const preview = previewFile(opened, name);
  if (preview.kind === 'graph') throw new Error(`${name} is no table.`);
  const { mapping } = preview;
  const rows = await read();
  const textOf = () => new TextDecoder().decode(bytes);

  async function read(): Promise<number> {
    const imported = await importFile(opened, name, mapping);
    if (imported.kind === 'graph' || imported.rejected.total > 0) throw new Error(`${name} was not read.`);
    return imported.table.rows;
  }

  console.log(`\n${name}: ${(bytes.length / 1e6).toFixed(1)} MB, ${rows.toLocaleString('en')} statements`);
  const all: [string, () => unknown][] = [
    ['Entente: bytes to a statement table', read],
    ['papaparse: bytes to arrays of strings', () => Papa.parse(textOf(), { delimiter: ',' })],
    ['papaparse: bytes to the same columns', () => columnsOfRows(papaRows(textOf()), mapping)],
    ['d3-dsv: bytes to arrays of strings', () => csvParseRows(textOf())],
  ];
  const timings = await measureInTurn(
    RUNS,
    all.map(([, run]) => run),
  );
  console.log(`  ${''.padEnd(38)}    wall ms        processor ms`);
  for (const [at, [label]] of all.entries()) {
    const cells = (['wallMs', 'cpuMs'] as const).map((kind) => {
      const ratio = timings[at]![kind] / timings[0]![kind];
      return `${timings[at]![kind].toFixed(0).padStart(6)}  × ${ratio.toFixed(1)}`;
    });
    console.log(`  ${label.padEnd(38)} ${cells.join('     ')}`);
  }
}

function papaRows(text: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data.slice(1);
}

const votes = fileURLToPath(new URL('../../../shared/votes/un_votes.csv.gz', import.meta.url));
await compare('coded statements', inventedCsv({ megabytes: 20 }));
if (existsSync(votes)) await compare('votes', new Uint8Array(gunzipSync(readFileSync(votes))));
else console.warn(`Skipped: ${votes} is not here.`);

