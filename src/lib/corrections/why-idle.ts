// A correction that changes nothing to the reason why, for the list of corrections.

import type { Correction } from '#lib/model/correction.ts';
import type { Workspace } from '#lib/model/workspace.ts';

/** `reviewed` is the workspace with the corrections applied. Meant for corrections that `applyCorrections` found idle. */
export function whyIdle(correction: Correction, reviewed: Workspace): string {
  const knows = (id: string): boolean =>
    reviewed.entities.some((each) => each.id === id) || reviewed.issues.some((each) => each.id === id);
  switch (correction.kind) {
    case 'review':
    case 'edit':
    case 'addition': {
      const { document, holders, counterparts, issue } =
        correction.kind === 'edit' ? { ...correction.statement, ...correction.edit } : correction.statement;
      if (!reviewed.documents.some(({ id }) => id === document)) return 'Its article is not open.';
      const named = [...holders, ...counterparts, ...(issue === null ? [] : [issue])];
      if (!named.every(knows)) return 'An actor or issue that it names is not here.';
      return 'The article no longer has this statement.';
    }
    case 'new-entity':
    case 'new-issue':
      return 'An article names it, so nothing had to be added.';
    case 'merge-entities':
    case 'merge-issues':
      return 'No open article names what it merges.';
    case 'change-entity':
      return knows(correction.entity) ? 'It is so already.' : 'No open article names this actor.';
    case 'change-issue':
      return knows(correction.issue) ? 'It is so already.' : 'No open article has this issue.';
    case 'split-entity':
      return 'No open article has these names of it.';
    case 'split-issue':
      return 'No open article has these statements about it.';
  }
}
