// A correction to a line for the list and for what undo says: "Merged EU and Union into European Union".

import type { Correction } from '#lib/model/correction.ts';
import type { EntityType } from '#lib/model/entity.ts';
import type { Workspace } from '#lib/model/workspace.ts';

const NAMED_AT_MOST = 3;
const MADE_WORDS: Readonly<Record<EntityType, string>> = {
  person: 'made a person',
  organization: 'made an organization',
  country: 'made a country',
  place: 'made a place',
  other: 'made another kind of actor',
};

/** `read` is the workspace as it was read, or as it is; names that neither it nor the correction knows stand as ids. */
export function describeCorrection(correction: Correction, read: Workspace): string {
  const name = (id: string): string =>
    read.entities.find((each) => each.id === id)?.name ??
    read.issues.find((each) => each.id === id)?.label ??
    introduced(read.corrections, id) ??
    id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');
  const names = (ids: readonly string[]): string => {
    const shown = ids.slice(0, NAMED_AT_MOST).map(name);
    const more = ids.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
  };
  const words = ({
    document,
    evidence,
  }: {
    document: string;
    evidence: { begin: number; end: number };
  }): string => {
    const text = read.documents.find(({ id }) => id === document)?.text.slice(evidence.begin, evidence.end);
    return text
      ? `“${text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}”`
      : 'a statement of an article that is not open';
  };
  switch (correction.kind) {
    case 'review':
      return `${correction.verdict === 'accepted' ? 'Accepted' : 'Rejected'} ${words(correction.statement)}`;
    case 'edit':
      return `Edited ${words(correction.statement)}`;
    case 'addition':
      return `Added ${words(correction.statement)}`;
    case 'new-entity':
      return `Added the actor ${correction.entity.name}`;
    case 'new-issue':
      return `Added the issue ${correction.issue.label}`;
    case 'merge-entities':
      return `Merged ${names(correction.from)} into ${correction.into.name}`;
    case 'merge-issues':
      return `Merged ${names(correction.from)} into ${correction.into.label}`;
    case 'change-entity': {
      const { name: renamed, type, country, body } = correction.change;
      const parts = [
        renamed === undefined ? null : `renamed to ${renamed}`,
        type === undefined ? null : MADE_WORDS[type],
        country === undefined
          ? null
          : country === null
            ? 'taken out of its country'
            : `put under ${name(`country:${country}`)}`,
        body === undefined ? null : body === null ? 'taken out of its body' : `put under ${name(body)}`,
      ];
      return `${name(correction.entity)}: ${parts.filter(Boolean).join(', ')}`;
    }
    case 'change-issue': {
      const { label, kind, parent, country } = correction.change;
      const parts = [
        label === undefined ? null : `renamed to ${label}`,
        kind === undefined ? null : `made a ${kind}`,
        parent === undefined ? null : parent === null ? 'put under no topic' : `put under ${name(parent)}`,
        country === undefined
          ? null
          : country === null
            ? 'about no country'
            : `about ${name(`country:${country}`)}`,
      ];
      return `${name(correction.issue)}: ${parts.filter(Boolean).join(', ')}`;
    }
    case 'split-entity':
      return `Split ${correction.into.name} from ${name(correction.entity)}`;
    case 'split-issue':
      return `Split ${correction.into.label} from ${name(correction.issue)}`;
  }
}

function introduced(corrections: readonly Correction[], id: string): string | null {
  for (const each of corrections) {
    if (each.kind === 'new-entity' && each.entity.id === id) return each.entity.name;
    if (each.kind === 'new-issue' && each.issue.id === id) return each.issue.label;
    if ((each.kind === 'merge-entities' || each.kind === 'split-entity') && each.into.id === id)
      return each.into.name;
    if ((each.kind === 'merge-issues' || each.kind === 'split-issue') && each.into.id === id)
      return each.into.label;
  }
  return null;
}
