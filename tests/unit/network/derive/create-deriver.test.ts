// The fast derivations against the plain ones, over random tables, settings and moves of the window.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_ACTORS, createDeriver } from '#lib/network/derive/create-deriver.ts';
import type { OneModeNetwork } from '#lib/network/derive/derived-network.ts';
import { deriveOneModePlain } from '#lib/network/derive/plain/derive-one-mode-plain.ts';
import { ONE_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import { buildTable } from '#lib/network/table/table-builder.ts';
import { WHOLE_TIME } from '#lib/network/windows/window.ts';
import type { Window } from '#lib/network/windows/window.ts';
import { issueFilters, oneModeSettings, tables, windows } from '../../../fixtures/random-tables.ts';

/** Sums of fractions differ by their order. */
const NEAR = 1e-9;

function expectEqual(fast: OneModeNetwork, plain: OneModeNetwork): void {
  expect([...fast.actors]).toEqual([...plain.actors]);
  expect([...fast.statements]).toEqual([...plain.statements]);
  const near = (what: 'congruence' | 'conflict' | 'activity' | 'values'): void => {
    expect(fast[what].length).toBe(plain[what].length);
    for (let at = 0; at < plain[what].length; at++)
      if (!(Math.abs(fast[what][at]! - plain[what][at]!) <= NEAR * Math.max(1, Math.abs(plain[what][at]!))))
        expect.fail(`${what}[${at}] is ${fast[what][at]}, not ${plain[what][at]}`);
  };
  near('congruence');
  near('conflict');
  near('activity');
  near('values');
  expect([...fast.present]).toEqual([...plain.present]);
}

describe.each([
  ['WebAssembly', false],
  ['TypeScript alone', true],
])('the fast derivation with %s', (_, preferPlain) => {
  test('is equal to the plain one, wherever the window moves', () => {
    fc.assert(
      fc.property(
        tables,
        oneModeSettings,
        fc.array(fc.tuple(windows, issueFilters), { minLength: 1, maxLength: 5 }),
        (table, settings, moves) => {
          const deriver = createDeriver(table, settings, preferPlain);
          for (const [window, filter] of moves) {
            const fast = deriver.derive(window, filter);
            const plain = deriveOneModePlain(table, settings, window, filter);
            expectEqual(fast, plain);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('gives whole numbers exactly, however often the window moved', () => {
    fc.assert(
      fc.property(tables, fc.array(windows, { minLength: 1, maxLength: 20 }), (table, moves) => {
        if (table.weights || table.levels.length > 2) return;
        const deriver = createDeriver(table, ONE_MODE_DEFAULTS, preferPlain);
        for (const window of moves) {
          if (window.smoothing) continue;
          const fast = deriver.derive(window);
          const plain = deriveOneModePlain(table, ONE_MODE_DEFAULTS, window);
          expect([...fast.congruence]).toEqual([...plain.congruence]);
          expect([...fast.conflict]).toEqual([...plain.conflict]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is equal to the plain one after many small steps', () => {
    const step = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), issueFilters);
    fc.assert(
      fc.property(tables, oneModeSettings, fc.array(step, { maxLength: 12 }), (table, settings, steps) => {
        const deriver = createDeriver(table, settings, preferPlain);
        let [window, filter]: [Window, Uint8Array | null] = [{ from: 10, to: 780 }, null];
        deriver.derive(window);
        for (const [at, [from, to, other]] of steps.entries()) {
          window = { from: window.from + from, to: window.to + to };
          if (at % 4 === 3) filter = other;
          expectEqual(deriver.derive(window, filter), deriveOneModePlain(table, settings, window, filter));
        }
      }),
      { numRuns: 800 },
    );
  });

  test('is equal to the plain one where a few of many issues are filtered away and come back', () => {
    const stances = fc.array(
      fc.record({
        actor: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        issue: fc.integer({ min: 0, max: 19 }).map((issue) => `i${issue}`),
        day: fc.integer({ min: 0, max: 60 }),
        stance: fc.constantFrom(-2, -1, 0, 1, 2),
      }),
      { minLength: 60, maxLength: 200 },
    );
    const turns = fc.array(fc.tuple(fc.nat(19), fc.integer({ min: -1, max: 1 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(stances, turns, (rows, moves) => {
        const table = buildTable(rows);
        const deriver = createDeriver(table, ONE_MODE_DEFAULTS, preferPlain);
        const filter = new Uint8Array(table.issues.labels.length).fill(1);
        let window: Window = { from: 1, to: 59 };
        deriver.derive(window, filter);
        for (const [issue, step] of moves) {
          filter[issue % filter.length]! ^= 1;
          window = { from: window.from, to: window.to + step };
          expectEqual(
            deriver.derive(window, filter),
            deriveOneModePlain(table, ONE_MODE_DEFAULTS, window, filter),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('counts what is too much for 16 bits', () => {
    const rows = Array.from({ length: 120_000 }, (_, at) => ({
      actor: `a${at % 3}`,
      issue: 'x',
      day: 0,
      stance: at % 2 ? 1 : -1,
    }));
    const { congruence, conflict } = createDeriver(buildTable(rows), ONE_MODE_DEFAULTS, preferPlain).derive(
      WHOLE_TIME,
    );
    expect([...congruence]).toEqual([800_000_000, 800_000_000, 800_000_000]);
    expect([...conflict]).toEqual([800_000_000, 800_000_000, 800_000_000]);
  });

  test('counts more columns than fit one byte of counters', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      actor: `a${at % 2}`,
      issue: `i${at >> 1}`,
      day: at >> 1,
      stance: 1,
    }));
    const deriver = createDeriver(buildTable(rows), ONE_MODE_DEFAULTS, preferPlain);
    expect([...deriver.derive(WHOLE_TIME).congruence]).toEqual([5000]);
    expect([...deriver.derive({ from: 3, to: 4500 }).congruence]).toEqual([4498]);
  });

  test('counts wide windows of many votes as it counts narrow ones', () => {
    const table = buildTable(
      Array.from({ length: 9000 }, (_, at) => ({
        actor: `a${at % 3}`,
        issue: `i${Math.floor(at / 3)}`,
        day: Math.floor(at / 3),
        stance: ((at * 7919) % 13) % 3 === 0 ? -1 : ((at * 31) % 7) % 2,
      })),
    );
    const deriver = createDeriver(table, ONE_MODE_DEFAULTS, preferPlain);
    for (const [from, to] of [
      [0, 2999],
      [1, 2998],
      [127, 2687],
      [128, 2815],
      [600, 2100],
      [900, 1400],
      [2900, 4000],
    ] as const) {
      const plain = deriveOneModePlain(table, ONE_MODE_DEFAULTS, { from, to });
      expectEqual(deriver.derive({ from, to }), plain);
    }
  });

  test('of an empty table is empty', () => {
    const network = createDeriver(buildTable([]), ONE_MODE_DEFAULTS, preferPlain).derive(WHOLE_TIME);
    expect(network.actors).toHaveLength(0);
    expect(network.values).toHaveLength(0);
  });
});

test('more actors than a network may have are refused, and the most active taken', () => {
  const table = buildTable(
    Array.from({ length: MOST_ACTORS + 1 }, (_, at) => ({ actor: `a${at}`, issue: 'x', day: 0, stance: 1 })),
  );
  expect(() => createDeriver(table, ONE_MODE_DEFAULTS)).toThrow(/too many actors .*4001 of at most 4000/);
  const { actors, present } = createDeriver(table, { ...ONE_MODE_DEFAULTS, mostActive: 3 }).derive(
    WHOLE_TIME,
  );
  expect([...actors]).toEqual([0, 1, 2]);
  expect([...present]).toEqual([1, 1, 1]);
});
