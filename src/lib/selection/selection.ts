// All that a person has chosen to see: the clauses that filter, the node or edge that is picked, and how the page
// stands. It is what the URL holds; the articles themselves are not in it.

import type { Clause } from './clause.ts';

export interface Picked {
  readonly kind: 'node' | 'edge';
  /** A network node's or edge's id. */
  readonly id: string;
}

export const PANES = ['evidence', 'article'] as const;
export type Pane = (typeof PANES)[number];

/** What the legend can hide in the graph without filtering statements. */
export const HIDEABLE = ['person', 'organization', 'country', 'issue', 'affiliation'] as const;
export type Hideable = (typeof HIDEABLE)[number];

export interface Selection {
  readonly clauses: readonly Clause[];
  readonly picked: Picked | null;
  /** The timeline's axis. */
  readonly basis: 'said' | 'about';
  readonly pane: Pane;
  readonly hidden: readonly Hideable[];
}

export const NOTHING_SELECTED: Selection = {
  clauses: [],
  picked: null,
  basis: 'said',
  pane: 'evidence',
  hidden: [],
};
