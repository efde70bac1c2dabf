// Rows that cannot be read: counted by reason, and the first of them kept with their line, so that a person can see and
// mend them. What is kept is bounded, however long a file or its lines are.

export const REJECTIONS = {
  cut: 'The file ends within this row',
  'open-quote': 'A quotation mark opens here and is never closed',
  'too-few-cells': 'Fewer cells than the table has columns',
  'too-many-cells': 'More cells than the table has columns',
  'no-actor': 'No actor',
  'no-issue': 'No issue',
  'no-stance': 'No stance',
  'stance-unknown': 'A stance that is neither agree nor disagree nor left out',
  'stance-not-a-number': 'A stance that is not a number',
  'date-unreadable': 'A date that cannot be read in the chosen way',
  'weight-unreadable': 'A weight that is not a number of 0 or more',
} as const satisfies Record<string, string>;

export type Rejection = keyof typeof REJECTIONS;

export interface RejectedRow {
  /** Of the file (or of a database's answer), from 1. */
  readonly line: number;
  readonly reason: Rejection;
  /** What the column of the value at fault is called; null where the row itself is at fault. */
  readonly column: string | null;
  /** The value at fault; null where the row itself is. */
  readonly value: string | null;
  /** The row as it came, at most MOST_CHARACTERS of it. */
  readonly raw: string;
}

const MOST_KEPT = 10_000;
const MOST_CHARACTERS = 2_000;

export class RejectedRows {
  readonly #counts = new Map<Rejection, number>();
  readonly #kept: RejectedRow[] = [];

  /** `describe` is asked only for rows that are kept. */
  add(reason: Rejection, line: number, describe: () => Pick<RejectedRow, 'column' | 'value' | 'raw'>): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
    if (this.#kept.length === MOST_KEPT) return;
    const { column, value, raw } = describe();
    this.#kept.push({
      line,
      reason,
      column,
      value: value === null ? null : shortened(value),
      raw: shortened(raw),
    });
  }

  /** How many rows, or cells of a wide table, were rejected. */
  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The most frequent reason first. */
  get counts(): readonly (readonly [Rejection, number])[] {
    return [...this.#counts].sort((a, b) => b[1] - a[1]);
  }

  /** In the order of the file; at most MOST_KEPT. */
  get kept(): readonly RejectedRow[] {
    return this.#kept;
  }
}

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
}
