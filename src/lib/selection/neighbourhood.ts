// A node to the statements at most so many steps from it, step by step over what is drawn: a holder and its issue, or a
// holder and its counterpart. A country stands for its people and bodies too. Ties among the farthest are not counted.

import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';

/** Ids of those of `statements` with one end fewer than `depth` steps from `node`. */
export function neighbourhood(
  workspace: Workspace,
  statements: readonly Statement[],
  { node, depth }: { readonly node: string; readonly depth: number },
): Set<StatementId> {
  const country = /^country:(.+)$/.exec(node)?.[1];
  const reached = new Set<string>([node]);
  if (country !== undefined)
    for (const entity of workspace.entities) if (entity.country === country) reached.add(entity.id);
  const near = new Set<StatementId>();
  for (let step = 0; step < depth; step++) {
    const next = new Set<string>();
    for (const { id, holders, counterparts, issue } of statements) {
      const others: readonly string[] = counterparts.length ? counterparts : issue === null ? [] : [issue];
      const fromHolder = holders.some((each) => reached.has(each));
      const fromOther = others.some((each) => reached.has(each));
      if (fromHolder || fromOther) near.add(id);
      if (fromHolder) for (const each of others) next.add(each);
      if (fromOther) for (const each of holders) next.add(each);
    }
    for (const each of next) reached.add(each);
  }
  return near;
}
