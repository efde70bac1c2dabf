// A database of Discourse Network Analyzer 3 (P. Leifeld, https://github.com/leifeld/dna; version 3.0) to the rows of its
// event list: what each statement of a type says for each variable, with the words it rests on cut from its document. Any
// statement type will do; the importer's mapping says which variable is the actor, the issue and the stance.

import type { Database, SqlValue } from 'sql.js';
import type { Answer, TableChoice } from './table-source.ts';

const TABLES = ['STATEMENTS', 'STATEMENTTYPES', 'VARIABLES', 'DOCUMENTS', 'ENTITIES', 'DATASHORTTEXT'];
const FIXED = [
  'statement ID',
  'time',
  'document ID',
  'document title',
  'author',
  'source',
  'section',
  'type',
  'text',
];
const VALUES = {
  'short text': `SELECT d.StatementId, d.VariableId, e.Value FROM DATASHORTTEXT d JOIN ENTITIES e ON e.ID = d.Entity`,
  'long text': 'SELECT StatementId, VariableId, Value FROM DATALONGTEXT',
  integer: 'SELECT StatementId, VariableId, Value FROM DATAINTEGER',
  boolean: 'SELECT StatementId, VariableId, Value FROM DATABOOLEAN',
};

export function isDnaDatabase(database: Database): boolean {
  const [answer] = database.exec(`SELECT name FROM sqlite_master WHERE type = 'table'`);
  const names = new Set(answer?.values.map(([name]) => String(name)));
  return TABLES.every((name) => names.has(name));
}

export function listStatementTypes(database: Database): TableChoice[] {
  const [answer] = database.exec(
    `SELECT t.ID, t.Label, count(s.ID) FROM STATEMENTTYPES t JOIN STATEMENTS s ON s.StatementTypeId = t.ID
    GROUP BY t.ID ORDER BY t.ID`,
  );
  return (answer?.values ?? []).map(([id, label, rows]) => ({
    id: String(id),
    label: String(label),
    rows: Number(rows),
  }));
}

/** The statements of a type in the order of their documents' dates, then of their numbers, as DNA's export has them. */
export function readStatements(database: Database, type: string): Answer {
  const bound = [Number(type)];
  const ask = (sql: string): SqlValue[][] => database.exec(sql, bound)[0]?.values ?? [];
  const variables = ask(
    'SELECT ID, Variable, DataType FROM VARIABLES WHERE StatementTypeId = ? ORDER BY ID',
  ).map(([id, name, kind]) => ({ id: Number(id), name: String(name), kind: String(kind) }));
  const place = new Map(variables.map(({ id }, at) => [id, at]));
  const said = new Map<number, string[]>();
  for (const [kind, sql] of Object.entries(VALUES)) {
    if (!variables.some((variable) => variable.kind === kind)) continue;
    for (const [statement, variable, value] of ask(
      `SELECT v.* FROM (${sql}) v JOIN STATEMENTS s ON s.ID = v.StatementId WHERE s.StatementTypeId = ?`,
    )) {
      const at = place.get(Number(variable));
      if (at === undefined) continue;
      const values = said.get(Number(statement)) ?? variables.map(() => '');
      values[at] = value === null ? '' : String(value);
      said.set(Number(statement), values);
    }
  }
  const documents = new Map(
    ask(
      `SELECT ID, Title, Text, Author, Source, Section, Type, Date FROM DOCUMENTS
      WHERE ID IN (SELECT DocumentId FROM STATEMENTS WHERE StatementTypeId = ?)`,
    ).map((row) => [Number(row[0]), row]),
  );
  const titles = uniqueTitles(documents);

  const records = function* (): Generator<readonly string[]> {
    for (const [statement, document, start, stop] of ask(
      `SELECT s.ID, s.DocumentId, s.Start, s.Stop FROM STATEMENTS s LEFT JOIN DOCUMENTS d ON d.ID = s.DocumentId
      WHERE s.StatementTypeId = ? ORDER BY d.Date, s.ID`,
    )) {
      // A statement whose document is gone is one still, without a day and words.
      const [, , text, author, source, section, kind, seconds] = documents.get(Number(document)) ?? [];
      yield [
        String(statement),
        seconds === null || seconds === undefined ? '' : timeOf(Number(seconds)),
        String(document),
        titles.get(Number(document)) ?? '',
        String(author ?? ''),
        String(source ?? ''),
        String(section ?? ''),
        String(kind ?? ''),
        // DNA counts as Java does, in UTF-16 units.
        String(text ?? '').slice(Number(start), Number(stop)),
        ...(said.get(Number(statement)) ?? variables.map(() => '')),
      ];
    }
  };
  return { header: [...FIXED, ...variables.map(({ name }) => name)], records: records() };
}

/** Two documents of one title are two documents: the second is called "Title (2)". */
function uniqueTitles(documents: ReadonlyMap<number, readonly SqlValue[]>): ReadonlyMap<number, string> {
  const taken = new Set<string>();
  const titles = new Map<number, string>();
  for (const [id, row] of documents) {
    const base = String(row[1] ?? '').trim() || `Document ${id}`;
    let title = base;
    for (let next = 2; taken.has(title); next++) title = `${base} (${next})`;
    taken.add(title);
    titles.set(id, title);
  }
  return titles;
}

/** Seconds since 1970 as DNA's export writes them; empty where they are no time. */
function timeOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19).replace('T', ' ');
}
