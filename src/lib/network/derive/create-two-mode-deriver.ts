// Derives networks of actors and issues from one table again and again. Equal to plain/derive-two-mode-plain.ts, which says
// what is derived.

import type { StatementTable } from '../table/statement-table.ts';
import type { Window } from '../windows/window.ts';
import { chooseActors } from './choose-actors.ts';
import type { TwoModeNetwork } from './derived-network.ts';
import { chooseRows } from './fast/chosen-rows.ts';
import { WindowCounts } from './fast/window-counts.ts';
import type { TwoModeSettings } from './settings.ts';

export interface TwoModeDeriver {
  /**
   * The network of a window. `issueFilter` has a 1 for every issue code that counts; null for all. Its arrays are reused:
   * they hold until the next call.
   */
  derive(window: Window, issueFilter?: Uint8Array | null): TwoModeNetwork;
}

export function createTwoModeDeriver(table: StatementTable, settings: TwoModeSettings): TwoModeDeriver {
  const { aggregation, normalization, threshold } = settings;
  const actors = chooseActors(table, settings.actors, settings.mostActive);
  const issues = table.issues.labels.length;
  const byStance = aggregation !== 'ignore';
  const { codes } = table.actors[settings.actors];
  const rows = chooseRows(table, codes, actors, settings.duplicates, byStance);
  const counts = new WindowCounts(rows, byStance, new Float64Array(rows.cells));
  const ofActor = new Float64Array(actors.length);
  const ofIssue = new Float64Array(issues);
  const network: TwoModeNetwork = {
    actors,
    issues,
    values: new Float64Array(actors.length * issues),
    statements: new Int32Array(actors.length),
    present: new Uint8Array(actors.length),
  };
  const worthOf = (level: number): number => {
    if (aggregation === 'ignore') return 1;
    const stance = table.levels[level]!;
    if (aggregation === 'subtract') return stance;
    return stance > 0 ? 1 : stance < 0 ? 2 : 4;
  };
  const worths = Array.from(table.levels, (_, level) => worthOf(level));

  const count = (issueFilter: Uint8Array | null): void => {
    const { values, statements } = network;
    for (const sums of [values, statements, ofActor, ofIssue]) sums.fill(0);
    for (let issue = 0; issue < issues; issue++) {
      if (issueFilter && !issueFilter[issue]) continue;
      for (let cell = rows.cellsFrom[issue]!; cell < rows.cellsFrom[issue + 1]!; cell++) {
        if (counts.statements[cell] === 0) continue;
        const actor = rows.actorOf[cell]!;
        const worth = worths[rows.levelOf[cell]!]!;
        const activity = counts.activity[cell]!;
        const at = actor * issues + issue;
        statements[actor]! += counts.statements[cell]!;
        ofActor[actor]! += activity;
        ofIssue[issue]! += activity;
        // Two levels on one side of 0 are one bit.
        values[at] = aggregation === 'combine' ? values[at]! | worth : values[at]! + worth * activity;
      }
    }
  };

  const divideAndCut = (): void => {
    const { values, statements, present } = network;
    for (let actor = 0; actor < actors.length; actor++) {
      present[actor] = statements[actor]! > 0 && statements[actor]! >= settings.minimumStatements ? 1 : 0;
      for (let issue = 0; issue < issues; issue++) {
        const at = actor * issues + issue;
        if (values[at] === 0) continue;
        let divisor = 1;
        if (aggregation !== 'combine') {
          if (normalization === 'activity') divisor = ofActor[actor]!;
          if (normalization === 'prominence') divisor = ofIssue[issue]!;
        }
        const value = present[actor] && divisor !== 0 ? values[at]! / divisor : 0;
        values[at] = Math.abs(value) < threshold ? 0 : value;
      }
    }
  };

  return {
    derive(window, issueFilter = null) {
      counts.moveTo(window);
      count(issueFilter);
      divideAndCut();
      return network;
    },
  };
}
