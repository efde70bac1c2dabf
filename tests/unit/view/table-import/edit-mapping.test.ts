import { describe, expect, test } from 'vitest';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import {
  stanceValues,
  useOf,
  withFound,
  withLayout,
  withNumbers,
  withScale,
  withStance,
  withUse,
} from '#lib/view/table-import/edit-mapping.ts';
import { warningsOf } from '#lib/view/table-import/warnings-of.ts';
import { previewTable } from '../../../fixtures/import-table.ts';

const TEXT = `when,who,what,position,mood
14/05/2019,Ann,tax,support,1
15/05/2019,Bob,tax,oppose,5
16/05/2019,Ann,war,lukewarm,3
17/05/2019,Bob,war,support,2
`;

const uses = (mapping: TableMapping): string[] => [0, 1, 2, 3, 4].map((at) => useOf(mapping, at));

describe('a column’s use', () => {
  test('is the guess, and what a person makes of it', async () => {
    const { mapping, columns } = await previewTable(TEXT);
    expect(uses(mapping)).toEqual(['date', 'actor', 'issue', 'stance', 'unused']);
    const next = withUse(mapping, columns, 4, 'stance');
    expect(uses(next)).toEqual(['date', 'actor', 'issue', 'unused', 'stance']);
    expect(next.stances).toEqual({ kind: 'numbers', middle: 3, none: [] });
    expect(uses(withUse(next, columns, 1, 'organization'))[1]).toBe('organization');
    expect(uses(withUse(next, columns, 1, 'unused'))[1]).toBe('unused');
  });

  test('as the date brings how that is written', async () => {
    const { mapping, columns } = await previewTable(TEXT);
    const without = withUse(mapping, columns, 0, 'unused');
    expect([without.columns.date, without.dayFormat]).toEqual([null, 'dmy']);
    expect(withUse({ ...without, dayFormat: 'ymd' }, columns, 0, 'date').dayFormat).toBe('dmy');
  });
});

describe('a stance', () => {
  test('is said of a value however it is written', async () => {
    const { mapping, columns } = await previewTable(TEXT);
    expect(stanceValues(mapping, columns)).toEqual([
      ['support', 2],
      ['oppose', 1],
      ['lukewarm', 1],
    ]);
    const { stances } = withStance(mapping, 'Lukewarm ', 1);
    expect(stances).toEqual({ kind: 'values', values: { support: 1, oppose: -1, lukewarm: 1 } });
  });

  test('that is met only when all is read can be said too', async () => {
    const { mapping, columns } = await previewTable(TEXT);
    const next = withFound(mapping, ['Abstain', 'nay', 'hm']);
    expect(next.stances).toEqual({
      kind: 'values',
      values: { support: 1, oppose: -1, lukewarm: null, abstain: null, nay: -1, hm: null },
    });
    expect(stanceValues(next, columns, [['hm', 3]])).toContainEqual(['hm', 3]);
    expect(warningsOf(next, columns, [['hm', 3]]).join()).toContain('“hm” and “lukewarm”');
  });

  test('may be a scale, and none again', async () => {
    const { mapping, columns } = await previewTable(TEXT);
    const scale = withUse(mapping, columns, 4, 'stance');
    const values = withScale(scale, columns, false);
    expect(values.stances).toEqual({ kind: 'values', values: { 1: null, 2: null, 3: null, 5: null } });
    expect(withScale(values, columns, true).stances).toEqual({ kind: 'numbers', middle: 3, none: [] });
    expect(withNumbers(scale, { none: [5] }).stances).toEqual({ kind: 'numbers', middle: 3, none: [5] });
  });
});

test('a wide table has no issue and no stance of its own, and can be one row a statement again', async () => {
  const { mapping, columns } = await previewTable(TEXT);
  const wide = withLayout(mapping, columns, 'issue');
  expect([wide.columns.issue, wide.columns.stance, wide.wide!.at]).toEqual([null, null, [2, 3, 4]]);
  const fewer = withUse(wide, columns, 2, 'unused');
  expect(fewer.wide!.at).toEqual([3, 4]);
  expect(withUse(fewer, columns, 2, 'stances').wide!.at).toEqual([2, 3, 4]);
  expect(withLayout(fewer, columns, 'statement').wide).toBe(null);
});

test('a table of one column an actor has issues for rows, and can be turned', async () => {
  const { mapping, columns } = await previewTable(
    'resolution,date,Chad,Peru,Togo\nA/1,2001-02-03,yes,no,abstain\nA/2,2001-02-04,no,no,yes\n',
  );
  expect([mapping.wide, mapping.columns.issue, mapping.columns.actor]).toEqual([
    { are: 'actor', at: [2, 3, 4] },
    0,
    null,
  ]);
  const turned = withLayout(mapping, columns, 'issue');
  expect([turned.wide!.are, turned.columns.issue, turned.columns.actor]).toEqual(['issue', null, 0]);
  expect(withLayout(turned, columns, 'actor')).toEqual(mapping);
});

test('what is read otherwise than it may be meant is said', async () => {
  const { mapping, columns } = await previewTable(
    'actor;issue;stance;weight;date\nAnn;tax;yes;1,234;2019-Q1\nBob;tax;lukewarm;12,500;2019-Q2\nBob;war;hm;7;2019-Q2\n',
  );
  expect(warningsOf(mapping, columns)).toEqual([
    '“date” sounds like a date, but values such as “2019-Q2” cannot be read as dates: no row will have one.',
    'A comma in “weight” is taken for the decimal mark: “1,234” is 1.234. Where it parts thousands, take it out of the file.',
    'Not known as a stance: “lukewarm” and “hm”. What has it is left out unless you say below what it means.',
  ]);
});

test('what a person should look at is said', async () => {
  const { mapping, columns } = await previewTable(
    'id,topic,date\n1,tax,01/02/2019\n2,tax,03/02/2019\n1,war,03/04/2019\n',
  );
  const said = warningsOf({ ...mapping, columns: { ...mapping.columns, actor: 0, issue: 1 } }, columns);
  expect(said).toEqual([
    '“id” holds numbers only: they will be the actors’ names.',
    'Whether “date” has the day or the month first cannot be told from its values: choose.',
    'No column holds a stance: every row will count as agreement.',
  ]);
});
