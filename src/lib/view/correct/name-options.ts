// Actors and issues as options to choose from, those with most to say first.

import type { Entity, EntityType } from '#lib/model/entity.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from '#lib/network/country-label.ts';
import type { Option } from './find-options.ts';

export const TYPE_WORDS: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  place: 'Place',
  other: 'Other',
};

export function actorOptions(workspace: Workspace, extra: readonly Entity[] = []): Option[] {
  const said = countStatements(workspace);
  return [...extra, ...workspace.entities]
    .map(({ id, name, type, country }) => ({
      id,
      label: name,
      note: [
        TYPE_WORDS[type].toLowerCase(),
        country !== null && type !== 'country' ? countryLabel(country) : null,
      ]
        .filter(Boolean)
        .join(', '),
    }))
    .sort((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0));
}

export function issueOptions(workspace: Workspace, extra: readonly Issue[] = []): Option[] {
  const said = countStatements(workspace);
  return [...extra, ...workspace.issues]
    .map(({ id, label, kind }) => ({ id, label, note: kind }))
    .sort((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0));
}

/** In how many statements each actor and each issue stands. */
export function countStatements(workspace: Workspace): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { holders, counterparts, issue } of workspace.statements)
    for (const id of new Set<string>([...holders, ...counterparts, ...(issue === null ? [] : [issue])]))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
