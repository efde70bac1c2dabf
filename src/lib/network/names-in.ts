// Ids of actors, issues and countries to the names that sentences about a workspace use.

import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from './country-label.ts';

/** A function from an id to its name; a country that no text names has its English name, what is not known its id. */
export function namesIn(workspace: Workspace): (id: string) => string {
  const names = knownNames(workspace);
  return (id) => {
    const country = /^country:([A-Z]{3})$/.exec(id)?.[1];
    return names.get(id) ?? (country ? countryLabel(country) : id);
  };
}

/** Made once for each workspace, which never changes in place. */
const known = new WeakMap<Workspace, ReadonlyMap<string, string>>();

function knownNames(workspace: Workspace): ReadonlyMap<string, string> {
  const before = known.get(workspace);
  if (before) return before;
  const names = new Map<string, string>([
    ...workspace.issues.map(({ id, label }): [string, string] => [id, label]),
    ...workspace.entities.map(({ id, name }): [string, string] => [id, name]),
  ]);
  known.set(workspace, names);
  return names;
}
