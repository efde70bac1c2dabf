// What the columns of a table mean: made by guessMapping, shown to a person and changed by them, read by the importer.
// Columns are places in the header, from 0. Plain data, so that it can be kept and sent.

import type { DayFormat } from './day-formats.ts';
import type { StanceValue } from './stance-words.ts';

/** What one column may be. */
export const ROLES = {
  actor: 'Actor',
  organization: 'Organization',
  country: 'Country',
  issue: 'Issue',
  stance: 'Stance',
  date: 'Date',
  quote: 'Quote',
  document: 'Document',
  weight: 'Weight',
} as const satisfies Record<string, string>;

export type Role = keyof typeof ROLES;

export const NO_COLUMNS: Readonly<Record<Role, null>> = {
  actor: null,
  organization: null,
  country: null,
  issue: null,
  stance: null,
  date: null,
  quote: null,
  document: null,
  weight: null,
};

export interface TableMapping {
  readonly columns: Readonly<Record<Role, number | null>>;
  /**
   * In a wide table, the columns that are issues each: a row then says one actor's stance on all of them, and `columns`
   * has no issue and no stance. Null where a row is a statement.
   */
  readonly issueColumns: readonly number[] | null;
  readonly stances: StanceReading;
  readonly dayFormat: DayFormat;
}

export interface GuessedMapping {
  readonly mapping: TableMapping;
  /** The program whose form this is; null where the guess is by names and values. */
  readonly recognisedAs: string | null;
}

/**
 * How a stance is read: by a list of values (compared by `stanceKey`; one that is not listed is told as not readable), or as
 * a number on a scale, less what is in the middle of it: 4 of 1 to 5 is 1 for, and 1 is 2 against.
 */
export type StanceReading =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, StanceValue>> }
  | { readonly kind: 'numbers'; readonly middle: number };

/** How the bytes of a table in text are to be taken. */
export interface TextForm {
  /** A label of the Encoding Standard. */
  readonly encoding: string;
  /** One ASCII character. */
  readonly delimiter: string;
  /** How many records stand above the table: a title, a source. They are not read. */
  readonly above: number;
  /** Whether the first record of the table names the columns. */
  readonly hasHeader: boolean;
}

/** What keeps a mapping from giving any row, in words; null where nothing does. */
export function whatIsMissing(mapping: TableMapping): string | null {
  const { columns, issueColumns } = mapping;
  if (columns.actor === null && columns.organization === null && columns.country === null)
    return 'Say which column holds the actors, organizations or countries.';
  if (issueColumns === null && columns.issue === null) return 'Say which column holds the issues.';
  if (issueColumns?.length === 0) return 'Choose at least one column as an issue.';
  return null;
}
