import { describe, expect, test } from 'vitest';
import { FAILURES, Failure } from '#lib/model/failure.ts';
import { XmlStream } from '#lib/network/imports/xml-stream.ts';
import { createImportService } from '#lib/workspace/table-import/create-import-service.ts';
import { importFile } from '#lib/workspace/table-import/import-file.ts';
import { readChunks } from '#lib/workspace/table-import/read-chunks.ts';
import initSqlJs from 'sql.js';
import { importGraph, importTable, open, previewTable, rowsOf } from '../../../fixtures/import-table.ts';

const HEADING = 'actor,issue,stance,date\n';

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof Failure)) throw new Error(`No Failure, but ${String(error)}`);
  expect(FAILURES[error.code].remedy.length).toBeGreaterThan(10);
  return error;
}

describe('what is no table is told as what it is', () => {
  test.each([
    ['an empty file', '', 'table-empty', null],
    ['a file of blanks', '\ufeff \n\n\t\n', 'table-empty', null],
    ['a PDF called .csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'table-binary', 'it is PDF'],
    ['a spreadsheet', 'PK\x03\x04\x14\0', 'table-binary', 'it is ZIP, XLSX, DOCX or ODT'],
    [
      'a web page',
      '<!doctype html><html><body>x</body></html>',
      'table-binary',
      'it is <html>, not GEXF or GraphML',
    ],
    ['JSON', '[{"actor":"Ann","issue":"tax"}]', 'table-binary', 'it is JSON'],
    [
      'noise',
      String.fromCharCode(...Array.from({ length: 400 }, (_, at) => (at * 7) % 8)),
      'table-binary',
      null,
    ],
  ])('%s', async (_, content, code, detail) => {
    const failure = await failureOf(open(content));
    expect([failure.code, failure.detail]).toEqual([code, detail]);
  });

  test.each([
    ['a heading without rows', 'actor,issue,stance\n', 'table-no-rows'],
    ['a heading without rows or line end', 'actor,issue,stance', 'table-no-rows'],
    ['a mark that opens and nothing more', '"actor,issue,stance', 'table-quote-open'],
  ])('%s', async (_, content, code) => {
    expect((await failureOf(open(content))).code).toBe(code);
  });

  test('a database that is none', async () => {
    const bytes = new TextEncoder().encode(`SQLite format 3\0${'x'.repeat(5000)}`);
    expect((await failureOf(open(bytes))).code).toBe('database-unreadable');
  });

  test('a database that is cut short', async () => {
    const sqlite = await initSqlJs();
    const database = new sqlite.Database();
    database.exec('CREATE TABLE t(actor, issue)');
    for (let row = 0; row < 2000; row++) database.exec(`INSERT INTO t VALUES ('Actor ${row}', 'Issue')`);
    const bytes = database.export();
    expect((await failureOf(importTable(new Uint8Array(bytes.slice(0, bytes.length / 2))))).code).toBe(
      'database-unreadable',
    );
  });

  test('a database without rows', async () => {
    const sqlite = await initSqlJs();
    const database = new sqlite.Database();
    database.exec('CREATE TABLE t(a)');
    expect((await failureOf(open(new Uint8Array(database.export())))).code).toBe('table-empty');
  });
});

describe('a graph', () => {
  test('with an external entity is refused before anything is looked up', async () => {
    const failure = await failureOf(
      importGraph(
        `<?xml version="1.0"?>\n<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<graphml><graph><node id="&x;"/></graph></graphml>`,
      ),
    );
    expect([failure.code, failure.detail]).toEqual(['graph-with-dtd', 'line 2']);
  });

  test('with entities that grow without bound is refused', async () => {
    const failure = await failureOf(
      importGraph(
        `<!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><gexf><graph>&b;</graph></gexf>`,
      ),
    );
    expect(failure.code).toBe('graph-with-dtd');
  });

  test('with an attribute that does not end is refused before memory is full', () => {
    const nothing = () => {};
    const stream = new XmlStream({ onOpen: nothing, onClose: nothing, onText: nothing }, 2 ** 20);
    const write = (text: string) => stream.write(new TextEncoder().encode(text));
    write('<graphml>');
    for (let at = 0; at < 100; at++) write(`<node id="${'x'.repeat(2 ** 15)}"/>`);
    write('<node id="');
    expect(() => {
      for (let at = 0; at < 100; at++) write('x'.repeat(2 ** 15));
    }).toThrow('line 1: more than 1 MB without a tag');
  });

  test.each([
    ['cut in the middle', '<gexf><graph><nodes><node id="a"/><node id="b'],
    ['not well formed', '<gexf><graph><nodes><node id=a></graph></gexf>'],
    ['with an unknown entity', '<gexf><graph><nodes><node id="&nbsp;"/></nodes></graph></gexf>'],
  ])('%s is told by its line', async (_, text) => {
    const failure = await failureOf(importGraph(text));
    expect(failure.code).toBe('graph-unreadable');
    expect(failure.detail).toMatch(/^line 1:/);
  });
});

describe('a table with faults', () => {
  test('of three ways to write dates reads the most frequent and tells the others', async () => {
    const rows = ['2019-05-14', '2019-05-15', '2019-05-16', '2019-05-17', '14/05/2019', 'May 14th']
      .map((date) => `A,tax,yes,${date}\n`)
      .join('');
    const imported = await importTable(HEADING + rows + 'A,tax,no,2019-05-18\n'.repeat(50));
    expect(imported.table.rows).toBe(54);
    expect(imported.rejected.kept.map(({ line, reason, value }) => [line, reason, value])).toEqual([
      [6, 'date-unreadable', '14/05/2019'],
      [7, 'date-unreadable', 'May 14th'],
    ]);
  });

  test('whose actors are numbers is read, as an actor’s name may be one', async () => {
    const preview = await previewTable('actor,issue,stance\n17,tax,yes\n18,tax,no\n17,war,no\n');
    expect([preview.mapping.columns.actor, preview.columns[0]!.kind]).toEqual([0, 'number']);
    expect(rowsOf(await importTable('actor,issue,stance\n17,tax,yes\n18,tax,no\n17,war,no\n'))[0]).toBe(
      '2 17: +1 tax',
    );
  });

  test('of a million rows, cut in the middle, loses none before the cut', async () => {
    const row = 'Somebody of some name,some issue,yes,2019-05-14\n';
    const file = new Blob([
      HEADING,
      ...Array.from({ length: 100 }, () => row.repeat(10_000)),
      row.slice(0, 30),
    ]);
    const { table, rejected } = await importTable(file);
    expect(table.rows).toBe(1_000_000);
    expect(rejected.kept).toEqual([
      { line: 1_000_002, reason: 'cut', column: null, value: null, raw: row.slice(0, 30) },
    ]);
  });

  test('that is one line of ten megabytes is refused with the line', async () => {
    const failure = await failureOf(open(new Blob(Array.from({ length: 10 }, () => 'x,'.repeat(2 ** 19)))));
    expect([failure.code, failure.detail]).toEqual(['table-line-too-long', 'line 1']);
  });

  test('with such a line further down is refused with the line', async () => {
    const rows = 'A,tax,yes,2019-05-14\n'.repeat(60_000);
    const failure = await failureOf(importTable(new Blob([HEADING, rows, 'x'.repeat(10_000_000)])));
    expect([failure.code, failure.detail]).toEqual(['table-line-too-long', 'line 60002']);
  });

  test('of a hundred thousand columns is refused', async () => {
    const failure = await failureOf(open(`${'x,'.repeat(100_000)}\n${'1,'.repeat(100_000)}\n`));
    expect([failure.code, failure.detail]).toEqual(['table-too-wide', '100,001 columns']);
  });

  test('with a quotation mark that nothing closes loses one line', async () => {
    const { table, rejected } = await importTable(
      `${HEADING}"A,tax,yes,2019-05-14\n${'B,tax,no,2019-05-14\n'.repeat(9_000)}`,
    );
    expect([table.rows, rejected.counts]).toEqual([9_000, [['open-quote', 1]]]);
  });

  test('that does not end with a line end is read, and that is said', async () => {
    const { table, endsOpen } = await importTable('actor,issue,stance\nA,tax,yes\nB,tax,no');
    expect([table.rows, endsOpen]).toEqual([2, true]);
    const old = await importTable('actor,issue,stance\rA,tax,yes\rB,tax,no\r');
    expect([old.table.rows, old.endsOpen]).toEqual([2, false]);
  });
});

describe('an import', () => {
  const file = () => new Blob([HEADING, 'A,tax,yes,2019-05-14\nB,tax,no,2019-05-14\n'.repeat(100_000)]);

  test('can be cancelled between two chunks', async () => {
    const opened = await open(file());
    const { mapping } = await previewTable(file());
    const stop = new AbortController();
    const shares: number[] = [];
    const failure = await failureOf(
      importFile(opened, 'x', mapping, {
        signal: stop.signal,
        onProgress: (share) => {
          shares.push(share);
          stop.abort();
        },
      }),
    );
    expect([failure.code, shares.length]).toEqual(['cancelled', 1]);
  });

  test('through the service gives an account and hands the table over', async () => {
    const kept: string[] = [];
    const service = createImportService(
      () => initSqlJs(),
      (imported) => void kept.push(imported.title),
    );
    const preview = await service.preview(file(), 'my_votes.csv', {});
    if (!preview.ok || preview.value.kind === 'graph') throw new Error('No preview.');
    const shares: number[] = [];
    const outcome = await service.read(
      preview.value.title,
      preview.value.mapping,
      (share) => void shares.push(share),
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        kind: 'table',
        title: 'my votes',
        statements: 200_000,
        actors: 2,
        issues: 1,
        firstDay: '2019-05-14',
      },
    });
    expect([kept, shares.at(-1)]).toEqual([['my votes'], 1]);
    expect(await service.rejectedCsv()).toContain('line,reason,column,value,row');
  });

  test('through the service is of the file that was chosen last, however slowly another opens', async () => {
    let unlock = (): void => {};
    const locked = new Promise<void>((resolve) => (unlock = resolve));
    const slow = file();
    slow.slice = (...range) => {
      const part = Blob.prototype.slice.apply(slow, range);
      part.arrayBuffer = () => locked.then(() => Blob.prototype.arrayBuffer.apply(part));
      return part;
    };
    const service = createImportService(
      () => initSqlJs(),
      () => {},
    );
    const first = service.preview(slow, 'slow.csv', {});
    const second = await service.preview(new Blob([HEADING, 'C,tax,yes,2019-05-14\n']), 'quick.csv', {});
    unlock();
    expect(await first).toMatchObject({ ok: false, code: 'cancelled' });
    if (!second.ok || second.value.kind === 'graph') throw new Error('No preview.');
    expect(await service.read('x', second.value.mapping, () => {})).toMatchObject({
      value: { statements: 1 },
    });
  });

  test('through the service goes on with a file of which another form cannot be read', async () => {
    const service = createImportService(
      () => initSqlJs(),
      () => {},
    );
    const small = new Blob([HEADING, 'C,tax,yes,2019-05-14\n']);
    const preview = await service.preview(small, 'x.csv', {});
    if (!preview.ok || preview.value.kind === 'graph') throw new Error('No preview.');
    expect(await service.preview(small, 'x.csv', { form: { above: 9 } })).toMatchObject({
      code: 'table-no-rows',
    });
    expect(await service.read('x', preview.value.mapping, () => {})).toMatchObject({
      value: { statements: 1 },
    });
  });

  test('through the service fails in words, not by an exception', async () => {
    const service = createImportService(
      () => initSqlJs(),
      () => {},
    );
    expect(await service.preview(new Blob(['%PDF-1.4']), 'x.csv', {})).toEqual({
      ok: false,
      code: 'table-binary',
      detail: 'it is PDF',
    });
    expect(await service.read('x', null, () => {})).toMatchObject({ ok: false, code: 'internal' });
  });

  test('of a file that went away says so', async () => {
    const gone = {
      size: 10,
      slice: () => ({
        stream: () =>
          new ReadableStream({ pull: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
      }),
    } as unknown as Blob;
    const failure = await failureOf(
      (async () => {
        for await (const chunk of readChunks(gone)) expect(chunk).toBeUndefined();
      })(),
    );
    expect(failure.code).toBe('file-unreadable');
  });
});
