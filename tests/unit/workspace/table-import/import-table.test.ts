import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tryMapping } from '#lib/workspace/table-import/try-mapping.ts';
import { writeRejected } from '#lib/workspace/table-import/rejected-csv.ts';
import { importTable, open, previewTable, rowsOf } from '../../../fixtures/import-table.ts';

const SPEECHES = `date,speaker,party,country,topic,position,newspaper,quote,weight
2019-05-14,A. Merkel,CDU,Germany,carbon tax,support,FAZ,"We said ""yes"", and mean it",2
2019-05-15,E. Macron,LREM,France,carbon tax,oppose,Le Monde,Non,1
2019-05-16,E. Macron,LREM,France,army,neutral,Le Monde,Perhaps,1
`;

describe('a table', () => {
  test('is read by what its columns are called and hold', async () => {
    const imported = await importTable(SPEECHES);
    expect(rowsOf(imported)).toEqual([
      '2 A. Merkel / CDU / Germany: +1 carbon tax, 2019-05-14, in FAZ, × 2',
      '3 E. Macron / LREM / France: -1 carbon tax, 2019-05-15, in Le Monde',
    ]);
    expect(imported.quotes!.of(0)).toBe('We said "yes", and mean it');
    expect(imported.leftOut).toEqual([['neutral', 1]]);
  });

  test.each([
    ['semicolons', SPEECHES.replaceAll(',', ';').replace('"yes"";', '"yes"",'), ';'],
    ['tabs', SPEECHES.replaceAll(',', '\t'), '\t'],
    ['bars', SPEECHES.replaceAll(',', '|'), '|'],
  ])('with %s is the same', async (_, text, delimiter) => {
    const { form } = await previewTable(text);
    expect(form!.delimiter).toBe(delimiter);
    expect(rowsOf(await importTable(text))).toEqual(rowsOf(await importTable(SPEECHES)));
  });

  test.each([
    ['UTF-16, low byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, high byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ])('in %s is read', async (_, encode) => {
    const bytes = new Uint8Array(encode('actor,issue,stance\nJosé Peña,año,yes\nZoë,año,no\n'));
    expect(rowsOf(await importTable(bytes))).toEqual(['2 José Peña: +1 año', '3 Zoë: -1 año']);
  });

  test('in UTF-8 with a name in windows-1252 far down loses neither', async () => {
    const head = 'actor,issue,stance\n' + 'Zoë,año,yes\n'.repeat(200_000);
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from('Peña,año,no\n', 'latin1')]);
    const { table } = await importTable(new Uint8Array(bytes));
    expect(table.actors.actor.labels).toEqual(['Zoë', 'Peña']);
  });

  test('in UTF-8 with a few other bytes is not all read in the older way', async () => {
    const text = Buffer.from(`actor,issue,stance\n${'Zoë,año,yes\n'.repeat(9)}Peña,tax,no\n`);
    const at = text.lastIndexOf('ñ');
    const bytes = Buffer.concat([text.subarray(0, at), Buffer.from([0xf1]), text.subarray(at + 2)]);
    const { table } = await importTable(new Uint8Array(bytes));
    expect([table.actors.actor.labels, table.issues.labels]).toEqual([
      ['Zoë', 'Peña'],
      ['año', 'tax'],
    ]);
  });

  test.each([
    ['a title and a blank line', 'Votes of 3 May\n\n', 1],
    ['a title and a source as wide as the table', 'Votes,,\nSource: us,,\n', 2],
    ['a line for Excel', 'sep=,\n', 1],
    ['nothing', '', 0],
  ])('is found below %s', async (_, above, count) => {
    const text = `${above}actor,issue,stance\nAnn,tax,yes\nBob,tax,no\n`;
    const { form } = await previewTable(text);
    expect([form!.above, form!.hasHeader]).toEqual([count, true]);
    const imported = await importTable(text);
    const lines = above.split('\n').length;
    expect(rowsOf(imported)).toEqual([`${lines + 1} Ann: +1 tax`, `${lines + 2} Bob: -1 tax`]);
    expect(imported.records).toBe(2);
  });

  test('of which Excel is told the delimiter has that one', async () => {
    const text = 'sep=;\nactor;issue;stance\nAnn;tax, high;yes\nBob;tax, low;no\n';
    expect(rowsOf(await importTable(text))).toEqual(['3 Ann: +1 tax, high', '4 Bob: -1 tax, low']);
  });

  test('with two columns of one name has a heading still', async () => {
    const { columns } = await previewTable('actor,actor,issue,stance\nAnn,X,tax,yes\nBob,X,tax,no\n');
    expect(columns.map(({ name }) => name)).toEqual(['actor', 'actor (2)', 'issue', 'stance']);
    const bare = await previewTable('Ann,yes,yes\nBob,no,yes\nAnn,yes,no\n');
    expect(bare.form!.hasHeader).toBe(false);
  });

  test('takes different ways to write a name for one', async () => {
    const { table } = await importTable(
      'actor,issue,stance\nZoe\u0308,a,yes\nZoë ,a,yes\n"Zoë  ",a,no\nA  B,a,no\nA B,a,no\n',
    );
    expect(table.actors.actor.labels).toEqual(['Zoë', 'A B']);
    expect([...table.actors.actor.codes]).toEqual([0, 0, 0, 1, 1]);
  });

  test('without a heading gets names for its columns', async () => {
    const text = 'Ann,2019-01-02,tax,yes\nBob,2019-01-03,tax,no\nAnn,2019-01-04,war,no\n';
    const { columns, form } = await previewTable(text);
    expect([form!.hasHeader, columns.map(({ name }) => name)]).toEqual([
      false,
      ['Column 1', 'Column 2', 'Column 3', 'Column 4'],
    ]);
    expect(rowsOf(await importTable(text))[0]).toBe('1 Ann: +1 tax, 2019-01-02');
  });

  test('in which every column is an issue gives a row for each cell', async () => {
    const text = 'member;party;Bill 1;Bill 2;Bill 3\nAnn;X;yes;no;\nBob;Y;abstain;yes;no\n';
    const imported = await importTable(text);
    expect(rowsOf(imported)).toEqual([
      '2 Ann / X: +1 Bill 1',
      '2 Ann / X: -1 Bill 2',
      '3 Bob / Y: +1 Bill 2',
      '3 Bob / Y: -1 Bill 3',
    ]);
    expect([imported.blank, imported.leftOut]).toEqual([1, [['abstain', 1]]]);
  });

  test('whose heading ends with delimiters may have rows that do not, unless such a column is used', async () => {
    const text = 'actor,issue,stance,,\nA,tax,yes\nB,tax,no,2019-05-14,\n';
    expect(rowsOf(await importTable(text))).toEqual(['2 A: +1 tax', '3 B: -1 tax']);
    const dated = await importTable(text, (mapping) => ({
      ...mapping,
      columns: { ...mapping.columns, date: 3 },
      dayFormat: 'ymd',
    }));
    expect(rowsOf(dated)).toEqual(['3 B: -1 tax, 2019-05-14']);
    expect(dated.rejected.counts).toEqual([['too-few-cells', 1]]);
  });

  test('whose rows end with a delimiter more than the heading has no names of rows', async () => {
    const text = 'actor,issue,stance\nA,tax,yes,\nB,tax,no,\n';
    expect(rowsOf(await importTable(text))).toEqual(['2 A: +1 tax', '3 B: -1 tax']);
  });

  test('by R has names of rows that the heading does not count', async () => {
    const { columns } = await previewTable(
      '"actor","issue","stance"\n"1","A","tax","yes"\n"2","B","tax","no"\n',
    );
    expect(columns.map(({ name }) => name)).toEqual(['Row', 'actor', 'issue', 'stance']);
  });

  test('of roll calls in which every column is a country gives a row for each vote', async () => {
    const imported = await importTable(
      'rcid,date,Chad,Peru,Togo\n7,2001-02-03,yes,no,abstain\n8,2001-02-04,no,,yes\n,2001-02-05,no,no,no\n',
    );
    expect(rowsOf(imported)).toEqual([
      '2 Chad: +1 7, 2001-02-03',
      '2 Peru: -1 7, 2001-02-03',
      '3 Chad: -1 8, 2001-02-04',
      '3 Togo: +1 8, 2001-02-04',
    ]);
    expect([imported.blank, imported.leftOut, imported.rejected.counts]).toEqual([
      1,
      [['abstain', 1]],
      [['no-issue', 1]],
    ]);
  });

  test.each([
    ['numbers', ['1', '4', '5'], [-2, 1, 2]],
    ['words', ['strongly disagree', 'Agree', 'Strongly agree'], [-1, 1, 1]],
    ['German words', ['stimme überhaupt nicht zu', 'stimme eher zu', 'stimme zu'], [-1, 1, 1]],
  ])('of a survey in %s is one of a question a column', async (_, [low, high, top], [least, more, most]) => {
    const imported = await importTable(
      `respondent,Q1,Q2,Q3\nR1,${low},${high},\nR2,${high},${top},${low}\nR3,${top},${low},${high}\n`,
    );
    expect(rowsOf(imported).slice(0, 5)).toEqual([
      `2 R1: ${least} Q1`,
      `2 R1: +${more} Q2`,
      `3 R2: +${more} Q1`,
      `3 R2: +${most} Q2`,
      `3 R2: ${least} Q3`,
    ]);
    expect(imported.blank).toBe(1);
  });

  test('of a survey leaves out codes for no answer, and what is on no scale with its questions', async () => {
    const imported = await importTable(
      'id,age,sex,q1,q2,q3\nR1,20,0,1,-99,5\nR2,31,1,3,4,-99\nR3,42,0,5,2,1\nR4,53,1,4,3,2\nR5,64,1,2,1,3\n',
    );
    expect(imported.table.issues.labels).toEqual(['q1', 'q2', 'q3']);
    expect([...imported.table.levels]).toEqual([-2, -1, 0, 1, 2]);
    expect(imported.leftOut).toEqual([['-99', 2]]);
  });

  test('of Qualtrics has the questions’ texts for issues, and loses no more than its row of marks', async () => {
    const marks = ['startDate', '_recordId', 'QID1', 'QID2', 'QID3'].map(
      (id) => `"{""ImportId"":""${id}""}"`,
    );
    const imported = await importTable(
      `StartDate,ResponseId,Q1,Q2,Q3\nStart Date,Response ID,Raise taxes,Burn coal,Drive fast\n${marks.join(',')}\n` +
        '2019-05-01 10:11:12,R_1,Agree,Disagree,Agree\n2019-05-02 10:11:12,R_2,Strongly agree,Agree,\n',
    );
    expect(rowsOf(imported)).toEqual([
      '4 R_1: +1 Raise taxes, 2019-05-01',
      '4 R_1: -1 Burn coal, 2019-05-01',
      '4 R_1: +1 Drive fast, 2019-05-01',
      '5 R_2: +1 Raise taxes, 2019-05-02',
      '5 R_2: +1 Burn coal, 2019-05-02',
    ]);
    expect(imported.rejected.kept.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'date-unreadable'],
    ]);
  });

  test('of statements with grades beside the stance is no survey', async () => {
    const text = 'actor,issue,vote,weight,certainty,rank\nAnn,tax,yes,1,2,3\nBob,tax,no,2,2,1\n';
    expect((await previewTable(text)).mapping.wide).toBe(null);
  });

  test('of grades keeps them as numbers', async () => {
    const imported = await importTable(
      'respondent,question,opinion\nAnn,tax,5\nBob,tax,2.5\nCy,tax,x\n',
      (mapping) => ({
        ...mapping,
        stances: { kind: 'numbers', middle: 0, none: [] },
      }),
    );
    expect(rowsOf(imported)).toEqual(['2 Ann: +5 tax', '3 Bob: +2.5 tax']);
    expect([...imported.table.levels]).toEqual([2.5, 5]);
    expect(imported.rejected.counts).toEqual([['stance-not-a-number', 1]]);
  });

  test('accounts for every record', async () => {
    const cell = fc.constantFrom(
      '',
      'a',
      'yes',
      'no',
      'neutral',
      '2019-01-02',
      '31/02/2019',
      '"',
      '"x\ny"',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        async (rows) => {
          const text = `actor,issue,stance,date\nA,i,yes,2019-01-01\n${rows.map((row) => row.join(',')).join('\n')}`;
          const imported = await importTable(text, (mapping) => ({
            ...mapping,
            columns: { ...mapping.columns, actor: 0, issue: 1, stance: 2, date: 3 },
            stances: { kind: 'values', values: { yes: 1, no: -1, neutral: null } },
            dayFormat: 'ymd',
          }));
          const leftOut = imported.leftOut.reduce((sum, [, count]) => sum + count, 0);
          expect(imported.table.rows + imported.rejected.total + leftOut).toBe(imported.records);
        },
      ),
    );
  });
});

describe('dates', () => {
  test.each([
    ['14/05/2019', 'dmy'],
    ['14.5.19', 'dmy'],
    ['05/14/2019', 'mdy'],
    ['2019/05/14', 'ymd'],
    ['20190514', 'ymd'],
    ['2019-05-14T23:59:00+02:00', 'ymd'],
    ['14. 5. 2019', 'dmy'],
    ['2019. 05. 14', 'ymd'],
    ['mar. 14 mai 2019', 'words'],
    ['14 May 2019', 'words'],
    ['May 14, 2019', 'words'],
    ['14. März 2019', 'words'],
    ['14-mai-19', 'words'],
    ['Tue May 14 16:10:15 WIB 2019', 'words'],
    ['Tue May 14 16:10:15 +0000 2019', 'words'],
    ['43599', 'serial'],
    ['1557792000', 'seconds'],
    ['1557792000000', 'milliseconds'],
    ['2019', 'year'],
    ['2019-05', 'month'],
    ['201905', 'month'],
  ])('“%s” are found to be in the way %s', async (date, format) => {
    const text = `date,actor,issue,stance\n${`"${date}",A,tax,yes\n`.repeat(3)}`;
    const { mapping } = await previewTable(text);
    expect(mapping.dayFormat).toBe(format);
    const month = format === 'year' ? '2019-01-01' : format === 'month' ? '2019-05-01' : '2019-05-14';
    const expected = date.includes('März') ? '2019-03-14' : month;
    expect(rowsOf(await importTable(text))[0]).toBe(`2 A: +1 tax, ${expected}`);
  });

  test('of months without a sign are no days, however late in the year, and school years are none', async () => {
    const imported = await importTable(
      `month,actor,issue,stance\n${['201911', '201912', '201912', '2018/19'].map((date) => `${date},A,tax,yes\n`).join('')}`,
    );
    expect(rowsOf(imported)[1]).toBe('3 A: +1 tax, 2019-12-01');
    expect(imported.rejected.kept.map(({ value }) => value)).toEqual(['2018/19']);
  });

  test('with two-digit years are no further ahead than 2029', async () => {
    const imported = await importTable('date,actor,issue,stance\n15.06.68,A,tax,yes\n16.07.19,A,tax,yes\n');
    expect(rowsOf(imported)).toEqual(['2 A: +1 tax, 1968-06-15', '3 A: +1 tax, 2019-07-16']);
  });

  test('tell day from month by all of them together, and say where they cannot', async () => {
    const of = async (...dates: string[]) => {
      const { columns } = await previewTable(
        `date,actor,issue\n${dates.map((date) => `${date},A,tax\n`).join('')}`,
      );
      const { format, isAmbiguous } = columns[0]!.days!;
      return [format, isAmbiguous];
    };
    expect(await of('01/02/2019', '03/04/2019', '25/04/2019')).toEqual(['dmy', false]);
    expect(await of('01/02/2019', '03/04/2019', '04/25/2019')).toEqual(['mdy', false]);
    expect(await of('01/02/2019', '03/04/2019')).toEqual(['dmy', true]);
  });
});

test('a date with a time of day is its day; one with other words is none', async () => {
  const dates = [
    '2019-05-14 10:30',
    '2019-05-14T10:30:00Z',
    '2019-05-14 to 2019-06-01',
    '2019-05-14x10:30:00',
  ];
  const { table, rejected } = await importTable(
    `actor,issue,stance,date\n${dates.map((date) => `A,tax,yes,${date}\n`).join('')}${'A,tax,no,2019-05-14\n'.repeat(9)}`,
  );
  expect([table.rows, rejected.kept.map(({ value }) => value)]).toEqual([11, dates.slice(2)]);
});

describe('rows that cannot be read', () => {
  const text = [
    'actor,issue,stance,date,weight',
    'A,tax,yes,2019-01-01,1',
    ',tax,yes,2019-01-01,1',
    'B,,yes,2019-01-01,1',
    'C,tax,,2019-01-01,1',
    'D,tax,maybe,2019-01-01,1',
    'E,tax,no,2019-02-30,1',
    'F,tax,no,2019-01-01,many',
    'G,tax,no',
    'H,tax,no,2019-01-01,1,surplus',
    'I,tax,no,2019-01-01,"1',
    'J,tax,no,2019-01-01,1',
    '',
  ].join('\n');
  const known = (mapping: Parameters<Parameters<typeof importTable>[1] & object>[0]) => ({
    ...mapping,
    columns: { ...mapping.columns, stance: 2, date: 3, weight: 4 },
    stances: { kind: 'values', values: { yes: 1, no: -1 } } as const,
  });

  test('are told by line, reason and value, and the others are read', async () => {
    const imported = await importTable(text, known);
    expect(imported.unknownStances).toEqual([['maybe', 1]]);
    expect(rowsOf(imported)).toEqual(['2 A: +1 tax, 2019-01-01', '12 J: -1 tax, 2019-01-01']);
    expect(imported.rejected.kept.map(({ column }) => column)).toEqual([
      ...[null, null, 'stance', 'stance', 'date', 'weight', null, null, null],
    ]);
    expect(imported.rejected.kept.map(({ line, reason, value }) => [line, reason, value])).toEqual([
      [3, 'no-actor', null],
      [4, 'no-issue', null],
      [5, 'no-stance', null],
      [6, 'stance-unknown', 'maybe'],
      [7, 'date-unreadable', '2019-02-30'],
      [8, 'weight-unreadable', 'many'],
      [9, 'too-few-cells', null],
      [10, 'too-many-cells', null],
      [11, 'open-quote', null],
    ]);
    expect(imported.rejected.kept.at(-1)!.raw).toBe('I,tax,no,2019-01-01,"1');
  });

  test('are a table that a person can mend', async () => {
    const { rejected } = await importTable(text, known);
    const lines = writeRejected(rejected).split('\r\n');
    expect(lines[0]).toBe('\ufeffline,reason,column,value,row');
    expect(lines[4]).toBe(
      '6,A stance that is neither agree nor disagree nor left out,stance,maybe,"D,tax,maybe,2019-01-01,1"',
    );
  });

  test('are counted without end and kept up to ten thousand', async () => {
    const { rejected, records } = await importTable(
      `actor,issue,stance\nA,x,yes\n${',x,yes\n'.repeat(10_005)}`,
    );
    expect([records, rejected.total, rejected.kept.length]).toEqual([10_006, 10_005, 10_000]);
    expect(writeRejected(rejected).trimEnd().endsWith(',5 more are not listed,,,')).toBe(true);
  });

  test('are foretold from the first thousand', async () => {
    const opened = await open(`actor,issue,stance\n${'A,x,yes\n,x,no\n'.repeat(2_000)}`);
    if (opened.kind === 'graph') throw new Error('A graph.');
    const { mapping } = await previewTable('actor,issue,stance\nA,x,yes\nB,x,no\n');
    expect(await tryMapping(opened.source, mapping)).toEqual({
      records: 1_000,
      statements: 500,
      rejected: [{ reason: 'no-actor', count: 500, value: null }],
      leftOut: 0,
      missing: null,
    });
  });

  test('include the last one of a file that is cut in the middle', async () => {
    const { rejected, table } = await importTable('actor,issue,stance\nA,x,yes\nB,x,no\nC,');
    expect([table.rows, rejected.kept]).toEqual([
      2,
      [{ line: 4, reason: 'cut', column: null, value: null, raw: 'C,' }],
    ]);
  });
});
