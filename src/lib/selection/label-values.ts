// A clause's value to the words that a reader knows it by: an issue's label, an actor's name, a country's name.

import { alpha3ToAlpha2 } from 'i18n-iso-countries';
import type { Workspace } from '#lib/model/workspace.ts';
import { NO_ISSUE } from './clause.ts';
import type { ChoiceField } from './clause.ts';

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' });

/** The label of one value of a field; the value itself where the workspace does not know it. */
export function labelOf(workspace: Workspace, field: ChoiceField, value: string): string {
  switch (field) {
    case 'issue':
      if (value === NO_ISSUE) return 'No issue named';
      return workspace.issues.find(({ id }) => id === value)?.label ?? value;
    case 'actor':
      return workspace.entities.find(({ id }) => id === value)?.name ?? value;
    case 'country':
      return countryName(value);
    case 'document': {
      const document = workspace.documents.find(({ id }) => id === value);
      return document?.title ?? document?.publisher ?? 'Untitled article';
    }
    case 'stance':
      return value === 'agree' ? 'agrees' : 'disagrees';
  }
}

/** The English name of an ISO 3166-1 alpha-3 code; the code itself where there is none. */
export function countryName(code: string): string {
  const alpha2 = alpha3ToAlpha2(code);
  return (alpha2 && REGIONS.of(alpha2)) ?? code;
}
