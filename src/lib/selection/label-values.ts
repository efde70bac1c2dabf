// A clause's value to the words that a reader knows it by: an issue's label, an actor's name, a country's name.

import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from '#lib/network/country-label.ts';
import { NO_ISSUE, NO_PUBLISHER } from './clause.ts';
import type { ChoiceField } from './clause.ts';

/** The label of one value of a field; the value itself where the workspace does not know it. */
export function labelOf(workspace: Workspace, field: ChoiceField, value: string): string {
  switch (field) {
    case 'issue':
      if (value === NO_ISSUE) return 'No issue named';
      return namesIn(workspace).get(value) ?? value;
    case 'actor':
      return namesIn(workspace).get(value) ?? value;
    case 'country':
      return countryLabel(value);
    case 'document': {
      const document = workspace.documents.find(({ id }) => id === value);
      return document?.title ?? document?.publisher ?? 'Untitled article';
    }
    case 'stance':
      return value === 'agree' ? 'agrees' : 'disagrees';
    case 'publisher':
      return value === NO_PUBLISHER ? 'Publisher unknown' : value;
    case 'by':
      return BY_WORDS[value] ?? value;
    case 'review':
      return value;
  }
}

/** The name of a network's node: an actor, an issue, or a country that no text names. */
export function labelOfNode(workspace: Workspace, id: string): string {
  const country = /^country:([A-Z]{3})$/.exec(id)?.[1];
  return namesIn(workspace).get(id) ?? (country ? countryLabel(country) : id);
}

const BY_WORDS: Readonly<Record<string, string>> = {
  rule: 'found by a rule',
  model: 'found by the model',
  person: 'made or edited by a person',
  import: 'imported',
};

/** Ids of entities and issues to their names; made once for each workspace, which never changes in place. */
const names = new WeakMap<Workspace, ReadonlyMap<string, string>>();

function namesIn(workspace: Workspace): ReadonlyMap<string, string> {
  const known = names.get(workspace);
  if (known) return known;
  const made = new Map<string, string>([
    ...workspace.issues.map(({ id, label }): [string, string] => [id, label]),
    ...workspace.entities.map(({ id, name }): [string, string] => [id, name]),
  ]);
  names.set(workspace, made);
  return made;
}
