// A table that was read from a file: the statements, the words behind them, and an account of every row.

import type { RejectedRow, Rejection } from '#lib/intake/tables/rejected-rows.ts';
import type { StatementTable } from '../table/statement-table.ts';
import type { Quotes } from './quotes.ts';

export interface ImportedTable {
  readonly kind: 'table';
  readonly title: string;
  readonly table: StatementTable;
  /** Null where no column holds what was said. */
  readonly quotes: Quotes | null;
  /** Per issue, its text where the label is only a number; null where there are none. */
  readonly issueTexts: readonly (string | null)[] | null;
  /** Per row as it came (see `origins`), the line of the file that it is from. */
  readonly lines: Uint32Array;
  /** Records of the file, without the one that names the columns. */
  readonly records: number;
  readonly rejected: {
    readonly total: number;
    readonly counts: readonly (readonly [Rejection, number])[];
    readonly kept: readonly RejectedRow[];
  };
  /** Stances that the mapping leaves out, as they are written, with how many. */
  readonly leftOut: readonly (readonly [string, number])[];
  /** Stances that the mapping does not list, in the same way; rows of them are rejected. */
  readonly unknownStances: readonly (readonly [string, number])[];
  /** Empty cells of a wide table's issues. */
  readonly blank: number;
  /** Rows without a date. */
  readonly undated: number;
  /** Whether no line end closes the last row, so that it may be cut short. */
  readonly endsOpen: boolean;
}
