// A workspace's statements to a statement table: one row for each holder of a stance on an issue. Statements with a
// counterpart tell their relation themselves and are left out; so are, unless asked for, stances on topics: two actors
// who both disagree about Iran do not thereby agree.

import type { Entity } from '#lib/model/entity.ts';
import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { UNDATED, dayNumber } from './day-number.ts';
import type { StatementTable } from './statement-table.ts';
import { TableBuilder } from './table-builder.ts';

export interface WorkspaceTable {
  readonly table: StatementTable;
  /** Per row as it was added (see `origins`), the statement behind. */
  readonly statements: readonly Statement[];
  /** Stances that were left out because their issue is a topic. */
  readonly onTopics: number;
}

/**
 * `statements` are those of `workspace` that shall count. Actors are entity ids, countries `country:RUS`, issues and
 * documents their ids. A statement's day is the first day on which it may have been said, else the document's date.
 */
export function tableOfWorkspace(
  workspace: Workspace,
  statements: readonly Statement[],
  countTopics = false,
): WorkspaceTable {
  const entities = new Map<string, Entity>(workspace.entities.map((entity) => [entity.id, entity]));
  const issues = new Map(workspace.issues.map((issue) => [issue.id, issue]));
  const dates = new Map(workspace.documents.map((document) => [document.id, document.date]));
  const builder = new TableBuilder();
  const behind: Statement[] = [];
  let onTopics = 0;

  for (const statement of statements) {
    const issue = statement.issue === null ? undefined : issues.get(statement.issue);
    if (!issue || statement.counterparts.length > 0) continue;
    if (issue.kind === 'topic' && !countTopics) {
      onTopics++;
      continue;
    }
    const said = dayNumber(statement.said?.from ?? null);
    // Two ministers of one country who say something together say it once for their country.
    const heardFrom = new Set<string | null>();
    for (const holder of new Set(statement.holders)) {
      const entity = entities.get(holder);
      if (!entity) continue;
      builder.add({
        actor: holder,
        organization: entity.type === 'organization' ? holder : null,
        country:
          entity.country === null || heardFrom.has(entity.country) ? null : `country:${entity.country}`,
        issue: issue.id,
        document: statement.document,
        day: said === UNDATED ? dayNumber(dates.get(statement.document) ?? null) : said,
        stance: statement.stance === 'agree' ? 1 : -1,
      });
      behind.push(statement);
      heardFrom.add(entity.country);
    }
  }
  return { table: builder.finish(), statements: behind, onTopics };
}
