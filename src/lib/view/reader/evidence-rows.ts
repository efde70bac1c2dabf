// Statements to the rows of the evidence list: cards under headings. By edge where a node is picked, by article where
// there are several and nothing is picked, else without headings.

import type { Statement, Stance } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { labelOf } from '#lib/selection/label-values.ts';
import type { Picked } from '#lib/selection/selection.ts';

export type EvidenceRow =
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly words: string;
      readonly stance: Stance | null;
      readonly count: number;
    }
  | { readonly kind: 'card'; readonly key: string; readonly statement: Statement };

/** Rows in order; groups stand in the order of their first statement, except that the largest edges come first. */
export function evidenceRows(
  workspace: Workspace,
  statements: readonly Statement[],
  picked: Picked | null,
): EvidenceRow[] {
  const byEdge = picked?.kind === 'node';
  if (!byEdge && (picked || workspace.documents.length < 2)) return statements.map(card);
  const groups = new Map<string, { words: string; stance: Stance | null; statements: Statement[] }>();
  for (const statement of statements) {
    const { stance, document } = statement;
    const edge = byEdge ? edgeWords(workspace, statement, picked.id) : null;
    const key = edge === null ? document : `${stance}:${edge}`;
    let group = groups.get(key);
    if (!group) {
      const words = edge ?? labelOf(workspace, 'document', document);
      groups.set(key, (group = { words, stance: byEdge ? stance : null, statements: [] }));
    }
    group.statements.push(statement);
  }
  const ordered = [...groups];
  if (byEdge) ordered.sort(([, a], [, b]) => b.statements.length - a.statements.length);
  return ordered.flatMap(([key, { words, stance, statements }]) => [
    { kind: 'heading' as const, key: `heading:${key}`, words, stance, count: statements.length },
    ...statements.map(card),
  ]);
}

function card(statement: Statement): EvidenceRow {
  return { kind: 'card', key: statement.id, statement };
}

/** The other end of a statement, seen from the picked node. */
function edgeWords(workspace: Workspace, statement: Statement, id: string): string {
  const name = (ids: readonly string[]) => ids.map((each) => labelOf(workspace, 'actor', each)).join(', ');
  const issue = statement.issue === null ? 'no issue named' : labelOf(workspace, 'issue', statement.issue);
  const others = [...new Set([...statement.holders, ...statement.counterparts])].filter(
    (each) => each !== id,
  );
  if (statement.issue === id) return name(statement.holders);
  if (statement.counterparts.length && others.length) return `${name(others)} on ${issue}`;
  return issue;
}
