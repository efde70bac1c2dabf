// A workspace back to one extraction a document, so that another article can be merged in or one be replaced. What
// documents share is cut by the document of its mentions; what has no mention at all goes with every document that a
// statement ties it to.

import type { Extraction } from '#lib/extract/engine.ts';
import type { Document } from '#lib/model/document.ts';
import type { Workspace } from '#lib/model/workspace.ts';

/** In the workspace's order of documents; `mergeExtractions` of these gives the workspace again. */
export function splitWorkspace(workspace: Workspace): Extraction[] {
  return workspace.documents.map((document) => partOf(workspace, document));
}

function partOf(workspace: Workspace, document: Document): Extraction {
  const statements = workspace.statements.filter((statement) => statement.document === document.id);
  const quotations = workspace.quotations.filter((quotation) => quotation.document === document.id);
  const used = new Set<string | null>([
    ...statements.flatMap(({ holders, counterparts, issue }) => [...holders, ...counterparts, issue]),
    ...quotations.map(({ speaker }) => speaker),
  ]);
  const parents = new Map(workspace.issues.map(({ id, parent }) => [id, parent]));
  for (const id of [...used])
    for (
      let parent = parents.get(id as never) ?? null;
      parent && !used.has(parent);
      parent = parents.get(parent) ?? null
    )
      used.add(parent);
  const cut = <T extends { id: string; mentions: readonly { document: string }[] }>(
    items: readonly T[],
  ): T[] =>
    items
      .map((item) => ({
        ...item,
        mentions: item.mentions.filter((mention) => mention.document === document.id),
      }))
      .filter((item) => item.mentions.length > 0 || used.has(item.id));
  return {
    document,
    entities: cut(workspace.entities),
    issues: cut(workspace.issues),
    statements,
    quotations,
  };
}
