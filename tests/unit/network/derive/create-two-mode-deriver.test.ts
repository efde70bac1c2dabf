// The fast derivation of actors and issues against the plain one, over random tables, settings and moves of the window.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTwoModeDeriver } from '#lib/network/derive/create-two-mode-deriver.ts';
import { deriveTwoModePlain } from '#lib/network/derive/plain/derive-two-mode-plain.ts';
import { issueFilters, tables, twoModeSettings, windows } from '../../../fixtures/random-tables.ts';

const NEAR = 1e-9;

test('a fast network of actors and issues is equal to the plain one, wherever the window moves', () => {
  fc.assert(
    fc.property(
      tables,
      twoModeSettings,
      fc.array(fc.tuple(windows, issueFilters), { minLength: 1, maxLength: 5 }),
      (table, settings, moves) => {
        const deriver = createTwoModeDeriver(table, settings);
        for (const [window, filter] of moves) {
          const fast = deriver.derive(window, filter);
          const plain = deriveTwoModePlain(table, settings, window, filter);
          expect([...fast.actors]).toEqual([...plain.actors]);
          expect([...fast.statements]).toEqual([...plain.statements]);
          expect([...fast.present]).toEqual([...plain.present]);
          expect(fast.values.length).toBe(plain.values.length);
          for (let at = 0; at < plain.values.length; at++)
            if (
              !(
                Math.abs(fast.values[at]! - plain.values[at]!) <=
                NEAR * Math.max(1, Math.abs(plain.values[at]!))
              )
            )
              expect.fail(`values[${at}] is ${fast.values[at]}, not ${plain.values[at]}`);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
