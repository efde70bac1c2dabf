// Rows of strings to columns, as one would write it without looking at speed: a Map for each column of names.

import type { Role, TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { stanceKey } from '#lib/intake/tables/stance-words.ts';
import { dayNumber } from '#lib/network/table/day-number.ts';
import { Dictionary } from '#lib/network/table/dictionary.ts';

const NAMES: readonly Role[] = ['actor', 'organization', 'country', 'issue', 'document'];

export function columnsOfRows(
  rows: readonly (readonly string[])[],
  { columns, stances }: TableMapping,
): Int32Array[] {
  const names = NAMES.filter((name) => columns[name] !== null);
  const dictionaries = names.map(() => new Dictionary());
  const codes = names.map(() => new Int32Array(rows.length));
  const [days, levels] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  for (const [row, cells] of rows.entries()) {
    for (const [at, name] of names.entries())
      codes[at]![row] = dictionaries[at]!.codeOf(cells[columns[name]!]!);
    if (columns.date !== null) days[row] = dayNumber(cells[columns.date]!);
    if (stances.kind === 'values') levels[row] = stances.values[stanceKey(cells[columns.stance!]!)] ?? 0;
  }
  return [...codes, days, levels];
}
