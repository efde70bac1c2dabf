// What a person should look at before a table is read, though it can be.

import type { TableColumn } from '#lib/intake/tables/describe-column.ts';
import { whatIsMissing } from '#lib/intake/tables/table-mapping.ts';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { stanceColumns } from './edit-mapping.ts';

export function warningsOf(mapping: TableMapping, table: readonly TableColumn[]): string[] {
  const warnings: string[] = [];
  const { columns } = mapping;
  const { actor, date, issue } = columns;
  if (actor !== null && table[actor]?.kind === 'number')
    warnings.push(`“${table[actor].name}” holds numbers only: they will be the actors’ names.`);
  if (actor !== null && table[actor]?.kind === 'text')
    warnings.push(`“${table[actor].name}” holds long texts: are these the actors’ names?`);
  if (
    issue !== null &&
    table[issue] &&
    table[issue].filled > 20 &&
    table[issue].different === table[issue].filled
  )
    warnings.push(`No value of “${table[issue].name}” comes twice, so that no two actors share an issue.`);
  if (date !== null && table[date]?.days?.isAmbiguous)
    warnings.push(
      `Whether “${table[date].name}” has the day or the month first cannot be told from its values: choose.`,
    );
  if (whatIsMissing(mapping) === null && stanceColumns(mapping).length === 0)
    warnings.push('No column holds a stance: every row will count as agreement.');
  return warnings;
}
