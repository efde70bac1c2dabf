// All that a person has chosen to see: the clauses that filter, the node or edge that is picked, and how the page
// stands. It is what the URL holds; the articles themselves are not in it.

import { SIDES_DEFAULTS, type SidesSettings } from '#lib/network/derive/settings.ts';
import { LEGEND_KEYS } from '#lib/network/hide-kinds.ts';
import type { LegendKey } from '#lib/network/hide-kinds.ts';
import type { Clause } from './clause.ts';
import { PLAIN_LOOK } from './look.ts';
import type { Look } from './look.ts';

export interface Picked {
  readonly kind: 'node' | 'edge' | 'cell';
  /** A network node's or edge's id; `actor>issue` for a cell of the matrix. */
  readonly id: string;
}

export const PANES = ['overview', 'evidence', 'article', 'articles'] as const;
export type Pane = (typeof PANES)[number];

/** What the legend can hide in the graph without filtering statements; its stances are a clause instead. */
export type Hideable = Exclude<LegendKey, 'agree' | 'disagree'>;
export const HIDEABLE = LEGEND_KEYS.filter((key): key is Hideable => key !== 'agree' && key !== 'disagree');

/**
 * Ways to see one network: what was said; actors by issues, in columns or as a matrix; who sides with whom, computed from
 * stances they share; and all of it as tables.
 */
export const VIEWS = ['said', 'columns', 'matrix', 'sides', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Who counts as an actor: those whom the text names, the bodies that people belong to, or their countries. */
export const LEVELS = ['named', 'body', 'country'] as const;
export type Level = (typeof LEVELS)[number];

/** A node that a person has put somewhere: shares of the picture's width and height from its top left, 0 to 1. */
export interface Pin {
  readonly node: string;
  readonly x: number;
  readonly y: number;
}

export interface Selection extends Look {
  readonly clauses: readonly Clause[];
  readonly picked: Picked | null;
  /** The timeline's axis. */
  readonly basis: 'said' | 'about';
  readonly pane: Pane;
  readonly view: View;
  readonly level: Level;
  readonly hidden: readonly Hideable[];
  /** How the view `sides` is computed. */
  readonly sides: SidesSettings;
  readonly pins: readonly Pin[];
}

export const NOTHING_SELECTED: Selection = {
  ...PLAIN_LOOK,
  clauses: [],
  picked: null,
  basis: 'said',
  pane: 'evidence',
  view: 'said',
  level: 'named',
  hidden: [],
  sides: SIDES_DEFAULTS,
  pins: [],
};
