// The columns of statements while their number is not known yet.

import type { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import type { CodedColumn } from '../table/dictionary.ts';
import type { StatementTable } from '../table/statement-table.ts';
import { tableOfColumns } from '../table/table-of-columns.ts';
import { GrowingColumn } from './growing-column.ts';
import { mergeLabels } from './merge-labels.ts';

export const NAMES = ['actor', 'organization', 'country', 'issue', 'document'] as const;
export type Name = (typeof NAMES)[number];

export class GrowingRows {
  /** By the places of NAMES; those that the table does not have stay empty, as the weights and quotes may. */
  readonly codes = NAMES.map(() => new GrowingColumn(Int32Array));
  readonly days = new GrowingColumn(Int32Array);
  readonly stances = new GrowingColumn(Int32Array);
  readonly lines = new GrowingColumn(Uint32Array);
  readonly weights = new GrowingColumn(Float64Array);
  readonly quotePlaces = new GrowingColumn(Float64Array);
  readonly quoteLengths = new GrowingColumn(Int32Array);

  get rows(): number {
    return this.days.length;
  }

  /** Makes room for so many rows in the columns that have any. */
  expect(rows: number): void {
    const { days, stances, lines, weights, quotePlaces, quoteLengths } = this;
    for (const column of [...this.codes, days, stances, lines, weights, quotePlaces, quoteLengths])
      if (column.length > 0) column.reserve(rows);
  }

  /**
   * `names` are by the places of NAMES; `across` are the labels of the one whose codes are not of bytes, as they are the
   * columns of a wide table. `stanceValues` are as StatementColumns has them.
   */
  toTable(
    names: readonly ByteDictionary[],
    across: { readonly name: number; readonly labels: readonly string[] } | null,
    stanceValues: readonly number[],
    decode: CellDecoder,
  ): StatementTable {
    const column = (name: Name): CodedColumn => {
      const at = NAMES.indexOf(name);
      const codes = this.codes[at]!.numbers;
      return across?.name === at ? { labels: across.labels, codes } : mergeLabels(names[at]!, codes, decode);
    };
    return tableOfColumns({
      rows: this.rows,
      actors: {
        actor: column('actor'),
        organization: column('organization'),
        country: column('country'),
      },
      issues: column('issue'),
      documents: column('document'),
      days: this.days.numbers,
      stances: this.stances.numbers,
      stanceValues,
      weights: this.weights.length > 0 ? this.weights.numbers : null,
    });
  }
}
