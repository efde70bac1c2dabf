// The rows that count: in the window and the filter, of an actor that is asked for, and not a repetition.

import type { ActorColumn, StatementTable } from '../../table/statement-table.ts';
import { weightOfDay } from '../../windows/window.ts';
import type { Window } from '../../windows/window.ts';
import { duplicatesById } from '../duplicates.ts';
import type { DuplicatesId } from '../duplicates.ts';

export interface KeptRow {
  readonly row: number;
  /** Code in the actor column. */
  readonly actor: number;
  readonly issue: number;
  /** Index into the table's `levels`. */
  readonly level: number;
  /** The row's own weight. */
  readonly weight: number;
  /** What the window makes of its day, above 0. */
  readonly nearness: number;
}

/**
 * `issueFilter` has a 1 for every issue code that counts; null for all. `byStance` says whether two rows with different
 * stances are different statements.
 */
export function keptRows(
  table: StatementTable,
  column: ActorColumn,
  actors: ReadonlySet<number>,
  duplicates: DuplicatesId,
  byStance: boolean,
  window: Window,
  issueFilter: Uint8Array | null,
): KeptRow[] {
  const { periodOf } = duplicatesById(duplicates);
  const seen = new Set<string>();
  const kept: KeptRow[] = [];
  for (let row = 0; row < table.rows; row++) {
    const actor = table.actors[column].codes[row]!;
    const issue = table.issues.codes[row]!;
    const level = table.stances[row]!;
    const nearness = weightOfDay(window, table.days[row]!);
    if (!actors.has(actor) || nearness === 0 || (issueFilter && !issueFilter[issue])) continue;
    if (periodOf) {
      const key = [actor, issue, byStance ? level : '', periodOf(table, row)].join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
    }
    kept.push({ row, actor, issue, level, weight: table.weights?.[row] ?? 1, nearness });
  }
  return kept;
}
