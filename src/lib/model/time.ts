// A stretch of calendar time with the precision that its source had.

import type { Span } from './span.ts';

export type TimePrecision = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Time {
  /** ISO `YYYY-MM-DD`, first day (UTC). */
  readonly from: string;
  /** ISO `YYYY-MM-DD`, last day, inclusive. Equal to `from` for a day. */
  readonly to: string;
  readonly precision: TimePrecision;
  /** The words that say so ("next month"), or null where it is the document's own date. */
  readonly span: Span | null;
}
