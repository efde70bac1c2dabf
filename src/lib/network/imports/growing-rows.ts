// The columns of statements while their number is not known yet.

import type { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import { NO_CODE } from '../table/dictionary.ts';
import type { CodedColumn } from '../table/dictionary.ts';
import type { StatementTable } from '../table/statement-table.ts';
import { tableOfColumns } from '../table/table-of-columns.ts';
import { GrowingColumn } from './growing-column.ts';
import { mergeLabels } from './merge-labels.ts';

export const NAMES = ['actor', 'organization', 'country', 'issue', 'document'] as const;
export type Name = (typeof NAMES)[number];

export class GrowingRows {
  /** By the places of NAMES; those that the table does not have stay empty. */
  readonly codes = NAMES.map(() => new GrowingColumn(Int32Array));
  readonly days = new GrowingColumn(Int32Array);
  readonly stances = new GrowingColumn(Int32Array);
  readonly lines = new GrowingColumn(Uint32Array);
  readonly weights = new GrowingColumn(Float64Array);
  readonly quotePlaces = new GrowingColumn(Float64Array);
  readonly quoteLengths = new GrowingColumn(Int32Array);

  get rows(): number {
    return this.days.numbers.length;
  }

  /** `names` are by the places of NAMES; `issues` are the labels where the issues' codes are not of bytes. */
  toTable(
    names: readonly ByteDictionary[],
    issues: readonly string[] | null,
    stanceValues: readonly number[],
    hasWeights: boolean,
    decode: CellDecoder,
  ): StatementTable {
    const { rows } = this;
    const column = (name: Name): CodedColumn => {
      const at = NAMES.indexOf(name);
      const codes = this.codes[at]!.numbers;
      if (codes.length < rows) return { labels: [], codes: new Int32Array(rows).fill(NO_CODE) };
      if (name === 'issue' && issues) return { labels: issues, codes };
      return mergeLabels(names[at]!, codes, decode);
    };
    return tableOfColumns({
      rows,
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
      weights: hasWeights ? this.weights.numbers : null,
    });
  }
}
