// What a person should look at before a table is read, though it can be.

import type { TableColumn } from '#lib/intake/tables/describe-column.ts';
import { likenessOf } from '#lib/intake/tables/column-names.ts';
import { guessStances, stanceKey } from '#lib/intake/tables/stance-words.ts';
import { whatIsMissing } from '#lib/intake/tables/table-mapping.ts';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import { listed } from '#lib/network/count-words.ts';
import { numberOf } from '#lib/network/imports/number-of.ts';
import { stanceColumns, stanceValues } from './edit-mapping.ts';

/** `found` are stances that were met when all rows were read, as `stanceValues` has them. */
export function warningsOf(
  mapping: TableMapping,
  table: readonly TableColumn[],
  found: readonly (readonly [string, number])[] = [],
): string[] {
  const warnings: string[] = [];
  const { columns } = mapping;
  const { actor, date, issue, weight } = columns;
  if (actor !== null && table[actor]?.kind === 'number')
    warnings.push(`“${table[actor].name}” holds numbers only: they will be the actors’ names.`);
  if (actor !== null && table[actor]?.kind === 'text')
    warnings.push(`“${table[actor].name}” holds long texts: are these the actors’ names?`);
  if (
    issue !== null &&
    mapping.wide === null &&
    table[issue] &&
    table[issue].filled > 20 &&
    table[issue].different === table[issue].filled
  )
    warnings.push(`No value of “${table[issue].name}” comes twice, so that no two actors share an issue.`);
  if (date !== null && table[date]?.days?.isAmbiguous)
    warnings.push(
      `Whether “${table[date].name}” has the day or the month first cannot be told from its values: choose.`,
    );
  const unread = table.find(
    ({ name, kind, filled }) => filled > 0 && kind !== 'date' && likenessOf(name, 'date') >= 0.5,
  );
  if (date === null && unread)
    warnings.push(
      `“${unread.name}” sounds like a date, but values such as “${unread.values[0]![0]}” cannot be read as dates: no row will have one.`,
    );
  const thousands = weight === null ? [] : table[weight]!.values.filter(([value]) => value.includes(','));
  if (thousands.length > 0 && thousands.every(([value]) => /^\d{1,3},\d{3}$/.test(value)))
    warnings.push(
      `A comma in “${table[weight!]!.name}” is taken for the decimal mark: “${thousands[0]![0]}” is ${numberOf(thousands[0]![0])}. Where it parts thousands, take it out of the file.`,
    );
  const unknown = unknownStances(mapping, stanceValues(mapping, table, found));
  if (unknown.length > 0)
    warnings.push(
      `Not known as a stance: ${listed(unknown.map((value) => `“${value}”`))}. What has it is left out unless you say below what it means.`,
    );
  if (whatIsMissing(mapping) === null && stanceColumns(mapping).length === 0)
    warnings.push('No column holds a stance: every row will count as agreement.');
  return warnings;
}

/** Values of which nothing is known, and which count as no stance. */
function unknownStances({ stances }: TableMapping, met: readonly (readonly [string, number])[]): string[] {
  if (stances.kind === 'numbers') return [];
  const values = met.map(([value]) => value);
  const guess = guessStances(values);
  return values.filter(
    (value) => guess.get(value) === undefined && stances.values[stanceKey(value)] === null,
  );
}
