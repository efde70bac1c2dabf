// Files of other programs, and Entente's own, as they come out of them. What lies in ../shared is skipped where that is absent.

import { existsSync, openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import { writeDnaCsv } from '#lib/export/dna-csv.ts';
import { writeGexf } from '#lib/export/gexf.ts';
import { writeGraphml } from '#lib/export/graphml.ts';
import { createDeriver } from '#lib/network/derive/create-deriver.ts';
import { pairIndex } from '#lib/network/derive/pairs.ts';
import { ONE_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import { isoDay } from '#lib/network/table/day-number.ts';
import { WHOLE_TIME } from '#lib/network/windows/window.ts';
import { createImportService } from '#lib/workspace/table-import/create-import-service.ts';
import { dnaSample } from '../../../fixtures/dna-sample.ts';
import { exportInput } from '../../../fixtures/export-input.ts';
import { importGraph, importTable, open, previewTable, rowsOf } from '../../../fixtures/import-table.ts';
import { inventedWorkspace } from '../../../fixtures/invented-workspace.ts';

const shared = (path: string): string =>
  fileURLToPath(new URL(`../../../../../shared/${path}`, import.meta.url));
const absent = (path: string): boolean => {
  if (existsSync(shared(path))) return false;
  console.warn(`Skipped: ${shared(path)} is not here.`);
  return true;
};

describe('a database of Discourse Network Analyzer', () => {
  test.skipIf(absent('dna/sample.dna'))('is the sample’s statements, with their words', async () => {
    const file = await openAsBlob(shared('dna/sample.dna'));
    const preview = await previewTable(file);
    expect([preview.kind, preview.recognisedAs]).toEqual(['database', 'Discourse Network Analyzer']);
    const { table, quotes, rejected } = await importTable(file);
    const sample = dnaSample()!;
    expect(rejected.total).toBe(0);
    expect(table.actors.organization).toEqual(sample.table.actors.organization);
    expect(table.actors.actor).toEqual(sample.table.actors.actor);
    expect(table.issues).toEqual(sample.table.issues);
    expect([table.days, table.stances]).toEqual([sample.table.days, sample.table.stances]);
    expect(new Set(table.documents.codes).size).toBe(new Set(sample.table.documents.codes).size);
    for (let row = 0; row < table.rows; row++)
      expect(quotes!.of(table.origins[row]!)!.length).toBeGreaterThan(20);
  });

  test.skipIf(absent('dna/sample.dna'))('gives DNA’s own congruence network', async () => {
    const { table } = await importTable(await openAsBlob(shared('dna/sample.dna')));
    const { labels, matrix } = dnaSample()!.golden.onemode['organization|congruence|average|include']!;
    const deriver = createDeriver(table, {
      ...ONE_MODE_DEFAULTS,
      actors: 'organization',
      aggregation: 'congruence',
      normalization: 'average',
      duplicates: 'include',
    });
    const { actors, values } = deriver.derive(WHOLE_TIME);
    const placeOf = new Map(
      [...actors].map((code, place) => [table.actors.organization.labels[code]!, place]),
    );
    for (const [i, row] of matrix.entries())
      for (const [j, value] of row.entries()) {
        if (i === j) continue;
        const [a, b] = [placeOf.get(labels[i]!)!, placeOf.get(labels[j]!)!];
        expect(values[pairIndex(a, b, labels.length)]).toBeCloseTo(value, 9);
      }
  });

  test('of other statement types is read by what its variables are called', async () => {
    const sqlite = await initSqlJs();
    const database = new sqlite.Database();
    database.exec(`
      CREATE TABLE STATEMENTTYPES(ID INTEGER, Label TEXT);
      CREATE TABLE VARIABLES(ID INTEGER, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
      CREATE TABLE DOCUMENTS(ID INTEGER, Title TEXT, Text TEXT, Author TEXT, Source TEXT, Section TEXT, Type TEXT, Date INTEGER);
      CREATE TABLE STATEMENTS(ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER);
      CREATE TABLE ENTITIES(ID INTEGER, VariableId INTEGER, Value TEXT);
      CREATE TABLE DATASHORTTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
      CREATE TABLE DATAINTEGER(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
      CREATE TABLE DATABOOLEAN(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
      CREATE TABLE DATALONGTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value TEXT);
      INSERT INTO STATEMENTTYPES VALUES (1, 'Rede'), (2, 'Leer');
      INSERT INTO VARIABLES VALUES (1, 'Akteur', 'short text', 1), (2, 'Forderung', 'short text', 1),
        (3, 'Haltung', 'integer', 1);
      INSERT INTO DOCUMENTS VALUES (7, 'Tag 1', '😀 Wir wollen das. Die nicht.', '', 'FAZ', '', '', 1557792000),
        (8, 'Tag 1', 'Nein.', '', 'FAZ', '', '', -86400);
      INSERT INTO ENTITIES VALUES (1, 1, 'Ann'), (2, 2, 'Kohle'), (3, 1, 'Bob');
      INSERT INTO STATEMENTS VALUES (1, 1, 7, 3, 18), (2, 1, 8, 0, 5), (3, 1, 99, 0, 5);
      INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2), (3, 2, 1, 3), (4, 2, 2, 2),
        (5, 3, 1, 3), (6, 3, 2, 2);
      INSERT INTO DATAINTEGER VALUES (1, 1, 3, 1), (2, 2, 3, -1), (3, 3, 3, 1);`);
    const bytes = new Uint8Array(database.export());
    expect((await previewTable(bytes)).choices).toEqual([{ id: '1', label: 'Rede', rows: 3 }]);
    const imported = await importTable(bytes, (mapping) => ({
      ...mapping,
      stances: { kind: 'values', values: { 1: 1, '-1': -1 } },
    }));
    expect(rowsOf(imported)).toEqual([
      // Its document is gone.
      '1 Bob: +1 Kohle',
      '2 Bob: -1 Kohle, 1969-12-31, in Tag 1 (2)',
      '3 Ann: +1 Kohle, 2019-05-14, in Tag 1',
    ]);
    expect(imported.quotes!.of(imported.table.origins[2]!)).toBe('Wir wollen das.');
  });
});

describe('an event list', () => {
  test('that Entente wrote comes back', async () => {
    const text = writeDnaCsv(inventedWorkspace, inventedWorkspace.statements);
    const preview = await previewTable(text);
    expect([preview.recognisedAs, preview.form!.delimiter]).toEqual(['Discourse Network Analyzer', ';']);
    const { table, rejected, quotes, records } = await importTable(text);
    expect(table.rows + rejected.total).toBe(records);
    expect(rejected.counts.every(([reason]) => reason === 'no-issue')).toBe(true);
    const texts = inventedWorkspace.documents.map((document) => document.text);
    for (let row = 0; row < table.rows; row++) {
      const quote = quotes!.of(table.origins[row]!)!;
      expect(texts.some((each) => each.includes(quote))).toBe(true);
    }
    const said = new Set(inventedWorkspace.statements.map((statement) => statement.said?.from ?? null));
    for (const day of table.days) expect(said.has(isoDay(day))).toBe(true);
  });
});

test('the apostrophes that Entente puts before formulas in its files are taken away again, and only those', async () => {
  const [document] = inventedWorkspace.documents;
  const quote = '-5 % is what we want';
  const changed = { ...inventedWorkspace, documents: [{ ...document!, text: `'=1 ${quote}` }] };
  const statements = inventedWorkspace.statements.slice(0, 2).map((statement, at) => ({
    ...statement,
    document: document!.id,
    evidence: at === 0 ? { begin: 4, end: 4 + quote.length } : { begin: 0, end: 3 },
  }));
  const text = writeDnaCsv(changed, statements);
  expect(text).toContain(`'${quote}`);
  const { quotes, table } = await importTable(text);
  const said = new Set(Array.from({ length: table.rows }, (_, row) => quotes!.of(row)));
  expect(said).toEqual(new Set([quote, "'=1"]));
  const other = await importTable("actor,issue,stance,quote\nA,x,yes,'-5\nB,x,no,'=1\n");
  expect(other.quotes!.of(0)).toBe("'-5");
});

describe('the participants of a Polis conversation', () => {
  test.skipIf(absent('polis'))('are stances on its comments', async () => {
    const file = await openAsBlob(shared('polis/polis_brexit-consensus_participants-votes.csv'));
    const preview = await previewTable(file);
    expect([preview.recognisedAs, preview.mapping.wide?.at.length]).toEqual(['Polis', 50]);
    const { table, rejected, leftOut, blank, records } = await importTable(file);
    expect([records, rejected.total, table.issues.labels.length]).toEqual([204, 0, 50]);
    expect(table.rows + blank + leftOut[0]![1]).toBe(204 * 50);
    // As the file itself counts them, participant by participant.
    const counted = preview.rows.map(({ cells }) => [Number(cells[4]), Number(cells[5])]);
    for (const [at, { cells }] of preview.rows.entries()) {
      const code = table.actors.actor.labels.indexOf(cells[0]!);
      let [agree, disagree] = [0, 0];
      for (let row = 0; row < table.rows; row++)
        if (table.actors.actor.codes[row] === code)
          table.levels[table.stances[row]!] === 1 ? agree++ : disagree++;
      expect([agree, disagree]).toEqual(counted[at]);
    }
  });
});

describe('a SQLite database of another kind', () => {
  test('offers its tables', async () => {
    const sqlite = await initSqlJs();
    const database = new sqlite.Database();
    database.exec(`CREATE TABLE "my votes"(deputy TEXT, bill TEXT, vote TEXT, day TEXT, picture BLOB);
      INSERT INTO "my votes" VALUES ('Ann', 'Tax', 'yes', '2019-05-14', x'00'), ('Bob', 'Tax', 'no', NULL, NULL);
      CREATE TABLE parties(name TEXT); INSERT INTO parties VALUES ('X'); CREATE TABLE bare(x)`);
    const bytes = new Uint8Array(database.export());
    const preview = await previewTable(bytes);
    expect(preview.choices.map(({ label, rows }) => [label, rows])).toEqual([
      ['my votes', 2],
      ['parties', 1],
    ]);
    expect(preview.chosen).toBe('my votes');
    expect(rowsOf(await importTable(bytes))).toEqual(['1 Ann: +1 Tax, 2019-05-14', '2 Bob: -1 Tax']);
    expect((await previewTable(bytes, { table: 'parties' })).columns.map(({ name }) => name)).toEqual([
      'name',
    ]);
  });
});

describe('a SQLite database with pitfalls', () => {
  const databaseOf = async (sql: string): Promise<Uint8Array<ArrayBuffer>> => {
    const sqlite = await initSqlJs();
    const database = new sqlite.Database();
    database.exec(sql);
    return new Uint8Array(database.export());
  };
  const VOTES = `CREATE TABLE votes(actor, issue, vote);
    INSERT INTO votes VALUES (9007199254740992, 'tax', 'yes'), (9007199254740993, 'tax', 'no'), (x'416e6e', 'tax', 'no')`;

  test('keeps numbers apart that differ in their last digit, and reads bytes that are text', async () => {
    expect(rowsOf(await importTable(await databaseOf(VOTES)))).toEqual([
      '1 9007199254740992: +1 tax',
      '2 9007199254740993: -1 tax',
      '3 Ann: -1 tax',
    ]);
  });

  test('is read though a view of it is of a table that is gone', async () => {
    const bytes = await databaseOf(
      `${VOTES}; CREATE TABLE gone(x); CREATE VIEW v AS SELECT * FROM gone; DROP TABLE gone`,
    );
    expect((await previewTable(bytes)).choices.map(({ id }) => id)).toEqual(['votes']);
  });

  test('is let go of when another of its tables, or another file, is opened', async () => {
    const sqlite = await initSqlJs();
    let open = 0;
    class Counted extends sqlite.Database {
      constructor(bytes?: Uint8Array) {
        super(bytes);
        open++;
      }
      override close(): void {
        super.close();
        open--;
      }
    }
    const service = createImportService(
      () => Promise.resolve({ ...sqlite, Database: Counted }),
      () => {},
    );
    const file = new Blob([await databaseOf(`${VOTES}; CREATE TABLE t(x); INSERT INTO t VALUES (1)`)]);
    for (const choice of [{}, { table: 't' }, { table: 'votes' }, {}])
      expect((await service.preview(file, 'x.db', choice)).ok).toBe(true);
    expect(open).toBe(1);
    await service.close();
    expect(open).toBe(0);
  });

  test('that is written with a log beside it says so, and another does not', async () => {
    const bytes = await databaseOf(VOTES);
    expect((await previewTable(bytes)).isLogged).toBe(false);
    bytes.fill(2, 18, 20);
    expect((await previewTable(bytes)).isLogged).toBe(true);
    expect((await importTable(bytes)).table.rows).toBe(3);
  });
});

describe('a graph', () => {
  const input = exportInput(inventedWorkspace);
  const { nodes, edges } = input.network;
  const stances = edges.filter(({ stance }) => stance !== null);

  test.each([
    ['GEXF', writeGexf(input, { overTime: false })],
    ['GEXF over time', writeGexf(input, { overTime: true })],
    ['GraphML', writeGraphml(input)],
  ])('that Entente wrote as %s comes back', async (_, text) => {
    const { graph, unsigned, loops, dangling } = await importGraph(text);
    expect([...graph.ids]).toEqual(nodes.map(({ id }) => id));
    expect([...graph.labels]).toEqual(nodes.map(({ label }) => label));
    expect([unsigned, loops, dangling, graph.isSigned]).toEqual([edges.length - stances.length, 0, 0, true]);
    const told = Array.from(graph.values, (value, edge) => [
      graph.ids[graph.sources[edge]!],
      graph.ids[graph.targets[edge]!],
      value,
    ]);
    expect(told).toEqual(
      stances.map(({ source, target, stance, weight }) => [
        source,
        target,
        stance === 'agree' ? weight : -weight,
      ]),
    );
    const { x } = input.look!.nodes.get(nodes[1]!.id)!;
    expect(graph.positions![2]).toBeCloseTo(x, 1);
  });

  test.skipIf(absent('graphs'))('of others is read: 235 airports, 77 of Hugo’s characters', async () => {
    const airports = await importGraph(await openAsBlob(shared('graphs/airlines.graphml')));
    expect([airports.graph.ids.length, airports.graph.sources.length]).toEqual([235, 2101]);
    const { graph } = await importGraph(await openAsBlob(shared('graphs/les-miserables.gexf')));
    expect([graph.ids.length, graph.sources.length, graph.isSigned]).toEqual([77, 254, false]);
    expect([graph.labels[0], graph.importance![0]]).toEqual(['Valjean', 100]);
  });

  test('by networkx, igraph or yEd is read: keys by name, defaults, CDATA, labels, edges before nodes', async () => {
    const { graph, loops, dangling } = await importGraph(`<?xml version="1.0" encoding="ISO-8859-1"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key id="v" for="node" attr.name="name" attr.type="string"/>
      <key id="w" for="edge" attr.name="weight" attr.type="double"><default>2</default></key>
      <graph edgedefault="directed"><edge source="a" target="b"/><edge source="b" target="a"><data key="w">-3</data></edge>
      <edge source="a" target="a"/><edge source="a" target="lost"/>
      <node id="a"><data key="v"><![CDATA[A & co]]></data></node>
      <node id="b"><data key="g"><y:ShapeNode><y:Geometry x="3" y="4"/><y:NodeLabel>Bee</y:NodeLabel></y:ShapeNode></data></node>
      </graph></graphml>`);
    expect([...graph.labels].sort()).toEqual(['A & co', 'Bee']);
    expect([...graph.values]).toEqual([2, -3]);
    expect([graph.isSigned, [...graph.directed!], loops, dangling, graph.positions]).toEqual([
      true,
      [1, 1],
      1,
      1,
      null,
    ]);
  });
});

describe('what a graph file says that a picture cannot show', () => {
  test('in GEXF: defaults are read; nodes without ids, weights that are none and times are accounted for', async () => {
    const { graph, nameless, unweighed, isOverTime } = await importGraph(`<gexf version="1.3"><graph>
      <attributes class="edge"><attribute id="0" title="stance" type="string"><default>agree</default></attribute></attributes>
      <nodes><node id="a" start="2001"/><node id="b"/><node label="C"/></nodes>
      <edges><edge source="a" target="b" weight="1,5"/>
      <edge source="b" target="a"><attvalues><attvalue for="0" value="disagree"/></attvalues></edge></edges></graph></gexf>`);
    expect([[...graph.ids], [...graph.values], graph.isSigned]).toEqual([['a', 'b'], [1, -1], true]);
    expect([nameless, unweighed, isOverTime]).toEqual([1, 1, true]);
  });

  test('in GraphML: edges of many ends are counted, and 1 is true', async () => {
    const { graph, hyperedges, isOverTime } = await importGraph(
      `<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b" directed="1"/>
      <hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge></graph></graphml>`,
    );
    expect([[...graph.directed!], hyperedges, isOverTime]).toEqual([[1], 1, false]);
  });
});

test('edges of weight 0 are counted, and places that are all the same are none', async () => {
  const node = (id: string) => `<node id="${id}"><viz:position x="0" y="0"/></node>`;
  const edge = (to: string, weight: string) => `<edge source="a" target="${to}" weight="${weight}"/>`;
  const { graph, weightless } = await importGraph(
    `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph><nodes>${['a', 'b', 'c'].map(node).join('')}</nodes>
     <edges>${edge('b', '0')}${edge('c', '0.5')}${edge('b', '1e-60')}</edges></graph></gexf>`,
  );
  expect([[...graph.values], weightless, graph.positions]).toEqual([[0.5], 2, null]);
});

test('a file of none of these kinds is not opened', async () => {
  await expect(open('<html><body>Hello</body></html>')).rejects.toMatchObject({ code: 'table-binary' });
});
