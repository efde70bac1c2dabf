// The rows that could not be read as a table to mend: line, reason, the value at fault, and the row as it came.

import { BYTE_ORDER_MARK, writeCsv } from '#lib/export/csv.ts';
import { REJECTIONS } from '#lib/intake/tables/rejected-rows.ts';
import type { ImportedTable } from '#lib/network/imports/imported-table.ts';

/** Where more rows were rejected than are kept, the last line says how many are not listed. */
export function writeRejected({ total, kept }: ImportedTable['rejected']): string {
  const rows = kept.map(({ line, reason, column, value, raw }) => [
    line,
    REJECTIONS[reason],
    column,
    value,
    raw,
  ]);
  const more = total - kept.length;
  if (more > 0) rows.push([null, `${more} more are not listed`, null, null, null] as (typeof rows)[number]);
  return BYTE_ORDER_MARK + writeCsv(['line', 'reason', 'column', 'value', 'row'], rows);
}
