// Rows one by one to a statement table, in memory that grows by doubling: an importer adds a million without an object
// for each staying alive.

import { Dictionary, NO_CODE } from './dictionary.ts';
import type { CodedColumn } from './dictionary.ts';
import { UNDATED, dayNumber } from './day-number.ts';
import { ACTOR_COLUMNS } from './statement-table.ts';
import type { StatementTable } from './statement-table.ts';
import { tableOfColumns } from './table-of-columns.ts';

export interface StatementRow {
  readonly actor: string | null;
  readonly organization?: string | null;
  readonly country?: string | null;
  readonly issue: string;
  readonly document?: string | null;
  /** Days since 1970-01-01, whole; UNDATED where it is not known. */
  readonly day: number;
  /** Any finite number; 1 for agree, -1 for disagree. */
  readonly stance: number;
  /** What it counts, finite and not negative; 1 unless told. */
  readonly weight?: number;
}

const COLUMNS = [...ACTOR_COLUMNS, 'issue', 'document'] as const;
const FIRST_ROOM = 1024;
const FIRST_DAY = dayNumber('0001-01-01');
const LAST_DAY = dayNumber('9999-12-31');

export class TableBuilder {
  #rows = 0;
  readonly #names = COLUMNS.map(() => new Dictionary());
  #codes = COLUMNS.map(() => new Int32Array(FIRST_ROOM));
  #days = new Int32Array(FIRST_ROOM);
  readonly #stanceValues: number[] = [];
  readonly #stanceOf = new Map<number, number>();
  #stances = new Int32Array(FIRST_ROOM);
  #weights = new Float64Array(FIRST_ROOM);
  #isWeighted = false;

  /** Throws a RangeError for a stance, weight or day that is no such number: the importer has told them by then. */
  add(row: StatementRow): void {
    const weight = row.weight ?? 1;
    if (!Number.isFinite(row.stance)) throw new RangeError(`A stance must be a number, not ${row.stance}.`);
    if (!(weight >= 0 && weight < Infinity))
      throw new RangeError(`A weight must be 0 or more, not ${weight}.`);
    if (!isDay(row.day))
      throw new RangeError(`A day must be a whole number in a year of four digits, not ${row.day}.`);
    if (this.#rows === this.#days.length) this.#grow();
    const at = this.#rows++;
    for (const [column, name] of COLUMNS.entries()) {
      const label = row[name] ?? null;
      this.#codes[column]![at] = label === null ? NO_CODE : this.#names[column]!.codeOf(label);
    }
    this.#days[at] = row.day;
    this.#stances[at] = this.#codeOfStance(row.stance);
    this.#weights[at] = weight;
    if (weight !== 1) this.#isWeighted = true;
  }

  finish(): StatementTable {
    const column = (name: (typeof COLUMNS)[number]): CodedColumn => {
      const at = COLUMNS.indexOf(name);
      return { labels: this.#names[at]!.labels, codes: this.#codes[at]! };
    };
    return tableOfColumns({
      rows: this.#rows,
      actors: {
        actor: column('actor'),
        organization: column('organization'),
        country: column('country'),
      },
      issues: column('issue'),
      documents: column('document'),
      days: this.#days,
      stances: this.#stances,
      stanceValues: this.#stanceValues,
      weights: this.#isWeighted ? this.#weights : null,
    });
  }

  #codeOfStance(stance: number): number {
    const known = this.#stanceOf.get(stance);
    if (known !== undefined) return known;
    this.#stanceOf.set(stance, this.#stanceValues.length);
    return this.#stanceValues.push(stance) - 1;
  }

  #grow(): void {
    const room = this.#days.length * 2;
    const larger = <Column extends Int32Array | Float64Array>(empty: Column, column: Column): Column => {
      empty.set(column);
      return empty;
    };
    this.#codes = this.#codes.map((codes) => larger(new Int32Array(room), codes));
    this.#days = larger(new Int32Array(room), this.#days);
    this.#stances = larger(new Int32Array(room), this.#stances);
    this.#weights = larger(new Float64Array(room), this.#weights);
  }
}

export function buildTable(rows: Iterable<StatementRow>): StatementTable {
  const builder = new TableBuilder();
  for (const row of rows) builder.add(row);
  return builder.finish();
}

/** Years 1 to 9999, so that the days fit a list of counters. */
function isDay(day: number): boolean {
  return day === UNDATED || (Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY);
}
