// A clause's value to the words that a reader knows it by: an issue's label, an actor's name, a country's name.

import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from '#lib/network/country-label.ts';
import { NO_ISSUE } from './clause.ts';
import type { ChoiceField } from './clause.ts';

/** The label of one value of a field; the value itself where the workspace does not know it. */
export function labelOf(workspace: Workspace, field: ChoiceField, value: string): string {
  switch (field) {
    case 'issue':
      if (value === NO_ISSUE) return 'No issue named';
      return workspace.issues.find(({ id }) => id === value)?.label ?? value;
    case 'actor':
      return workspace.entities.find(({ id }) => id === value)?.name ?? value;
    case 'country':
      return countryLabel(value);
    case 'document': {
      const document = workspace.documents.find(({ id }) => id === value);
      return document?.title ?? document?.publisher ?? 'Untitled article';
    }
    case 'stance':
      return value === 'agree' ? 'agrees' : 'disagrees';
  }
}
