// What whoever holds tables (a worker) offers to the dialog that opens them. Only plain data crosses; the table itself stays
// where it is read.

import type { Rejection } from '#lib/intake/tables/rejected-rows.ts';
import type { TableMapping } from '#lib/intake/tables/table-mapping.ts';
import type { FailureCode } from '#lib/model/failure.ts';
import type { SourceChoice } from './open-file.ts';
import type { FilePreview } from './preview-file.ts';
import type { Trial } from './try-mapping.ts';

/** Errors lose their class between threads; a failure crosses as what it says. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: FailureCode; readonly detail: string | null };

export interface TableSummary {
  readonly kind: 'table';
  readonly title: string;
  readonly statements: number;
  /** Records of the file. */
  readonly records: number;
  readonly actors: number;
  readonly issues: number;
  /** ISO days; null where nothing is dated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly undated: number;
  readonly rejected: readonly (readonly [reason: Rejection, count: number])[];
  readonly leftOut: readonly (readonly [value: string, count: number])[];
  readonly blank: number;
  readonly endsOpen: boolean;
  readonly hasQuotes: boolean;
}

export interface GraphSummary {
  readonly kind: 'graph';
  readonly title: string;
  readonly nodes: number;
  readonly edges: number;
  readonly isSigned: boolean;
  /** Edges of a signed graph that say neither agree nor disagree, which are left out. */
  readonly unsigned: number;
  /** Edges of weight 0, which are left out. */
  readonly weightless: number;
  readonly loops: number;
  /** Edges with an end that the file does not declare, which are left out. */
  readonly dangling: number;
}

export type ImportSummary = TableSummary | GraphSummary;

export interface TableImportService {
  /** Opens a file; what is done after is about it. `choice` is what a person has chosen about its form. */
  preview(file: Blob, name: string, choice: SourceChoice): Promise<Outcome<FilePreview>>;
  /** What the mapping makes of the first rows. */
  check(mapping: TableMapping): Promise<Outcome<Trial>>;
  /** The texts of comments, by number, for the issues of the file that is open; null for none. Gives how many. */
  takeComments(file: Blob | null): Promise<Outcome<number>>;
  /** Reads all of the file and keeps it. `onProgress` is told shares from 0 to 1. */
  read(
    title: string,
    mapping: TableMapping | null,
    onProgress: (share: number) => void,
  ): Promise<Outcome<ImportSummary>>;
  /** Ends a reading under way, which then fails as `cancelled`. */
  cancel(): Promise<void>;
  /** The rows that the last reading could not read, with line and reason, as CSV. */
  rejectedCsv(): Promise<string>;
}
