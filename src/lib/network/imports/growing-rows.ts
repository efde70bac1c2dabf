// The columns of statements while their number is not known yet: room grows by doubling, and there is always room for one
// more, whose names may be written before it counts.

import { ByteDictionary } from '#lib/intake/tables/byte-dictionary.ts';
import type { CellDecoder } from '#lib/intake/tables/cell-decoder.ts';
import { TextStore } from '#lib/intake/tables/text-store.ts';
import { NO_CODE } from '../table/dictionary.ts';
import type { CodedColumn } from '../table/dictionary.ts';
import type { StatementTable } from '../table/statement-table.ts';
import { tableOfColumns } from '../table/table-of-columns.ts';
import { mergeLabels } from './merge-labels.ts';
import { Quotes } from './quotes.ts';

export const NAMES = ['actor', 'organization', 'country', 'issue', 'document'] as const;
export type Name = (typeof NAMES)[number];

const FIRST_ROOM = 1024;

export class GrowingRows {
  rows = 0;
  /** By the places of NAMES. */
  readonly names = NAMES.map(() => new ByteDictionary());
  readonly store = new TextStore();
  codes: Int32Array[];
  days = new Int32Array(FIRST_ROOM);
  stances = new Float64Array(FIRST_ROOM);
  lines = new Uint32Array(FIRST_ROOM);
  /** Null where the table has no such column. */
  weights: Float64Array | null;
  quotePlaces: Float64Array | null;
  quoteLengths: Uint32Array | null;

  /** `kept` are the places of the names that rows have. */
  constructor(kept: readonly number[], hasWeights: boolean, hasQuotes: boolean) {
    this.codes = NAMES.map((_, at) => new Int32Array(kept.includes(at) ? FIRST_ROOM : 0));
    this.weights = hasWeights ? new Float64Array(FIRST_ROOM) : null;
    this.quotePlaces = hasQuotes ? new Float64Array(FIRST_ROOM) : null;
    this.quoteLengths = hasQuotes ? new Uint32Array(FIRST_ROOM) : null;
  }

  /** The row that was written counts from now on. */
  next(): void {
    if (++this.rows < this.days.length) return;
    this.codes = this.codes.map((codes) => twice(codes));
    this.days = twice(this.days);
    this.stances = twice(this.stances);
    this.lines = twice(this.lines);
    this.weights &&= twice(this.weights);
    this.quotePlaces &&= twice(this.quotePlaces);
    this.quoteLengths &&= twice(this.quoteLengths);
  }

  /** `issues` are the labels where the issues' codes are not of bytes. */
  toTable(issues: readonly string[] | null, decode: CellDecoder): StatementTable {
    const nothing = { labels: [], codes: new Int32Array(this.rows).fill(NO_CODE) };
    const column = (name: Name): CodedColumn => {
      const at = NAMES.indexOf(name);
      const codes = this.codes[at]!.subarray(0, this.rows);
      if (codes.length < this.rows) return nothing;
      if (name === 'issue' && issues) return { labels: issues, codes };
      return mergeLabels(this.names[at]!, codes, decode);
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
      days: this.days,
      stances: this.stances,
      weights: this.weights,
    });
  }

  toQuotes(decode: CellDecoder): Quotes | null {
    return this.quotePlaces && new Quotes(this.store, this.quotePlaces, this.quoteLengths!, decode);
  }
}

function twice<Column extends Int32Array | Uint32Array | Float64Array>(column: Column): Column {
  const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
  larger.set(column);
  return larger;
}
