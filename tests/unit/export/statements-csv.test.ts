import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATEMENT_COLUMNS, writeStatementsCsv } from '#lib/export/statements-csv.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

/** A strict reader of RFC 4180: throws where a quotation mark stands where it must not. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let value = '';
    if (csv[at] === '"') {
      at++;
      for (;;) {
        const end = csv.indexOf('"', at);
        if (end < 0) throw new Error('A quoted cell does not end.');
        value += csv.slice(at, end);
        at = end + 1;
        if (csv[at] !== '"') break;
        value += '"';
        at++;
      }
    } else {
      const end = csv.slice(at).search(/[,\r\n"]/);
      if (end < 0 || csv[at + end] === '"') throw new Error(`A bare cell ends badly at ${at}.`);
      value = csv.slice(at, at + end);
      at += end;
    }
    row.push(value);
    if (csv[at] === ',') at++;
    else if (csv.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`Neither comma nor line end at ${at}.`);
  }
  return rows;
}

function table(of: Workspace = workspace): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(writeStatementsCsv(of, of.statements));
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]!])));
}

/** One statement, of a document with that title. */
function withTitle(title: string): Workspace {
  return {
    ...workspace,
    documents: workspace.documents.map((document) => ({ ...document, title })),
    statements: workspace.statements.slice(0, 1),
  };
}

test('the heading names every column, and every row has them all', () => {
  const rows = readCsv(writeStatementsCsv(workspace, workspace.statements));
  expect(rows[0]).toEqual([...STATEMENT_COLUMNS]);
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => STATEMENT_COLUMNS.length));
  expect(rows.length).toBe(1 + workspace.statements.length);
});

test('a row says who, what, where and why', () => {
  expect(table()[6]).toEqual({
    document: 'bergen',
    title: 'Fishing talks in Bergen end without a deal',
    publisher: 'Harbour Gazette',
    date: '2021-03-09',
    holders: 'Inês Carvalho',
    'holder countries': 'PRT',
    stance: 'disagree',
    issue: 'Fishing quotas',
    'issue kind': 'topic',
    counterparts: 'Norway',
    evidence: 'She accused Norway of breaking its promise on fishing quotas.',
    cue: 'accused',
    said: '2021-03-09',
    about: '',
    confidence: '0.9',
    rule: 'accuse-of',
    reason: 'One party “accused” the other over the issue.',
    begin: String(workspace.statements[6]!.evidence.begin),
    end: String(workspace.statements[6]!.evidence.end),
  });
});

test('a time that is longer than a day is an interval', () => {
  expect(table()[13]!.about).toBe('2021-06-01/2021-06-30');
});

test('an undated document leaves its date and time empty', () => {
  expect(table().at(-1)).toMatchObject({ date: '', said: '', publisher: '' });
});

test('without statements there is only the heading', () => {
  expect(writeStatementsCsv(workspace, [])).toBe(`${STATEMENT_COLUMNS.join(',')}\r\n`);
});

describe('a cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''=1"])(
    'that a spreadsheet would run, %j, gets one apostrophe in front',
    (title) => {
      expect(table(withTitle(title))[0]!.title).toBe(`'${title}`);
    },
  );

  test.each(["'tis the season", 'a = b', '1 - 1', ''])('that it would not run, %j, stays', (title) => {
    expect(table(withTitle(title))[0]!.title).toBe(title);
  });

  test('holds any text, and gives it back when one apostrophe before a formula sign is taken away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (title) => {
        const written = table(withTitle(title))[0]!.title!;
        expect(written.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/u, '')).toBe(title);
        expect(written).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
