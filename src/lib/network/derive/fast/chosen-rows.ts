// A table's rows of the chosen actors, put into cells: one for each issue, actor and stance that occur together. Done once,
// so that a window only has to count into cells that lie issue by issue in memory. Rows that are repetitions of one another
// share a group.

import { duplicatesById } from '../duplicates.ts';
import type { DuplicatesId } from '../duplicates.ts';
import type { StatementTable } from '../../table/statement-table.ts';

export interface ChosenRows {
  readonly rows: number;
  readonly days: Int32Array;
  readonly issueOf: Int32Array;
  /** Per row, its cell. */
  readonly cellOf: Int32Array;
  /** Per row, its group: rows of one group count once. Null where every row counts. */
  readonly groupOf: Int32Array | null;
  readonly groups: number;
  readonly weights: Float64Array | null;
  /** Cells of issue c are those from `cellsFrom[c]` to before `cellsFrom[c + 1]`, by actor and then by level. */
  readonly cellsFrom: Int32Array;
  readonly cells: number;
  /** Per cell, the actor's row in the matrix and the index into the table's levels. */
  readonly actorOf: Int32Array;
  readonly levelOf: Int32Array;
}

/** `actors` are codes of `codes`, ascending. `byStance` says whether other stances are other statements. */
export function chooseRows(
  table: StatementTable,
  codes: Int32Array,
  actors: Int32Array,
  duplicates: DuplicatesId,
  byStance: boolean,
): ChosenRows {
  const rowOfActor = new Int32Array((actors.at(-1) ?? -1) + 1).fill(-1);
  for (const [row, code] of actors.entries()) rowOfActor[code] = row;
  const slotOf = (row: number): number => rowOfActor[codes[row]!] ?? -1;

  let rows = 0;
  for (let row = 0; row < table.rows; row++) if (slotOf(row) >= 0) rows++;
  const origins = new Int32Array(rows);
  for (let row = 0, at = 0; row < table.rows; row++) if (slotOf(row) >= 0) origins[at++] = row;

  const issues = table.issues.labels.length;
  const issueOf = origins.map((row) => table.issues.codes[row]!);
  const slot = origins.map(slotOf);
  const level = origins.map((row) => table.stances[row]!);
  let order = Int32Array.from(origins.keys());
  for (const [keys, count] of [
    [level, table.levels.length],
    [slot, actors.length],
    [issueOf, issues],
  ] as const)
    order = sortByKey(order, keys, count);

  const cellOf = new Int32Array(rows);
  const actorOf = new Int32Array(rows);
  const levelOf = new Int32Array(rows);
  const cellsFrom = new Int32Array(issues + 1);
  let cells = 0;
  let before = -1;
  for (const at of order) {
    const isSame =
      before >= 0 &&
      issueOf[before] === issueOf[at] &&
      slot[before] === slot[at] &&
      level[before] === level[at];
    if (!isSame) {
      actorOf[cells] = slot[at]!;
      levelOf[cells++] = level[at]!;
      cellsFrom[issueOf[at]! + 1]!++;
    }
    cellOf[at] = cells - 1;
    before = at;
  }
  for (let issue = 0; issue < issues; issue++) cellsFrom[issue + 1]! += cellsFrom[issue]!;

  const { periodOf } = duplicatesById(duplicates);
  const groupOf = periodOf ? new Int32Array(rows) : null;
  let groups = 0;
  if (groupOf && periodOf) {
    const known = new Map<number, number>();
    before = -1;
    for (const at of order) {
      const isSame =
        before >= 0 &&
        issueOf[before] === issueOf[at] &&
        slot[before] === slot[at] &&
        (!byStance || level[before] === level[at]);
      if (!isSame) known.clear();
      const period = periodOf(table, origins[at]!);
      const group = known.get(period) ?? groups++;
      known.set(period, group);
      groupOf[at] = group;
      before = at;
    }
  }

  return {
    rows,
    days: origins.map((row) => table.days[row]!),
    issueOf,
    cellOf,
    groupOf,
    groups,
    weights: table.weights && Float64Array.from(origins, (row) => table.weights![row]!),
    cellsFrom,
    cells,
    actorOf: actorOf.slice(0, cells),
    levelOf: levelOf.slice(0, cells),
  };
}

/** `order` sorted by `keys[order[i]]`, all of which lie from 0 to before `count`; equal keys keep their order. */
function sortByKey(order: Int32Array, keys: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(count + 1);
  for (const key of keys) next[key + 1]!++;
  for (let key = 0; key < count; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(order.length);
  for (const at of order) sorted[next[keys[at]!]!++] = at;
  return sorted;
}
