// A table, wherever it comes from, as the importer and the preview see it: a header, some records as text, and all of them
// as batches of bytes.

import type { CellBatch } from '#lib/intake/tables/cell-batch.ts';
import type { TableMemory } from '#lib/intake/tables/kernels/table-memory.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import type { SampleRecord } from '#lib/intake/tables/sample-records.ts';
import type { TextForm } from '#lib/intake/tables/table-mapping.ts';

export interface ImportHooks {
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Aborting ends the import with the Failure `cancelled`. */
  readonly signal?: AbortSignal;
}

export interface Batch {
  readonly cells: CellBatch;
  /** The first record of it that is a row. */
  readonly first: number;
  /** Whether its last record is what was left when the file ended. */
  readonly isEnd: boolean;
  /** About how much of the source has been read with it, from 0 to 1. */
  readonly share: number;
}

/** One table of a database. */
export interface TableChoice {
  readonly id: string;
  readonly label: string;
  readonly rows: number;
}

export interface TableSource {
  /** Unique names, none of them empty but at the end of a heading that ends with delimiters. */
  readonly header: readonly string[];
  /** The first records and some from further on, without the header. */
  readonly sample: readonly SampleRecord[];
  readonly decode: CellDecoder;
  /** Null where the table is a database's. */
  readonly form: TextForm | null;
  /** The tables of a database, and which of them this is; none for a text. */
  readonly choices: readonly TableChoice[];
  readonly chosen: string | null;
  /** Whether it is of a database whose last changes may lie in a file beside it (its write-ahead log), which is not read. */
  readonly isLogged: boolean;
  /** `memory` is where the batches are to lie. */
  batches(memory: TableMemory, hooks: ImportHooks): AsyncGenerator<Batch, void>;
  /** Lets go of a database's memory; nothing can be read after. */
  close(): void;
}

/** What a database says: names of columns, and rows that are asked for one by one. */
export interface Answer {
  readonly header: readonly string[];
  readonly records: Iterable<readonly string[]>;
}
