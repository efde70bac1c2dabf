// The statements in the order in which the reader shows them, for its keys: as the evidence lists them, or as they stand
// in the articles.

import type { Statement } from '#lib/model/statement.ts';
import { readingOrder } from '#lib/selection/reading-order.ts';
import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { evidenceRows } from './evidence-rows.ts';

export function statementOrder(current: WorkspaceState): Statement[] {
  if (current.selection.pane !== 'article')
    return evidenceRows(current.workspace, current.evidence, current.selection.picked).flatMap((row) =>
      row.kind === 'card' ? [row.statement] : [],
    );
  const places = readingOrder(current.workspace);
  return [...current.statements].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}
