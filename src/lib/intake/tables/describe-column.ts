// A column's values in a sample to what kind they are: what a person is shown, and what guessMapping goes by.

import { isNamedLike } from './column-names.ts';
import type { DayFormatGuess } from './day-formats.ts';
import { guessDayFormat } from './day-formats.ts';

/** Words are short and come again (names, categories); text is what people said or wrote. */
export type ColumnKind = 'empty' | 'number' | 'date' | 'words' | 'text';

export interface TableColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Different values in the sample, the empty one left out. */
  readonly different: number;
  /** The values that are not empty. */
  readonly filled: number;
  /** The most frequent values with how often they occur, at most MOST_VALUES. */
  readonly values: readonly (readonly [value: string, count: number])[];
  /** For a date, how it is written. */
  readonly days: DayFormatGuess | null;
}

const MOST_VALUES = 60;
const LONG_TEXT = 60;
export const NUMBER = /^[+-]?(\d+([.,]\d+)?|[.,]\d+)(e[+-]?\d+)?$/i;

export function describeColumn(name: string, values: readonly string[]): TableColumn {
  const counts = new Map<string, number>();
  let [filled, length, numbers] = [0, 0, 0];
  for (const each of values) {
    const value = each.trim();
    if (value === '') continue;
    filled++;
    length += value.length;
    if (NUMBER.test(value)) numbers++;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const days = filled ? guessDayFormat(counts, isNamedLike(name, 'date')) : null;
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_VALUES);
  let kind: ColumnKind = 'words';
  if (filled === 0) kind = 'empty';
  else if (days) kind = 'date';
  else if (numbers === filled) kind = 'number';
  else if (length / filled > LONG_TEXT) kind = 'text';
  return { name, kind, different: counts.size, filled, values: frequent, days };
}
