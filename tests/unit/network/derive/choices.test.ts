import { describe, expect, test } from 'vitest';
import { ONE_MODE_AGGREGATIONS, TWO_MODE_AGGREGATIONS } from '#lib/network/derive/aggregations.ts';
import type { Choice } from '#lib/network/derive/choice.ts';
import { ACTOR_CHOICES, CUTS } from '#lib/network/derive/cuts.ts';
import { DUPLICATES } from '#lib/network/derive/duplicates.ts';
import { ONE_MODE_NORMALIZATIONS, TWO_MODE_NORMALIZATIONS } from '#lib/network/derive/normalizations.ts';
import { ONE_MODE_DEFAULTS, TWO_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import { KERNELS } from '#lib/network/windows/kernels.ts';

describe.each<[string, readonly Choice[]]>([
  ['aggregations of actors', ONE_MODE_AGGREGATIONS],
  ['aggregations of actors and issues', TWO_MODE_AGGREGATIONS],
  ['normalizations of actors', ONE_MODE_NORMALIZATIONS],
  ['normalizations of actors and issues', TWO_MODE_NORMALIZATIONS],
  ['repetitions', DUPLICATES],
  ['cuts', CUTS],
  ['kinds of actors', ACTOR_CHOICES],
  ['kernels', KERNELS],
])('the menu of %s', (_, choices) => {
  test('names each entry once and explains it in one line', () => {
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
    for (const { explanation, formula } of choices) {
      expect(explanation).toMatch(/^[\p{Lu}\d][^\n]*\.$/u);
      expect(formula ?? 'x').toMatch(/^[^\n]+$/);
    }
  });
});

test('the defaults are entries of the menus', () => {
  const has = (choices: readonly Choice[], id: string): boolean => choices.some((entry) => entry.id === id);
  for (const { actors, duplicates } of [ONE_MODE_DEFAULTS, TWO_MODE_DEFAULTS]) {
    expect(has(ACTOR_CHOICES, actors)).toBe(true);
    expect(has(DUPLICATES, duplicates)).toBe(true);
  }
  expect(has(ONE_MODE_AGGREGATIONS, ONE_MODE_DEFAULTS.aggregation)).toBe(true);
  expect(has(ONE_MODE_NORMALIZATIONS, ONE_MODE_DEFAULTS.normalization)).toBe(true);
  expect(has(TWO_MODE_AGGREGATIONS, TWO_MODE_DEFAULTS.aggregation)).toBe(true);
  expect(has(TWO_MODE_NORMALIZATIONS, TWO_MODE_DEFAULTS.normalization)).toBe(true);
});
