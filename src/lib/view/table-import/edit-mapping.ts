// What a person makes of a column to a mapping: each role has one column, so that a role which is given to another leaves the
// first; stances and dates are read anew where their columns change.

import type { TableColumn } from '#lib/intake/tables/describe-column.ts';
import { readingOf } from '#lib/intake/tables/guess-mapping.ts';
import { numberScale } from '#lib/intake/tables/number-scale.ts';
import type { NumberScale } from '#lib/intake/tables/number-scale.ts';
import type { StanceValue } from '#lib/intake/tables/stance-words.ts';
import { guessStances, stanceKey } from '#lib/intake/tables/stance-words.ts';
import { rolesTaken } from '#lib/intake/tables/table-mapping.ts';
import type { Role, TableMapping, WideColumns } from '#lib/intake/tables/table-mapping.ts';

/** A role; in a wide table a column of stances, which is an issue or an actor; or nothing. */
export type ColumnUse = Role | 'stances' | 'unused';

export function useOf({ columns, wide }: TableMapping, at: number): ColumnUse {
  if (wide?.at.includes(at)) return 'stances';
  const roles = Object.keys(columns) as Role[];
  return roles.find((role) => columns[role] === at) ?? 'unused';
}

export function withUse(
  mapping: TableMapping,
  table: readonly TableColumn[],
  at: number,
  use: ColumnUse,
): TableMapping {
  const columns = { ...mapping.columns };
  for (const role of Object.keys(columns) as Role[]) if (columns[role] === at) columns[role] = null;
  let wide = mapping.wide && { ...mapping.wide, at: mapping.wide.at.filter((each) => each !== at) };
  if (use === 'stances') wide &&= { ...wide, at: [...wide.at, at].sort((a, b) => a - b) };
  else if (use !== 'unused') columns[use] = at;
  return reread({ ...mapping, columns, wide }, mapping, table);
}

/** What each row, or each column, is. */
export type Layout = 'statement' | WideColumns['are'];

export function layoutOf({ wide }: TableMapping): Layout {
  return wide?.are ?? 'statement';
}

export function withLayout(
  mapping: TableMapping,
  table: readonly TableColumn[],
  layout: Layout,
): TableMapping {
  if (layoutOf(mapping) === layout) return mapping;
  if (layout === 'statement') return reread({ ...mapping, wide: null }, mapping, table);
  const columns = { ...mapping.columns };
  for (const role of rolesTaken({ are: layout, at: [] })) columns[role] = null;
  if (mapping.wide) {
    // The same columns; what its rows were is what they are not now.
    const was = mapping.columns;
    if (layout === 'issue') columns.actor ??= was.issue;
    else columns.issue ??= was.actor ?? was.organization ?? was.country;
    return reread({ ...mapping, columns, wide: { ...mapping.wide, are: layout } }, mapping, table);
  }
  const taken = new Set(Object.values(columns));
  const few = ({ different }: TableColumn): boolean => different > 0 && different <= MOST_STANCES;
  const free = table.flatMap((column, place) => (taken.has(place) ? [] : [{ column, place }]));
  const fitting = free.filter(({ column }) => few(column));
  // A thermometer from 0 to 100 has many values.
  const at = (fitting.length ? fitting : free.filter(({ column }) => column.kind === 'number')).map(
    ({ place }) => place,
  );
  return reread({ ...mapping, columns, wide: { are: layout, at } }, mapping, table);
}

const MOST_STANCES = 12;

export function withStance(mapping: TableMapping, value: string, stance: StanceValue): TableMapping {
  const { stances } = mapping;
  if (stances.kind === 'numbers') return mapping;
  return {
    ...mapping,
    stances: { kind: 'values', values: { ...stances.values, [stanceKey(value)]: stance } },
  };
}

/** On another scale of numbers. */
export function withNumbers(mapping: TableMapping, scale: Partial<NumberScale>): TableMapping {
  const { stances } = mapping;
  return stances.kind === 'values' ? mapping : { ...mapping, stances: { ...stances, ...scale } };
}

/** With values that were met only when all rows were read: what they most probably say, or none. */
export function withFound(mapping: TableMapping, found: readonly string[]): TableMapping {
  const { stances } = mapping;
  if (stances.kind === 'numbers' || found.length === 0) return mapping;
  const guess = guessStances(found);
  const values = Object.fromEntries(found.map((value) => [stanceKey(value), guess.get(value) ?? null]));
  return { ...mapping, stances: { kind: 'values', values: { ...values, ...stances.values } } };
}

/** As the numbers that they are, or by a list of values. */
export function withScale(
  mapping: TableMapping,
  table: readonly TableColumn[],
  isScale: boolean,
): TableMapping {
  if (isScale) {
    const values = stanceValues(mapping, table).map(([value]) => value);
    return { ...mapping, stances: { kind: 'numbers', ...numberScale(values) } };
  }
  const reading = readingOf(stanceColumns(mapping).map((at) => table[at]!));
  if (reading.kind === 'values') return { ...mapping, stances: reading };
  const values = stanceColumns(mapping).flatMap((at) =>
    table[at]!.values.map(([value]) => [stanceKey(value), null]),
  );
  return { ...mapping, stances: { kind: 'values', values: Object.fromEntries(values) } };
}

export function stanceColumns({ columns, wide }: TableMapping): readonly number[] {
  return wide?.at ?? (columns.stance === null ? [] : [columns.stance]);
}

/**
 * The different values of the columns that hold stances, the most frequent first; after those of the sample, those that were
 * `found` when all was read.
 */
export function stanceValues(
  mapping: TableMapping,
  table: readonly TableColumn[],
  found: readonly (readonly [string, number])[] = [],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, { value: string; count: number }>();
  for (const [value, count] of [...stanceColumns(mapping).flatMap((at) => table[at]!.values), ...found]) {
    const known = counts.get(stanceKey(value));
    if (known) known.count += count;
    else counts.set(stanceKey(value), { value, count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ value, count }) => [value, count]);
}

function reread(next: TableMapping, before: TableMapping, table: readonly TableColumn[]): TableMapping {
  const { date } = next.columns;
  const isSameDate = date === before.columns.date;
  const isSameStance = stanceColumns(next).join() === stanceColumns(before).join();
  const reading = isSameStance ? next.stances : readingOf(stanceColumns(next).map((at) => table[at]!));
  return {
    ...next,
    // What was said of a value holds in further columns too.
    stances:
      reading.kind === 'values' && before.stances.kind === 'values' && next.wide
        ? { kind: 'values', values: { ...reading.values, ...before.stances.values } }
        : reading,
    dayFormat: isSameDate || date === null ? next.dayFormat : (table[date]?.days?.format ?? next.dayFormat),
  };
}
