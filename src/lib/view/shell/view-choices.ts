// The ways to see the network, and the levels of actors, in the words of the page.

import type { Level, View } from '#lib/selection/selection.ts';

export const VIEW_CHOICES: readonly {
  readonly value: View;
  readonly label: string;
  readonly title: string;
}[] = [
  { value: 'said', label: 'Network', title: 'Who said what of whom and of which issue' },
  {
    value: 'columns',
    label: 'Actors and issues',
    title: 'Actors beside the issues that they take a side on',
  },
  { value: 'matrix', label: 'Matrix', title: 'Actors by issues, a cell for every stance' },
  { value: 'sides', label: 'Sides', title: 'Who sides with whom, computed from the stances that they share' },
  { value: 'table', label: 'Table', title: 'All lines and nodes as tables' },
];

export const LEVEL_CHOICES: readonly { readonly value: Level; readonly label: string }[] = [
  { value: 'named', label: 'as named' },
  { value: 'body', label: 'by body' },
  { value: 'country', label: 'by country' },
];
