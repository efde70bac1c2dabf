// When an actor repeats itself: which statements with the same actor, issue and stance count once (where stances are
// ignored: with the same actor and issue). The earliest counts. `periodOf` gives two rows the same number where they are
// of one document, day, week … and null means that nothing is a duplicate.
// Discourse Network Analyzer compares the number of the week or month alone, so that May 2004 and May 2005 are one month to
// it; that is offered under its own name, so that its results can be had.

import { UNDATED } from '../table/day-number.ts';
import { NO_CODE } from '../table/dictionary.ts';
import type { StatementTable } from '../table/statement-table.ts';
import type { Choice } from './choice.ts';

export type DuplicatesId =
  'include' | 'document' | 'day' | 'week' | 'month' | 'year' | 'range' | 'dna-week' | 'dna-month';

export interface DuplicatesChoice extends Choice<DuplicatesId> {
  readonly periodOf: ((table: StatementTable, row: number) => number) | null;
}

const MS_A_DAY = 86_400_000;

const ofDay =
  (period: (day: number) => number) =>
  ({ days }: StatementTable, row: number): number =>
    days[row] === UNDATED ? UNDATED : period(days[row]!);

export const DUPLICATES: readonly DuplicatesChoice[] = [
  choice('include', 'Count repetitions', 'Every statement counts.', null),
  choice('document', 'Once per document', 'What an actor repeats in one document counts once.', documentOf),
  choice(
    'day',
    'Once per day',
    'What an actor repeats on one day counts once.',
    ofDay((day) => day),
  ),
  choice('week', 'Once per week', 'Once per calendar week, Monday to Sunday, of one year.', ofDay(weekOf)),
  choice('month', 'Once per month', 'Once per calendar month of one year.', ofDay(monthOf)),
  choice('year', 'Once per year', 'Once per calendar year.', ofDay(yearOf)),
  choice('range', 'Once in all', 'Once in the whole span that is shown.', () => 0),
  choice(
    'dna-week',
    'Once per week, as DNA does',
    'By the number of the week (ISO 8601) alone: week 20 of any year is one week.',
    ofDay(weekNumberOf),
  ),
  choice(
    'dna-month',
    'Once per month, as DNA does',
    'By the number of the month alone: May of any year is one month.',
    ofDay((day) => monthOf(day) % 12),
  ),
];

function choice(
  id: DuplicatesId,
  label: string,
  explanation: string,
  periodOf: DuplicatesChoice['periodOf'],
): DuplicatesChoice {
  return { id, label, explanation, formula: null, periodOf };
}

export function duplicatesById(id: DuplicatesId): DuplicatesChoice {
  return DUPLICATES.find((entry) => entry.id === id)!;
}

/** A row without a document is a document of its own. */
function documentOf({ documents }: StatementTable, row: number): number {
  const document = documents.codes[row]!;
  return document === NO_CODE ? -1 - row : document;
}

/** Weeks since the one that 1970-01-01, a Thursday, is in. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** ISO 8601: a week belongs to the year that its Thursday is in. */
function weekNumberOf(day: number): number {
  const thursday = weekOf(day) * 7;
  return Math.floor((thursday - firstDayOf(yearOf(thursday))) / 7) + 1;
}

/** Months since year 0. */
function monthOf(day: number): number {
  const date = new Date(day * MS_A_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function yearOf(day: number): number {
  return new Date(day * MS_A_DAY).getUTCFullYear();
}

function firstDayOf(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year);
  return date.getTime() / MS_A_DAY;
}
