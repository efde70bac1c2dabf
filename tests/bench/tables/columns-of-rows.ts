// Rows of strings to columns, as one would write it with care: a Map for each column of names, and one for the dates and the
// stances, so that each way to write them is worked out once.

import type { Role, TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { stanceKey } from '#lib/intake/tables/stance-words.ts';
import { dayNumber } from '#lib/network/table/day-number.ts';
import { Dictionary } from '#lib/network/table/dictionary.ts';

const NAMES: readonly Role[] = ['actor', 'organization', 'country', 'issue', 'document'];

/** The names by code, then days, then stances. */
export function columnsOfRows(
  rows: readonly (readonly string[])[],
  { columns, stances }: TableMapping,
): Int32Array[] {
  const values = stances.kind === 'values' ? stances.values : {};
  const named = NAMES.flatMap((name) => columns[name] ?? []).map((column) => {
    const dictionary = new Dictionary();
    return codeColumn(rows, column, (text) => dictionary.codeOf(text));
  });
  return [
    ...named,
    ...(columns.date === null ? [] : [codeColumn(rows, columns.date, once(dayNumber))]),
    codeColumn(
      rows,
      columns.stance!,
      once((text) => values[stanceKey(text)] ?? 0),
    ),
  ];
}

function codeColumn(
  rows: readonly (readonly string[])[],
  column: number,
  codeOf: (text: string) => number,
): Int32Array {
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) codes[row] = codeOf(rows[row]![column]!);
  return codes;
}

function once(codeOf: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = codeOf(text)));
    return code;
  };
}
