// Why two actors have the edge that they have in a window: on which issues both took a stance and which, and the arithmetic
// from these to the edge. Reads the rows of the two only, by the definitions of derive/plain.

import type { OneModeSettings } from '../derive/settings.ts';
import { aggregate, compare, divisorOf } from '../derive/plain/derive-one-mode-plain.ts';
import type { Counts } from '../derive/plain/derive-one-mode-plain.ts';
import { keptRows } from '../derive/plain/kept-rows.ts';
import { UNDATED } from '../table/day-number.ts';
import type { StatementTable } from '../table/statement-table.ts';
import type { Window } from '../windows/window.ts';

export interface SharedIssueStances {
  /** Code in the table. */
  readonly issue: number;
  /** The latest day on which either of the two spoke about it; UNDATED where none is known. */
  readonly day: number;
  /** How much the two agree and conflict on it, as counted in the sums. */
  readonly agreed: number;
  readonly differed: number;
  /** The rows of the first and of the second, as in the table. */
  readonly rows: readonly [readonly number[], readonly number[]];
}

export interface PairExplanation {
  readonly congruence: number;
  readonly conflict: number;
  /** n(i) and n(j) of the formulas. */
  readonly activity: readonly [number, number];
  /** Before it is divided. */
  readonly aggregated: number;
  /** 1 where nothing is divided. */
  readonly divisor: number;
  /** Before a threshold or the backbone; 0 where the divisor is. */
  readonly value: number;
  /** The newest first, undated last. */
  readonly issues: readonly SharedIssueStances[];
}

/** `pair` are codes in the settings' actor column. */
export function explainPair(
  table: StatementTable,
  settings: OneModeSettings,
  window: Window,
  issueFilter: Uint8Array | null,
  pair: readonly [number, number],
): PairExplanation {
  const counts: [Counts, Counts] = [new Map(), new Map()];
  const rowsOf: [Map<number, number[]>, Map<number, number[]>] = [new Map(), new Map()];
  const activity: [number, number] = [0, 0];
  const byStance = settings.aggregation !== 'ignore';
  for (const { row, actor, issue, level, weight, nearness } of keptRows(
    table,
    settings.actors,
    new Set(pair),
    settings.duplicates,
    byStance,
    window,
    issueFilter,
  )) {
    const end = actor === pair[0] ? 0 : 1;
    const levels = counts[end].get(issue) ?? new Map<number, number>();
    counts[end].set(issue, levels.set(level, (levels.get(level) ?? 0) + weight * Math.sqrt(nearness)));
    rowsOf[end].set(issue, [...(rowsOf[end].get(issue) ?? []), row]);
    activity[end] += weight * nearness;
  }

  const sums = compare(table, ...counts);
  const aggregated = aggregate(settings, sums);
  const divisor = divisorOf(table, settings, ...counts, ...activity);
  const issues: SharedIssueStances[] = [];
  for (const [issue, rows] of rowsOf[0]) {
    const others = rowsOf[1].get(issue);
    if (!others) continue;
    const only = (of: Counts): Counts => new Map([[issue, of.get(issue)!]]);
    const { congruence, conflict } = compare(table, only(counts[0]), only(counts[1]));
    const day = [...rows, ...others].reduce((last, row) => Math.max(last, table.days[row]!), UNDATED);
    issues.push({ issue, day, agreed: congruence, differed: conflict, rows: [rows, others] });
  }
  return {
    ...sums,
    activity,
    aggregated,
    divisor,
    value: divisor === 0 ? 0 : aggregated / divisor,
    issues: issues.sort((x, y) => y.day - x.day || y.issue - x.issue),
  };
}
