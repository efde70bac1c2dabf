// All that a person has chosen to see: the clauses that filter, the node or edge that is picked, and how the page
// stands. It is what the URL holds; the articles themselves are not in it.

import { LEGEND_KEYS } from '#lib/network/hide-kinds.ts';
import type { LegendKey } from '#lib/network/hide-kinds.ts';
import type { Clause } from './clause.ts';
import { PLAIN_LOOK } from './look.ts';
import type { Look } from './look.ts';

export interface Picked {
  readonly kind: 'node' | 'edge';
  /** A network node's or edge's id. */
  readonly id: string;
}

export const PANES = ['evidence', 'article'] as const;
export type Pane = (typeof PANES)[number];

/** What the legend can hide in the graph without filtering statements; its stances are a clause instead. */
export type Hideable = Exclude<LegendKey, 'agree' | 'disagree'>;
export const HIDEABLE = LEGEND_KEYS.filter((key): key is Hideable => key !== 'agree' && key !== 'disagree');

export interface Selection extends Look {
  readonly clauses: readonly Clause[];
  readonly picked: Picked | null;
  /** The timeline's axis. */
  readonly basis: 'said' | 'about';
  readonly pane: Pane;
  readonly hidden: readonly Hideable[];
}

export const NOTHING_SELECTED: Selection = {
  ...PLAIN_LOOK,
  clauses: [],
  picked: null,
  basis: 'said',
  pane: 'evidence',
  hidden: [],
};
