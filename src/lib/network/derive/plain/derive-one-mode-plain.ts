// The definition of a network of actors, written to be read: maps and loops, no thought of speed. Everything faster is
// compared with this. Formulas are in aggregations.ts and normalizations.ts.

import type { StatementTable } from '../../table/statement-table.ts';
import type { Window } from '../../windows/window.ts';
import { chooseActors } from '../choose-actors.ts';
import { cutEdges } from '../cut-edges.ts';
import type { OneModeNetwork } from '../derived-network.ts';
import { pairCount, pairIndex } from '../pairs.ts';
import type { OneModeSettings } from '../settings.ts';
import { withoutNoise } from '../without-noise.ts';
import { keptRows } from './kept-rows.ts';

/** Issue to level to n(i,c,k). */
export type Counts = Map<number, Map<number, number>>;

/** `issueFilter` has a 1 for every issue code that counts; null for all. */
export function deriveOneModePlain(
  table: StatementTable,
  settings: OneModeSettings,
  window: Window,
  issueFilter: Uint8Array | null = null,
): OneModeNetwork {
  const actors = chooseActors(table, settings.actors, settings.mostActive);
  const rows = keptRows(
    table,
    settings.actors,
    new Set(actors),
    settings.duplicates,
    settings.aggregation !== 'ignore',
    window,
    issueFilter,
  );
  const counts = new Map<number, Counts>([...actors].map((actor) => [actor, new Map()]));
  const statements = new Map<number, number>();
  const activity = new Map<number, number>();
  for (const { actor, issue, level, weight, nearness } of rows) {
    const levels = counts.get(actor)!.get(issue) ?? new Map<number, number>();
    counts.get(actor)!.set(issue, levels);
    // So that a pair of statements counts the geometric mean of what each of them counts, as DNA has it.
    levels.set(level, (levels.get(level) ?? 0) + weight * Math.sqrt(nearness));
    statements.set(actor, (statements.get(actor) ?? 0) + 1);
    activity.set(actor, (activity.get(actor) ?? 0) + weight * nearness);
  }

  const network: OneModeNetwork = {
    actors,
    congruence: new Float64Array(pairCount(actors.length)),
    conflict: new Float64Array(pairCount(actors.length)),
    values: new Float64Array(pairCount(actors.length)),
    activity: Float64Array.from(actors, (actor) => activity.get(actor) ?? 0),
    statements: Int32Array.from(actors, (actor) => statements.get(actor) ?? 0),
    present: new Uint8Array(actors.length),
  };
  for (const [i, actor] of actors.entries())
    for (const [j, other] of actors.entries()) {
      if (j <= i) continue;
      const pair = pairIndex(i, j, actors.length);
      const [a, b] = [counts.get(actor)!, counts.get(other)!];
      const sums = compare(table, a, b);
      network.congruence[pair] = sums.congruence;
      network.conflict[pair] = sums.conflict;
      const divisor = divisorOf(table, settings, a, b, network.activity[i]!, network.activity[j]!);
      network.values[pair] = divisor === 0 ? 0 : aggregate(settings, sums) / divisor;
    }
  cutEdges(network, settings);
  return network;
}

export interface Sums {
  readonly congruence: number;
  readonly conflict: number;
}

export function compare({ levels, range }: StatementTable, a: Counts, b: Counts): Sums {
  let [congruence, conflict] = [0, 0];
  for (const [issue, ofA] of a)
    for (const [k, times] of ofA)
      for (const [l, otherTimes] of b.get(issue) ?? []) {
        const distance = Math.abs(levels[k]! - levels[l]!) / range;
        congruence += times * otherTimes * (1 - distance);
        conflict += times * otherTimes * distance;
      }
  return { congruence, conflict };
}

export function aggregate({ aggregation }: OneModeSettings, { congruence, conflict }: Sums): number {
  if (aggregation === 'congruence') return congruence;
  if (aggregation === 'conflict') return conflict;
  if (aggregation === 'ignore') return congruence + conflict;
  return withoutNoise(congruence - conflict, congruence + conflict);
}

export function divisorOf(
  table: StatementTable,
  settings: OneModeSettings,
  a: Counts,
  b: Counts,
  activityOfA: number,
  activityOfB: number,
): number {
  if (settings.normalization === 'average') return (activityOfA + activityOfB) / 2;
  if (settings.normalization === 'cosine') return activityOfA * activityOfB;
  if (settings.normalization === 'jaccard') return jaccardDivisor(a, b);
  if (settings.normalization === 'vector-cosine') {
    // No vector has a conflict with itself: conflict is divided as agreement is.
    const of =
      settings.aggregation === 'conflict' ? { ...settings, aggregation: 'congruence' as const } : settings;
    const square = (x: Counts): number => Math.max(0, aggregate(of, compare(table, x, x)));
    return Math.sqrt(square(a) * square(b));
  }
  return 1;
}

function jaccardDivisor(a: Counts, b: Counts): number {
  let divisor = 0;
  for (const [issue, ofA] of a)
    for (const [level, times] of ofA) {
      const otherTimes = b.get(issue)?.get(level) ?? 0;
      divisor += otherTimes === 0 ? times : times * otherTimes;
    }
  for (const [issue, ofB] of b)
    for (const [level, times] of ofB) if ((a.get(issue)?.get(level) ?? 0) === 0) divisor += times;
  return divisor;
}
