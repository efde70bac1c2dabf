import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ONE_MODE_AGGREGATIONS, TWO_MODE_AGGREGATIONS } from '#lib/network/derive/aggregations.ts';
import { DUPLICATES } from '#lib/network/derive/duplicates.ts';
import { ONE_MODE_NORMALIZATIONS, TWO_MODE_NORMALIZATIONS } from '#lib/network/derive/normalizations.ts';
import { FIGURES } from '#lib/network/follow/figures.ts';
import { dayNumber } from '#lib/network/table/day-number.ts';
import { KERNELS } from '#lib/network/windows/kernels.ts';
import {
  areSameSettings,
  decodeNetworkView,
  encodeNetworkView,
} from '#lib/selection/over-time/network-address.ts';
import { PLAIN_VIEW } from '#lib/selection/over-time/network-view.ts';
import type { NetworkView } from '#lib/selection/over-time/network-view.ts';
import { VOTES_VIEW } from '#lib/selection/over-time/votes-opening.ts';

const idOf = <Id extends string>(choices: readonly { readonly id: Id }[]) =>
  fc.constantFrom(...choices.map(({ id }) => id));
const name = fc.constantFrom('France', 'Côte d’Ivoire', 'a, b & c = d', 'Congo - Kinshasa', '+49', '%');
const twoNames = fc
  .uniqueArray(name, { minLength: 2, maxLength: 2 })
  .map(([a, b]): [string, string] => [a!, b!]);
const anyView: fc.Arbitrary<NetworkView> = fc.record({
  settings: fc.record({
    mode: fc.constantFrom('actors', 'issues'),
    oneMode: fc.record({
      actors: fc.constantFrom('actor', 'organization', 'country'),
      mostActive: fc.option(fc.integer({ min: 2, max: 600 })),
      aggregation: idOf(ONE_MODE_AGGREGATIONS),
      normalization: idOf(ONE_MODE_NORMALIZATIONS),
      duplicates: idOf(DUPLICATES),
      minimumStatements: fc.integer({ min: 1, max: 500 }),
      threshold: fc.constantFrom(0, 1.2e-9, 0.5, 0.125, 12, 3e38),
      backbone: fc.option(fc.constantFrom(0.05, 0.2, 1)),
      isolates: fc.boolean(),
    }),
    twoMode: fc.record({
      aggregation: idOf(TWO_MODE_AGGREGATIONS),
      normalization: idOf(TWO_MODE_NORMALIZATIONS),
    }),
    abstentions: fc.constantFrom('left-out', 'half-way'),
    issues: fc.uniqueArray(name, { maxLength: 3 }),
  }),
  span: fc.option(
    fc
      .tuple(fc.integer({ min: -9000, max: 18_000 }), fc.integer({ min: 0, max: 9000 }))
      .map(([from, days]) => ({ from, to: from + days })),
  ),
  motion: fc.constantFrom('sliding', 'cumulative', 'smoothed'),
  kernel: idOf(KERNELS),
  step: fc.record({ count: fc.integer({ min: 1, max: 99 }), unit: fc.constantFrom('day', 'month', 'year') }),
  figure: idOf(FIGURES),
  figurePair: fc.option(twoNames),
  shownAs: fc.constantFrom('network', 'table'),
  picked: fc.option(
    fc.oneof(
      name.map((id) => ({ kind: 'node' as const, id })),
      twoNames.map((ids) => ({ kind: 'pair' as const, ids })),
    ),
  ),
});

describe('the address of a view over time', () => {
  test('gives any view back, whatever the table opens with', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(PLAIN_VIEW, VOTES_VIEW), (view, opening) => {
        const text = encodeNetworkView(view, opening).toString();
        expect(decodeNetworkView(new URLSearchParams(text), opening)).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  test('is empty for what the table opens with, and has whole years in four digits', () => {
    expect(encodeNetworkView(VOTES_VIEW, VOTES_VIEW).toString()).toBe('');
    const span = { from: dayNumber('1961-01-01'), to: dayNumber('1965-12-31') };
    expect(encodeNetworkView({ ...VOTES_VIEW, span }, VOTES_VIEW).toString()).toBe('time=1961..1965');
  });

  test('passes over what makes no sense', () => {
    const nonsense = new URLSearchParams(
      'time=1999..1990&top=-4&edge=love&backbone=7&step=9999y&pair=one&least=NaN&acts=0&kernel=&sel=a&sel=b&sel=c',
    );
    expect(decodeNetworkView(nonsense, VOTES_VIEW)).toEqual(VOTES_VIEW);
    expect(decodeNetworkView(new URLSearchParams('step=9w'), VOTES_VIEW)).toEqual(VOTES_VIEW);
  });
});

test('settings are the same in whatever order their parts stand', () => {
  const { settings } = decodeNetworkView(new URLSearchParams(), VOTES_VIEW);
  expect(Object.keys(settings.oneMode)).not.toEqual(Object.keys(VOTES_VIEW.settings.oneMode));
  expect(areSameSettings(settings, VOTES_VIEW.settings)).toBe(true);
  expect(areSameSettings({ ...settings, issues: ['Colonialism'] }, VOTES_VIEW.settings)).toBe(false);
});
