// Columns of coded statements, in the order in which they came, to a statement table: put in order by day (by counting,
// which is stable), the stances numbered. What an importer of a million rows fills without an object for each.

import type { CodedColumn } from './dictionary.ts';
import { UNDATED } from './day-number.ts';
import type { ActorColumn, StatementTable } from './statement-table.ts';

export interface StatementColumns {
  readonly rows: number;
  /** The columns may be longer than `rows`: what comes after is not read. */
  readonly actors: Readonly<Record<ActorColumn, CodedColumn>>;
  readonly issues: CodedColumn;
  readonly documents: CodedColumn;
  /** Days since 1970-01-01 in the years 1 to 9999, or UNDATED. */
  readonly days: Int32Array;
  /** Finite numbers; 1 for agree, -1 for disagree. */
  readonly stances: Float64Array;
  /** Finite numbers, not negative; null where each row counts 1. */
  readonly weights: Float64Array | null;
}

export function tableOfColumns(columns: StatementColumns): StatementTable {
  const { rows, actors, issues, documents, days, stances, weights } = columns;
  const order = orderByDay(days.subarray(0, rows));
  const ordered = ({ labels, codes }: CodedColumn): CodedColumn => ({
    labels,
    codes: order.map((row) => codes[row]!),
  });
  const levels = Float64Array.from(new Set(stances.subarray(0, rows))).sort();
  const levelOf = new Map([...levels].map((level, index) => [level, index]));
  return {
    rows,
    actors: {
      actor: ordered(actors.actor),
      organization: ordered(actors.organization),
      country: ordered(actors.country),
    },
    issues: ordered(issues),
    documents: ordered(documents),
    days: order.map((row) => days[row]!),
    levels,
    stances: order.map((row) => levelOf.get(stances[row]!)!),
    range: rangeOf(levels),
    weights: weights && Float64Array.from(order, (row) => weights[row]!),
    origins: order,
  };
}

/** Disagree and agree are the ends of one scale even where only one of them occurs. */
function rangeOf(levels: Float64Array): number {
  if (levels.every((level) => level === 1 || level === -1)) return 2;
  return levels.length < 2 ? 1 : levels.at(-1)! - levels[0]!;
}

/** The rows' numbers in order of their days, UNDATED first. */
function orderByDay(days: Int32Array): Int32Array<ArrayBuffer> {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day === UNDATED) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const buckets = last < first ? 1 : last - first + 2;
  const bucketOf = (day: number): number => (day === UNDATED ? 0 : day - first + 1);
  const next = new Int32Array(buckets + 1);
  for (const day of days) next[bucketOf(day) + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) next[bucket + 1]! += next[bucket]!;
  const order = new Int32Array(days.length);
  for (const [row, day] of days.entries()) order[next[bucketOf(day)]!++] = row;
  return order;
}
