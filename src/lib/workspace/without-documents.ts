// A workspace without some of its articles. What is shared stays with the articles that have it; corrections stay all,
// since the articles may come back. Filters by the articles that are gone go with them.

import { mergeExtractions } from '#lib/extract/merge-extractions.ts';
import type { DocumentId } from '#lib/model/document.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import type { Selection } from '#lib/selection/selection.ts';
import { splitWorkspace } from './split-workspace.ts';

export function withoutDocuments(read: Workspace, gone: ReadonlySet<DocumentId>): Workspace {
  const kept = splitWorkspace(read).filter(({ document }) => !gone.has(document.id));
  const [only] = kept;
  const title = (kept.length === 1 && only?.document.title) || read.title;
  return { ...mergeExtractions(title, kept), corrections: read.corrections };
}

/** The selection with no filter by, and no pick of, what `after` does not have. */
export function withoutFiltersOf(
  selection: Selection,
  gone: ReadonlySet<DocumentId>,
  after: Workspace,
): Selection {
  const clauses = selection.clauses.flatMap((clause) => {
    if (clause.field !== 'document') return [clause];
    const values = clause.values.filter((value) => !gone.has(value as DocumentId));
    return values.length ? [{ ...clause, values }] : [];
  });
  const { picked } = selection;
  const isThere =
    picked?.kind === 'node' &&
    (after.entities.some(({ id }) => id === picked.id) || after.issues.some(({ id }) => id === picked.id));
  return { ...selection, clauses, picked: isThere ? picked : null };
}
