// Derives networks of actors from one table again and again, as fast as a brush moves: what does not change with the window
// is laid out once. Equal to plain/derive-one-mode-plain.ts, which says what is derived.

import { Failure } from '#lib/model/failure.ts';
import type { StatementTable } from '../table/statement-table.ts';
import type { Window } from '../windows/window.ts';
import { chooseActors } from './choose-actors.ts';
import { cutEdges } from './cut-edges.ts';
import type { OneModeNetwork } from './derived-network.ts';
import { BitEngine } from './fast/bit-engine.ts';
import { CellEngine } from './fast/cell-engine.ts';
import { chooseRows } from './fast/chosen-rows.ts';
import { CountEngine } from './fast/count-engine.ts';
import { roomForSums } from './fast/pair-sums.ts';
import type { PairEngine } from './fast/pair-sums.ts';
import { valueEdges } from './fast/value-edges.ts';
import { pairCount } from './pairs.ts';
import type { OneModeSettings } from './settings.ts';

export interface Deriver {
  /**
   * The network of a window. `issueFilter` has a 1 for every issue code that counts; null for all. Its arrays are reused:
   * they hold until the next call.
   */
  derive(window: Window, issueFilter?: Uint8Array | null): OneModeNetwork;
}

/** Of more stances than these, a table of every one with every other is more work than their pairs. */
const MOST_COUNTED_LEVELS = 32;

/** So many actors make eight million pairs, which take 450 MB. */
export const MOST_ACTORS = 4000;

/** Fails with `network-too-large` for more actors than MOST_ACTORS. `preferPlain` does without WebAssembly, for tests. */
export function createDeriver(
  table: StatementTable,
  settings: OneModeSettings,
  preferPlain = false,
): Deriver {
  const actors = chooseActors(table, settings.actors, settings.mostActive);
  if (actors.length > MOST_ACTORS)
    throw new Failure('network-too-large', `${actors.length} of at most ${MOST_ACTORS}`);
  const pairs = pairCount(actors.length);
  const { normalization, duplicates, aggregation } = settings;
  const byStance = aggregation !== 'ignore';
  const rows = chooseRows(table, table.actors[settings.actors].codes, actors, duplicates, byStance);
  const sums = roomForSums(actors.length, pairs, normalization);
  const network: OneModeNetwork = {
    actors,
    congruence: new Float64Array(pairs),
    conflict: sums.conflict,
    values: new Float64Array(pairs),
    activity: sums.activity,
    statements: sums.statements,
    present: new Uint8Array(actors.length),
  };

  const gradedJaccard = normalization === 'jaccard' && table.levels.length > 2;
  const bits =
    !gradedJaccard && BitEngine.fits(table, rows, actors.length)
      ? new BitEngine(table, rows, actors.length, preferPlain)
      : null;
  let others: PairEngine | null = null;
  const engineFor = (window: Window): PairEngine => {
    if (bits && !window.smoothing) return bits;
    others ??=
      table.levels.length > MOST_COUNTED_LEVELS
        ? new CellEngine(table, rows, actors.length, byStance)
        : new CountEngine(table, rows, actors.length, { byStance, normalization, preferPlain });
    return others;
  };

  return {
    derive(window, issueFilter = null) {
      engineFor(window).sum(window, issueFilter, sums);
      valueEdges(sums, settings, network);
      cutEdges(network, settings);
      return network;
    },
  };
}
