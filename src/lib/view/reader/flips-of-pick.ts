// Changes of sides to those that belong to what is picked, and to the statements that they mark.

import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { NetworkEdge } from '#lib/network/network.ts';
import type { Flip } from '#lib/network/stories/find-flips.ts';

/**
 * An edge has the flips of which it has one statement at least: a stance edge is one side only. A node, where `edge` is
 * null, those of which it has both. `statements` are the pick's.
 */
export function flipsOfPick(
  flips: readonly Flip[],
  edge: NetworkEdge | null,
  statements: readonly Statement[],
): Flip[] {
  const ids = new Set(edge ? edge.statements : statements.map(({ id }) => id));
  return flips.filter(({ before, after }) =>
    edge ? ids.has(before.id) || ids.has(after.id) : ids.has(before.id) && ids.has(after.id),
  );
}

export function flipsByStatement(flips: readonly Flip[]): ReadonlyMap<StatementId, readonly Flip[]> {
  const byStatement = new Map<StatementId, Flip[]>();
  for (const flip of flips)
    for (const { id } of [flip.before, flip.after]) {
      const known = byStatement.get(id);
      if (known) known.push(flip);
      else byStatement.set(id, [flip]);
    }
  return byStatement;
}
