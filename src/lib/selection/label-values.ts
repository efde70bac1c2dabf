// A clause's value to the words that a reader knows it by: an issue's label, an actor's name, a country's name.

import type { Workspace } from '#lib/model/workspace.ts';
import { countryLabel } from '#lib/network/country-label.ts';
import { namesIn } from '#lib/network/names-in.ts';
import { NO_ISSUE, NO_PUBLISHER } from './clause.ts';
import type { ChoiceField } from './clause.ts';

/** The label of one value of a field; the value itself where the workspace does not know it. */
export function labelOf(workspace: Workspace, field: ChoiceField, value: string): string {
  switch (field) {
    case 'issue':
      if (value === NO_ISSUE) return 'No issue named';
      return namesIn(workspace)(value);
    case 'actor':
      return namesIn(workspace)(value);
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

const BY_WORDS: Readonly<Record<string, string>> = {
  rule: 'found by a rule',
  model: 'found by the model',
  person: 'made or edited by a person',
  import: 'imported',
};
