// A picked node, edge or cell to the statements that it stands for. A country's are those of its people and bodies too, an
// issue's those of the proposals under it, as in the filters.

import type { Statement } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { Network } from '#lib/network/network.ts';
import type { Picked } from './selection.ts';
import { issueLine, issuesById } from './select-statements.ts';

/**
 * Those of `statements` that the pick stands for, in their order. None where `network`, which is built from them, has
 * no such edge any more.
 */
export function statementsOfPick(
  workspace: Workspace,
  network: Network,
  statements: readonly Statement[],
  picked: Picked,
): Statement[] {
  if (picked.kind === 'edge') {
    const edge = network.edges.find(({ id }) => id === picked.id);
    if (edge?.kind === 'affiliation') return statementsOfNode(workspace, statements, edge.source);
    const wanted = new Set(edge?.statements);
    return statements.filter(({ id }) => wanted.has(id));
  }
  if (picked.kind === 'cell') {
    const { actor, issue } = endsOfCell(picked.id);
    const ofActor = statementsOfNode(workspace, statements, actor);
    return ofActor.filter((statement) => statement.issue === issue);
  }
  return statementsOfNode(workspace, statements, picked.id);
}

/** The two ids that a cell's id is made of. */
export function endsOfCell(id: string): { actor: string; issue: string } {
  const at = id.lastIndexOf('>');
  return { actor: id.slice(0, at), issue: id.slice(at + 1) };
}

function statementsOfNode(workspace: Workspace, statements: readonly Statement[], id: string): Statement[] {
  const country = id.startsWith('country:') ? id.slice('country:'.length) : null;
  const actors = new Set<string>([id]);
  for (const entity of workspace.entities)
    if (country !== null && entity.country === country) actors.add(entity.id);
  const issues = issuesById(workspace);
  return statements.filter(
    (statement) =>
      statement.holders.some((holder) => actors.has(holder)) ||
      statement.counterparts.some((counterpart) => actors.has(counterpart)) ||
      issueLine(issues, statement.issue).includes(id),
  );
}
