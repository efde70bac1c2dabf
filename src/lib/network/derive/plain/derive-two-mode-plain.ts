// The definition of a network of actors and issues, written to be read. Formulas are in aggregations.ts and
// normalizations.ts.

import type { StatementTable } from '../../table/statement-table.ts';
import type { Window } from '../../windows/window.ts';
import { chooseActors } from '../choose-actors.ts';
import type { TwoModeNetwork } from '../derived-network.ts';
import type { TwoModeSettings } from '../settings.ts';
import { keptRows } from './kept-rows.ts';
import type { KeptRow } from './kept-rows.ts';

/** `issueFilter` has a 1 for every issue code that counts; null for all. */
export function deriveTwoModePlain(
  table: StatementTable,
  settings: TwoModeSettings,
  window: Window,
  issueFilter: Uint8Array | null = null,
): TwoModeNetwork {
  const actors = chooseActors(table, settings.actors, settings.mostActive);
  const issues = table.issues.labels.length;
  const rows = keptRows(
    table,
    settings.actors,
    new Set(actors),
    settings.duplicates,
    settings.aggregation !== 'ignore',
    window,
    issueFilter,
  );
  const sum = (of: readonly KeptRow[]): number => of.reduce((all, row) => all + row.weight * row.nearness, 0);
  const ofActor = Map.groupBy(rows, (row) => row.actor);
  const ofIssue = Map.groupBy(rows, (row) => row.issue);
  const values = new Float64Array(actors.length * issues);
  const statements = Int32Array.from(actors, (actor) => ofActor.get(actor)?.length ?? 0);
  const present = Uint8Array.from(statements, (count) =>
    count > 0 && count >= settings.minimumStatements ? 1 : 0,
  );

  for (const [at, actor] of actors.entries()) {
    if (!present[at]) continue;
    const own = ofActor.get(actor)!;
    for (const [issue, cell] of Map.groupBy(own, (row) => row.issue)) {
      let divisor = 1;
      if (settings.aggregation !== 'combine') {
        if (settings.normalization === 'activity') divisor = sum(own);
        if (settings.normalization === 'prominence') divisor = sum(ofIssue.get(issue)!);
      }
      const value = divisor === 0 ? 0 : aggregate(table, settings, cell) / divisor;
      values[at * issues + issue] = Math.abs(value) < settings.threshold ? 0 : value;
    }
  }
  return { actors, issues, values, statements, present };
}

function aggregate(
  table: StatementTable,
  { aggregation }: TwoModeSettings,
  cell: readonly KeptRow[],
): number {
  const stanceOf = (row: KeptRow): number => table.levels[row.level]!;
  if (aggregation === 'combine') {
    const ever = (test: (stance: number) => boolean): boolean => cell.some((row) => test(stanceOf(row)));
    return (
      (ever((stance) => stance > 0) ? 1 : 0) +
      (ever((stance) => stance < 0) ? 2 : 0) +
      (ever((stance) => stance === 0) ? 4 : 0)
    );
  }
  return cell.reduce((sum, row) => {
    const factor = aggregation === 'subtract' ? stanceOf(row) : 1;
    return sum + factor * row.weight * row.nearness;
  }, 0);
}
