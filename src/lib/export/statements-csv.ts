// Statements as a table, one row each. Several values in a cell are set apart by "; ". A time is a day ("2019-05-14") or an
// ISO 8601 interval of days ("2019-06-01/2019-06-30"). `begin` and `end` are the evidence's offsets in the document's
// cleaned text (UTF-16 units).

import type { Statement } from '#lib/model/statement.ts';
import type { Span } from '#lib/model/span.ts';
import type { Time } from '#lib/model/time.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { CsvCell } from './csv.ts';
import { writeCsv } from './csv.ts';

export const STATEMENT_COLUMNS = [
  'document',
  'title',
  'publisher',
  'date',
  'holders',
  'holder countries',
  'stance',
  'issue',
  'issue kind',
  'counterparts',
  'evidence',
  'cue',
  'said',
  'about',
  'confidence',
  'rule',
  'reason',
  'begin',
  'end',
] as const;

function days(time: Time | null): string | null {
  if (time === null) return null;
  return time.from === time.to ? time.from : `${time.from}/${time.to}`;
}

/** `statements` are those of `workspace` to write, in that order. Ends with a line end. */
export function writeStatementsCsv(workspace: Workspace, statements: readonly Statement[]): string {
  const documents = new Map(workspace.documents.map((document) => [document.id, document]));
  const entities = new Map(workspace.entities.map((entity) => [entity.id, entity]));
  const issues = new Map(workspace.issues.map((issue) => [issue.id, issue]));
  const rows = statements.map((statement) => {
    const document = documents.get(statement.document);
    const issue = statement.issue === null ? undefined : issues.get(statement.issue);
    const names = (ids: Statement['holders']): string =>
      ids.map((id) => entities.get(id)?.name ?? id).join('; ');
    const words = ({ begin, end }: Span): string => document?.text.slice(begin, end) ?? '';
    const row: Record<(typeof STATEMENT_COLUMNS)[number], CsvCell> = {
      document: statement.document,
      title: document?.title ?? null,
      publisher: document?.publisher ?? null,
      date: document?.date ?? null,
      holders: names(statement.holders),
      'holder countries': statement.holders.map((id) => entities.get(id)?.country ?? '').join('; '),
      stance: statement.stance,
      issue: issue?.label ?? null,
      'issue kind': issue?.kind ?? null,
      counterparts: names(statement.counterparts),
      evidence: words(statement.evidence),
      cue: words(statement.cue),
      said: days(statement.said),
      about: days(statement.about),
      confidence: Math.round(statement.confidence * 1000) / 1000,
      rule: statement.provenance.rule,
      reason: statement.provenance.reason,
      begin: statement.evidence.begin,
      end: statement.evidence.end,
    };
    return STATEMENT_COLUMNS.map((column) => row[column]);
  });
  return writeCsv(STATEMENT_COLUMNS, rows);
}
