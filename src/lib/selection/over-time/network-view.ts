// What is seen of a table over time, as data: how its network is derived, the window, the figure of the strip, what is
// picked. An address keeps it (see network-address.ts).

import { ONE_MODE_DEFAULTS, TWO_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import type { OneModeSettings, TwoModeSettings } from '#lib/network/derive/settings.ts';
import type { Span, Step } from '#lib/network/follow/calendar.ts';
import type { FigureId } from '#lib/network/follow/figures.ts';
import type { Motion } from '#lib/network/follow/follow-windows.ts';
import type { Abstentions } from '#lib/network/votes/table-of-votes.ts';
import type { KernelId } from '#lib/network/windows/kernels.ts';

/** Actors with actors, or actors with issues. */
export type Mode = 'actors' | 'issues';

/** How a network is made of the table, whatever the window. */
export interface NetworkSettings {
  readonly mode: Mode;
  /** What both modes share is taken from here: actors, most active, duplicates, minimum, threshold. */
  readonly oneMode: OneModeSettings;
  readonly twoMode: Pick<TwoModeSettings, 'aggregation' | 'normalization'>;
  /** Of votes only. */
  readonly abstentions: Abstentions;
  /** Labels of the issues (of votes: topics) that count; empty for all. */
  readonly issues: readonly string[];
}

export type NetworkPick =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'pair'; readonly ids: readonly [string, string] };

export interface NetworkView {
  readonly settings: NetworkSettings;
  /** Days since 1970-01-01, both inclusive; the whole table's where null. */
  readonly span: Span | null;
  readonly motion: Motion;
  readonly kernel: KernelId;
  /** From one window to the next. */
  readonly step: Step;
  readonly figure: FigureId;
  /** The two whose agreement the strip shows. */
  readonly figurePair: readonly [string, string] | null;
  readonly shownAs: 'network' | 'table';
  readonly picked: NetworkPick | null;
}

/** What a table opens with whose own opening nobody has thought of. */
export const PLAIN_VIEW: NetworkView = {
  settings: {
    mode: 'actors',
    oneMode: { ...ONE_MODE_DEFAULTS, mostActive: 100 },
    twoMode: { aggregation: 'subtract', normalization: TWO_MODE_DEFAULTS.normalization },
    abstentions: 'left-out',
    issues: [],
  },
  span: null,
  motion: 'sliding',
  kernel: 'epanechnikov',
  step: { count: 1, unit: 'year' },
  figure: 'polarisation',
  figurePair: null,
  shownAs: 'network',
  picked: null,
};
