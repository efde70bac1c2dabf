// Ids of actors, issues and countries to the names that sentences about a workspace use.

import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from '../country-label.ts';

/** A function from an id to its name; a country that no text names has its English name, what is not known its id. */
export function namesIn(workspace: Workspace): (id: string) => string {
  const names = new Map<string, string>([
    ...workspace.issues.map(({ id, label }): [string, string] => [id, label]),
    ...workspace.entities.map(({ id, name }): [string, string] => [id, name]),
  ]);
  return (id) => {
    const country = /^country:([A-Z]{3})$/.exec(id)?.[1];
    return names.get(id) ?? (country ? countryLabel(country) : id);
  };
}
