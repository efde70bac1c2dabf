import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveOneModePlain } from '#lib/network/derive/plain/derive-one-mode-plain.ts';
import { ONE_MODE_AGGREGATIONS } from '#lib/network/derive/aggregations.ts';
import { ONE_MODE_NORMALIZATIONS } from '#lib/network/derive/normalizations.ts';
import { pairIndex } from '#lib/network/derive/pairs.ts';
import { ONE_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import { explainPair } from '#lib/network/explain/explain-pair.ts';
import { rankNear } from '#lib/network/explain/rank-near.ts';
import { buildTable } from '#lib/network/table/table-builder.ts';
import { WHOLE_TIME } from '#lib/network/windows/window.ts';
import { tables, windows } from '../../../fixtures/random-tables.ts';

describe('the arithmetic of a pair', () => {
  test('ends in the value of its line, by any setting, in any window', () => {
    fc.assert(
      fc.property(
        tables,
        windows,
        fc.constantFrom(...ONE_MODE_AGGREGATIONS),
        fc.constantFrom(...ONE_MODE_NORMALIZATIONS),
        (table, window, { id: aggregation }, { id: normalization }) => {
          const settings = { ...ONE_MODE_DEFAULTS, aggregation, normalization, minimumStatements: 1 };
          const { actors, congruence, conflict, values, activity } = deriveOneModePlain(
            table,
            settings,
            window,
          );
          fc.pre(actors.length > 1);
          const explained = explainPair(table, settings, window, null, [actors[0]!, actors[1]!]);
          const pair = pairIndex(0, 1, actors.length);
          expect(explained.congruence).toBeCloseTo(congruence[pair]!, 9);
          expect(explained.conflict).toBeCloseTo(conflict[pair]!, 9);
          expect(Math.abs(explained.value - values[pair]!)).toBeLessThan(
            1e-9 * Math.max(1, Math.abs(explained.value)),
          );
          expect(explained.activity[0]).toBeCloseTo(activity[0]!, 9);
          const sum = (of: (each: (typeof explained.issues)[number]) => number): number =>
            explained.issues.reduce((all, each) => all + of(each), 0);
          expect(sum(({ agreed }) => agreed)).toBeCloseTo(congruence[pair]!, 9);
          expect(sum(({ differed }) => differed)).toBeCloseTo(conflict[pair]!, 9);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('lists the issues of both, the newest first, with the rows behind', () => {
    const table = buildTable(
      [
        ['a', 'x', 1, 1],
        ['b', 'x', 2, 1],
        ['a', 'y', 9, -1],
        ['b', 'y', 8, 1],
        ['a', 'z', 5, 1],
      ].map(([actor, issue, day, stance]) => ({
        actor: String(actor),
        issue: String(issue),
        day: Number(day),
        stance: Number(stance),
      })),
    );
    const { issues } = explainPair(table, ONE_MODE_DEFAULTS, WHOLE_TIME, null, [0, 1]);
    expect(
      issues.map(({ issue, day, agreed, differed }) => [table.issues.labels[issue], day, agreed, differed]),
    ).toEqual([
      ['y', 9, 0, 1],
      ['x', 2, 1, 0],
    ]);
    for (const { issue, rows } of issues)
      for (const end of rows) for (const row of end) expect(table.issues.codes[row]).toBe(issue);
  });
});

describe('who is near', () => {
  test('is ranked by the share of agreement; pairs with little in common are left out', () => {
    const rows = (actor: string, stances: string) =>
      [...stances].flatMap((stance, at) =>
        stance === '.' ? [] : [{ actor, issue: `i${at}`, day: at, stance: stance === '+' ? 1 : -1 }],
      );
    const table = buildTable([
      ...rows('a', '++++++++'),
      ...rows('b', '+++++++-'),
      ...rows('c', '----++++'),
      ...rows('d', '+.......'),
      ...rows('e', '--------'),
    ]);
    const near = rankNear(deriveOneModePlain(table, ONE_MODE_DEFAULTS, WHOLE_TIME), 0);
    expect(near.map(({ actor, share }) => [table.actors.actor.labels[actor], share])).toEqual([
      ['b', 7 / 8],
      ['c', 1 / 2],
      ['e', 0],
    ]);
  });
});
