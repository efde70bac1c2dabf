// What the columns of a table mean: made by guessMapping, shown to a person and changed by them, read by the importer.
// Columns are places in the header, from 0. Plain data, so that it can be kept and sent.

import type { DayFormat } from './day-formats.ts';
import type { NumberScale } from './number-scale.ts';
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
  /** In a wide table, what its columns are of; null where a row is a statement. */
  readonly wide: WideColumns | null;
  readonly stances: StanceReading;
  readonly dayFormat: DayFormat;
}

/** The columns of a wide table that hold a stance each. `columns` has then no column for what they are, and none for stances. */
export interface WideColumns {
  /** A row is one actor's stances on issues (a survey), or one issue's of actors (a roll call). */
  readonly are: 'issue' | 'actor';
  readonly at: readonly number[];
}

export interface GuessedMapping {
  readonly mapping: TableMapping;
  /** The program whose form this is; null where the guess is by names and values. */
  readonly recognisedAs: string | null;
}

/**
 * How a stance is read: by a list of values (compared by `stanceKey`; one that is not listed is told as not readable), or as
 * a number on a scale, less what is in the middle of it: 4 of 1 to 5 is 1 for, and 1 is 2 against; `none` are codes for no
 * answer.
 */
export type StanceReading =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, StanceValue>> }
  | ({ readonly kind: 'numbers' } & NumberScale);

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

/** What columns a wide table cannot have, since they are said by others. */
export function rolesTaken(wide: WideColumns | null): readonly Role[] {
  if (!wide) return [];
  return wide.are === 'issue' ? ['issue', 'stance'] : ['actor', 'organization', 'country', 'stance'];
}

/** What keeps a mapping from giving any row, in words; null where nothing does. */
export function whatIsMissing({ columns, wide }: TableMapping): string | null {
  const hasActor = columns.actor !== null || columns.organization !== null || columns.country !== null;
  if (!hasActor && wide?.are !== 'actor')
    return 'Say which column holds the actors, organizations or countries.';
  if (columns.issue === null && wide?.are !== 'issue') return 'Say which column holds the issues.';
  if (wide?.at.length === 0) return `Choose at least one column as an ${wide.are}.`;
  return null;
}
