// Columns to what they most probably mean, by their names in several languages and by what is in them. A proposal that a
// person sees and changes, except that tables of known programs are recognised (`known-tables.ts`).

import { likenessOf } from './column-names.ts';
import type { TableColumn } from './describe-column.ts';
import { knownTable } from './known-tables.ts';
import { numberScale } from './number-scale.ts';
import { areStances, guessStances, mayBeStances, stanceKey } from './stance-words.ts';
import { NO_COLUMNS, rolesTaken } from './table-mapping.ts';
import type { GuessedMapping, Role, StanceReading, WideColumns } from './table-mapping.ts';

const MOST_DIFFERENT_STANCES = 25;
const FEWEST_WIDE = 3;
/** From 0 to 10 or from -5 to 5, and some codes for no answer. */
const MOST_STEPS = 14;

export function guessMapping(columns: readonly TableColumn[]): GuessedMapping {
  const known = knownTable(columns);
  if (known) return known;
  const wide = wideTable(columns);
  // What has no name at the end of a heading is not in every row.
  const unnamed = columns.flatMap(({ name }, at) => (name === '' ? [at] : []));
  const taken = new Set<number>([...(wide?.at ?? []), ...unnamed]);
  const found: Record<Role, number | null> = { ...NO_COLUMNS };

  const candidates = (Object.keys(NO_COLUMNS) as Role[])
    .flatMap((role) =>
      columns.map((column, at) => ({ role, at, score: taken.has(at) ? 0 : score(column, role) })),
    )
    .filter(({ role, score }) => score > 0 && !rolesTaken(wide).includes(role))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  for (const { role, at } of candidates) {
    if (found[role] !== null || taken.has(at)) continue;
    found[role] = at;
    taken.add(at);
  }
  const first = (fits: (column: TableColumn) => boolean): number | null => {
    const at = columns.findIndex((column, index) => !taken.has(index) && fits(column));
    if (at < 0) return null;
    taken.add(at);
    return at;
  };
  if (!wide) found.stance ??= first((column) => areStances(valuesOf(column)));
  found.date ??= first(({ kind }) => kind === 'date');
  const comesAgain = ({ kind, different, filled }: TableColumn): boolean =>
    kind === 'words' && different > 1 && different < filled;
  const hasActors = found.actor !== null || found.organization !== null || found.country !== null;
  if (!hasActors && wide?.are !== 'actor')
    found.actor =
      (wide &&
        first(({ different, filled, kind }) => different === filled && filled > 0 && kind !== 'date')) ??
      first(comesAgain) ??
      first(({ kind }) => kind === 'words');
  if (wide?.are !== 'issue') found.issue ??= first(comesAgain);
  found.quote ??= first(({ kind }) => kind === 'text');

  const stanceColumns = wide?.at ?? (found.stance === null ? [] : [found.stance]);
  return {
    recognisedAs: null,
    mapping: {
      columns: found,
      wide,
      stances: readingOf(stanceColumns.map((at) => columns[at]!)),
      dayFormat: (found.date === null ? null : columns[found.date]?.days?.format) ?? 'ymd',
    },
  };
}

/** The reading of a stance for the values of some columns: by words and signs, or, where they are a scale, as numbers. */
export function readingOf(columns: readonly TableColumn[]): StanceReading {
  const values = [...new Set(columns.flatMap(valuesOf))];
  const guess = guessStances(values);
  const isScale =
    columns.length > 0 &&
    columns.every(({ kind }) => kind === 'number' || kind === 'empty') &&
    [...guess.values()].some((value) => value === undefined);
  if (isScale) return { kind: 'numbers', ...numberScale(values) };
  return {
    kind: 'values',
    values: Object.fromEntries(values.map((value) => [stanceKey(value), guess.get(value) ?? null])),
  };
}

function valuesOf({ values }: TableColumn): string[] {
  return values.map(([value]) => value);
}

/** How well a column fits a role, from 0 to 2. */
function score(column: TableColumn, role: Role): number {
  const { name, kind, different } = column;
  const likeness = likenessOf(name, role);
  if (likeness === 0 || kind === 'empty') return 0;
  switch (role) {
    case 'stance': {
      const isStance = areStances(valuesOf(column));
      const isScale = kind === 'number' && different <= MOST_DIFFERENT_STANCES;
      return isStance ? 1 + likeness : isScale || different <= 12 ? likeness / 2 : 0;
    }
    case 'date':
      return kind === 'date' ? 1 + likeness : 0;
    case 'weight':
      return kind === 'number' ? likeness : 0;
    case 'quote':
      return kind === 'text' ? 1 + likeness : kind === 'words' ? likeness / 2 : 0;
    case 'actor':
    case 'organization':
    case 'country':
      return kind === 'words' ? 1 + likeness : kind === 'date' ? 0 : likeness / 2;
    default:
      return kind === 'date' ? 0 : kind === 'text' ? likeness / 2 : likeness;
  }
}

/**
 * A table with a column for each issue, or for each actor where what its rows are is called an issue (a roll call) and
 * nothing else an actor; null where it is no wide table.
 */
function wideTable(columns: readonly TableColumn[]): WideColumns | null {
  const at = wideColumns(columns);
  if (!at) return null;
  const others = columns.filter(({ kind }, place) => !at.includes(place) && kind !== 'empty');
  const isNamed = (role: Role): boolean => others.some(({ name }) => likenessOf(name, role) >= 0.5);
  const hasActor = isNamed('actor') || isNamed('organization') || isNamed('country');
  return { are: isNamed('issue') && !hasActor ? 'actor' : 'issue', at };
}

/** The columns of which each cell is a stance; null where they are not most of a table's. */
function wideColumns(columns: readonly TableColumn[]): readonly number[] | null {
  const stances = columns.flatMap((column, at) =>
    column.name !== '' && mayBeStances(valuesOf(column)) && likenessOf(column.name, 'stance') === 0
      ? [at]
      : [],
  );
  const values = new Set(stances.flatMap((at) => valuesOf(columns[at]!)));
  if (isMost(stances, columns) && areStances([...values])) return stances;
  // Grades beside a stance are about it, not issues.
  if (columns.some(({ name, kind }) => kind !== 'empty' && likenessOf(name, 'stance') >= 0.5)) return null;
  const answers = answerColumns(columns);
  return isMost(answers, columns) ? answers : null;
}

function isMost(some: readonly number[], columns: readonly TableColumn[]): boolean {
  return some.length >= FEWEST_WIDE && some.length * 2 >= columns.length;
}

/** A survey's questions: columns whose few values are steps of one scale, in numbers or in words. */
function answerColumns(columns: readonly TableColumn[]): number[] {
  const ofKind = (kind: TableColumn['kind']): number[] =>
    columns.flatMap((column, at) =>
      column.name !== '' && column.kind === kind && column.different <= MOST_STEPS ? [at] : [],
    );
  const isStep = (value: string): boolean => /^-?\d{1,2}$/.test(value) && Math.abs(Number(value)) <= 10;
  const whole = ofKind('number').filter((at) =>
    valuesOf(columns[at]!).every((value) => /^-?\d+$/.test(value)),
  );
  const { none } = numberScale([...new Set(whole.flatMap((at) => valuesOf(columns[at]!)))]);
  const stepsOf = (at: number): string[] =>
    valuesOf(columns[at]!).filter((value) => !none.includes(Number(value)));
  const numbers = onOneScale(
    whole.filter((at) => stepsOf(at).every(isStep)),
    stepsOf,
  );
  const words = onOneScale(ofKind('words'), (at) => valuesOf(columns[at]!).map(stanceKey));
  return numbers.length >= words.length ? numbers : words;
}

/**
 * The columns that have most steps of a scale and nothing else; the scale is that of the column in which most steps were
 * taken. A column of 0 and 1 beside one of 0 to 9 is about something else.
 */
function onOneScale(columns: readonly number[], stepsOf: (at: number) => readonly string[]): number[] {
  const scale = new Set(
    columns.map(stepsOf).reduce((most, steps) => (steps.length > most.length ? steps : most), []),
  );
  return columns.filter((at) => {
    const steps = stepsOf(at);
    return steps.length * 2 >= scale.size && steps.every((step) => scale.has(step));
  });
}
