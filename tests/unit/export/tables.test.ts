import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { DNA_COLUMNS, OWN_COLUMNS } from '#lib/export/dna-columns.ts';
import { writeDnaCsv } from '#lib/export/dna-csv.ts';
import { writeEdgesCsv } from '#lib/export/edges-csv.ts';
import { writeNodesCsv } from '#lib/export/nodes-csv.ts';
import { writeStatementsCsv } from '#lib/export/statements-csv.ts';
import { exportInput } from '../../fixtures/export-input.ts';
import { hostileNames, hostileWorkspace } from '../../fixtures/hostile-workspace.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

type Row = Record<string, string>;

/** As Papa Parse reads it; a row of another length than the heading throws. */
function read(csv: string, delimiter = ','): Row[] {
  const { data, errors } = Papa.parse<Row>(csv, {
    header: true,
    delimiter,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  if (errors.length) throw new Error(JSON.stringify(errors[0]));
  return data;
}

const input = exportInput(workspace);
const dna = () => read(writeDnaCsv(workspace, workspace.statements), ';');

test('nodes are one row each, as Gephi takes them', () => {
  const rows = read(writeNodesCsv(input));
  expect(rows.map(({ Id }) => Id)).toEqual(input.network.nodes.map(({ id }) => id));
  expect(rows.find(({ Id }) => Id === 'person:elin-sandvik')).toMatchObject({
    Label: 'Elin Sandvik',
    kind: 'person',
    country_name: 'Norway',
  });
});

test('edges are one row each, their ends are nodes, and stance, weight and quotes stand beside them', () => {
  const ids = new Set(read(writeNodesCsv(input)).map(({ Id }) => Id));
  const rows = read(writeEdgesCsv(input));
  expect(rows).toHaveLength(input.network.edges.length);
  for (const { Source, Target } of rows) expect(ids.has(Source) && ids.has(Target)).toBe(true);
  expect(rows.find(({ Id }) => Id === 'relation:agree:country:JPN~country:NOR')).toMatchObject({
    Source: 'country:JPN',
    source_name: 'Japan',
    Type: 'Directed',
    Weight: '1',
    stance: 'agree',
    signed_weight: '1',
    evidence: 'Tokyo said it would back Oslo on Arctic shipping.',
  });
});

test('DNA’s thirteen columns come first, in DNA’s order', () => {
  const [heading] = writeDnaCsv(workspace, []).split('\r\n');
  expect(heading!.split(';').slice(0, 13)).toEqual([
    'statement ID',
    'time',
    'document ID',
    'document title',
    'author',
    'source',
    'section',
    'type',
    'text',
    'person',
    'organization',
    'concept',
    'agreement',
  ]);
  expect(heading!.split(';')).toEqual([...DNA_COLUMNS, ...OWN_COLUMNS]);
});

test('a person’s stance on an issue is a row with the person, the country as organization, and 0 or 1', () => {
  const row = dna().find(
    ({ person, concept }) => person === 'Inês Carvalho' && concept === 'Lifting the tariffs',
  )!;
  expect(row).toMatchObject({
    time: '2021-03-09 00:00:00',
    'document ID': '1',
    'document title': 'Fishing talks in Bergen end without a deal',
    source: 'Harbour Gazette',
    organization: 'Portugal',
    agreement: '0',
    text: 'Portuguese Trade Minister Inês Carvalho rejected lifting the tariffs.',
  });
  expect(Number.isInteger(Number(row['statement ID']))).toBe(true);
});

test('an organization or a country is an organization without a person', () => {
  expect(dna().find(({ organization }) => organization === 'Northern Fisheries Council')).toMatchObject({
    person: '',
    agreement: '1',
  });
});

test('two who disagree with each other never share a concept, which in DNA would make them agree', () => {
  const rows = dna().filter(({ issue, counterpart }) => issue === 'Seabed mining' && counterpart);
  const [iceland, zealand] = ['Iceland', 'New Zealand'].map((name) =>
    rows.find(({ organization, person }) => organization === name && !person),
  );
  expect(iceland).toMatchObject({ concept: 'Seabed mining: as seen by New Zealand', agreement: '0' });
  expect(zealand).toMatchObject({ concept: 'Seabed mining: as seen by Iceland', agreement: '0' });
});

test('an undated statement has no time', () => {
  expect(dna().find(({ person }) => person === 'Tomasz Wolan')).toMatchObject({ time: '' });
});

test('hostile names come back whole from every table, and none runs as a formula', () => {
  const sameAs = (cell: string | undefined, name: string) => cell === name || cell === `'${name}`;
  for (let from = 0; from < hostileNames.length; from += 20) {
    const hostile = hostileWorkspace(from);
    const of = exportInput(hostile);
    const tables = {
      nodes: read(writeNodesCsv(of)),
      edges: read(writeEdgesCsv(of)),
      statements: read(writeStatementsCsv(hostile, hostile.statements)),
      dna: read(writeDnaCsv(hostile, hostile.statements), ';'),
    };
    for (const rows of Object.values(tables))
      for (const row of rows)
        for (const cell of Object.values(row))
          if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    for (const { id, label } of of.network.nodes)
      expect(sameAs(tables.nodes.find(({ Id }) => Id === id)?.Label, label), label).toBe(true);
    const titles = hostile.documents.map(({ title }) => title!);
    for (const row of tables.dna)
      expect(titles.some((title) => sameAs(row['document title'], title))).toBe(true);
  }
});
