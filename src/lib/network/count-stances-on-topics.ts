// What the view of sides leaves out.

import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';

/** Stances of their own that actors take on topics, over which nothing is computed unless it is asked for. */
export function countStancesOnTopics(workspace: Workspace, statements: readonly Statement[]): number {
  const topics = new Set<string>(workspace.issues.filter(({ kind }) => kind === 'topic').map(({ id }) => id));
  return statements.filter(
    ({ issue, counterparts }) => issue !== null && counterparts.length === 0 && topics.has(issue),
  ).length;
}
