// A workspace's statements to their places in the order of reading, from 1: by document, then by where the evidence
// begins. Undated articles have no other axis.

import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';

/** Every statement's place. Statements of a document that is not there come last. */
export function readingOrder(workspace: Workspace): Map<StatementId, number> {
  const places = new Map(workspace.documents.map(({ id }, index) => [id, index]));
  const placeOf = ({ document }: Statement) => places.get(document) ?? Number.MAX_SAFE_INTEGER;
  return new Map(
    [...workspace.statements]
      .sort((a, b) => placeOf(a) - placeOf(b) || a.evidence.begin - b.evidence.begin)
      .map(({ id }, index) => [id, index + 1]),
  );
}
