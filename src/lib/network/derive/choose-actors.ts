// Which actors a derivation is about: all that hold a stance, or the most active. Chosen over the whole table, so that the
// rows of the matrix stay the same from window to window.

import { NO_CODE } from '../table/dictionary.ts';
import type { ActorColumn, StatementTable } from '../table/statement-table.ts';

/** Codes in ascending order; those with the most rows where there are more than `mostActive`, ties to the lower code. */
export function chooseActors(
  table: StatementTable,
  column: ActorColumn,
  mostActive: number | null,
): Int32Array<ArrayBuffer> {
  const { codes, labels } = table.actors[column];
  const rows = new Int32Array(labels.length);
  for (const code of codes) if (code !== NO_CODE) rows[code]!++;
  const actors = Int32Array.from(labels.keys());
  if (mostActive === null || actors.length <= mostActive) return actors;
  return actors
    .sort((a, b) => rows[b]! - rows[a]! || a - b)
    .slice(0, Math.max(0, mostActive))
    .sort();
}
