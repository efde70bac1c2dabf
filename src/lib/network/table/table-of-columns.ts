// Columns of coded statements, in the order in which they came, to a statement table: put in order by day (by counting,
// which is stable), the stances numbered. What an importer of a million rows fills without an object for each.

import { NO_CODE } from './dictionary.ts';
import type { CodedColumn } from './dictionary.ts';
import { UNDATED } from './day-number.ts';
import type { ActorColumn, StatementTable } from './statement-table.ts';

export interface StatementColumns {
  readonly rows: number;
  /** The columns may be longer than `rows`: what comes after is not read. Those without labels say nothing. */
  readonly actors: Readonly<Record<ActorColumn, CodedColumn>>;
  readonly issues: CodedColumn;
  readonly documents: CodedColumn;
  /** Days since 1970-01-01 in the years 1 to 9999, or UNDATED. */
  readonly days: Int32Array;
  /** Per row, which of `stanceValues` it has. */
  readonly stances: Int32Array;
  /** Finite numbers; 1 for agree, -1 for disagree. They may come twice, or not in any row. */
  readonly stanceValues: readonly number[];
  /** Finite numbers, not negative; null where each row counts 1. */
  readonly weights: Float64Array | null;
}

export function tableOfColumns(columns: StatementColumns): StatementTable {
  const { rows, actors, issues, documents, days, stances, stanceValues, weights } = columns;
  const isInOrder = areAscending(days.subarray(0, rows));
  const order = isInOrder ? asTheyCame(rows) : orderByDay(days.subarray(0, rows));
  const arranged = (column: Int32Array): Int32Array =>
    isInOrder ? column.slice(0, rows) : arrange(column, order);
  let nothing: CodedColumn | null = null;
  const ordered = ({ labels, codes }: CodedColumn): CodedColumn =>
    labels.length === 0
      ? (nothing ??= { labels, codes: new Int32Array(rows).fill(NO_CODE) })
      : { labels, codes: arranged(codes) };
  const { levels, levelOf } = levelsOf(stances.subarray(0, rows), stanceValues);
  return {
    rows,
    actors: {
      actor: ordered(actors.actor),
      organization: ordered(actors.organization),
      country: ordered(actors.country),
    },
    issues: ordered(issues),
    documents: ordered(documents),
    days: arranged(days),
    levels,
    stances: isInOrder ? levelOf : arrange(levelOf, order),
    range: rangeOf(levels),
    weights: weights && Float64Array.from(order, (row) => weights[row]!),
    origins: order,
  };
}

function arrange(column: Int32Array, order: Int32Array): Int32Array {
  const arranged = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row]!]!;
  return arranged;
}

function areAscending(days: Int32Array): boolean {
  for (let row = 1; row < days.length; row++) if (days[row]! < days[row - 1]!) return false;
  return true;
}

function asTheyCame(rows: number): Int32Array<ArrayBuffer> {
  const order = new Int32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  return order;
}

/** The different stances of the rows, ascending, and for each row which it has. */
function levelsOf(
  stances: Int32Array,
  values: readonly number[],
): { levels: Float64Array; levelOf: Int32Array } {
  const occurs = new Uint8Array(values.length);
  for (let row = 0; row < stances.length; row++) occurs[stances[row]!] = 1;
  const levels = Float64Array.from(new Set(values.filter((_, at) => occurs[at] === 1))).sort();
  const ranks = new Map([...levels].map((value, rank) => [value, rank]));
  const rankOf = Int32Array.from(values, (value) => ranks.get(value) ?? 0);
  const levelOf = new Int32Array(stances.length);
  for (let row = 0; row < stances.length; row++) levelOf[row] = rankOf[stances[row]!]!;
  return { levels, levelOf };
}

/** Disagree and agree are the ends of one scale even where only one of them occurs. */
function rangeOf(levels: Float64Array): number {
  if (levels.every((level) => level === 1 || level === -1)) return 2;
  return levels.length < 2 ? 1 : levels.at(-1)! - levels[0]!;
}

/** The rows' numbers in order of their days, UNDATED first. */
function orderByDay(days: Int32Array): Int32Array<ArrayBuffer> {
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if (day === UNDATED) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const buckets = last - first + 2;
  const next = new Int32Array(buckets + 1);
  for (let row = 0; row < days.length; row++) next[bucketOf(days[row]!, first) + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) next[bucket + 1]! += next[bucket]!;
  const order = new Int32Array(days.length);
  for (let row = 0; row < days.length; row++) order[next[bucketOf(days[row]!, first)]!++] = row;
  return order;
}

function bucketOf(day: number, first: number): number {
  return day === UNDATED ? 0 : day - first + 1;
}
