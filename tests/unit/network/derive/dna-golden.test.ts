// The plain and the fast derivations against networks that an independent program computed by DNA's published formulas.

import { describe, expect, test } from 'vitest';
import type { OneModeAggregationId, TwoModeAggregationId } from '#lib/network/derive/aggregations.ts';
import type { DuplicatesId } from '#lib/network/derive/duplicates.ts';
import type { OneModeNormalizationId, TwoModeNormalizationId } from '#lib/network/derive/normalizations.ts';
import { createDeriver } from '#lib/network/derive/create-deriver.ts';
import { createTwoModeDeriver } from '#lib/network/derive/create-two-mode-deriver.ts';
import { pairIndex } from '#lib/network/derive/pairs.ts';
import { deriveOneModePlain } from '#lib/network/derive/plain/derive-one-mode-plain.ts';
import { deriveTwoModePlain } from '#lib/network/derive/plain/derive-two-mode-plain.ts';
import { ONE_MODE_DEFAULTS, TWO_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import type { OneModeSettings, TwoModeSettings } from '#lib/network/derive/settings.ts';
import type { ActorColumn } from '#lib/network/table/statement-table.ts';
import { WHOLE_TIME } from '#lib/network/windows/window.ts';
import { dnaSample } from '../../../fixtures/dna-sample.ts';

const sample = dnaSample();
const NEAR = 1e-9;
/** The sample lies within one year, so DNA's weeks and months are ours. */
const DUPLICATES: Readonly<Record<string, readonly DuplicatesId[]>> = {
  include: ['include'],
  document: ['document'],
  week: ['week', 'dna-week'],
  month: ['month', 'dna-month'],
  year: ['year'],
  acrossrange: ['range'],
};

describe.skipIf(sample === null)('DNA’s sample', () => {
  const { table, golden } = sample ?? ({} as NonNullable<typeof sample>);

  test('has its 40 statements', () => {
    expect(table.rows).toBe(40);
  });

  test('gives the 192 networks of actors', () => {
    const names = Object.keys(golden.onemode);
    expect(names).toHaveLength(192);
    for (const name of names) {
      const [actors, aggregation, normalization, repeated] = name.split('|') as [
        string,
        string,
        string,
        string,
      ];
      const column: ActorColumn = actors === 'person' ? 'actor' : 'organization';
      const { labels, matrix } = golden.onemode[name]!;
      for (const duplicates of DUPLICATES[repeated]!) {
        const settings: OneModeSettings = {
          ...ONE_MODE_DEFAULTS,
          actors: column,
          aggregation: aggregation as OneModeAggregationId,
          normalization: normalization as OneModeNormalizationId,
          duplicates,
        };
        const networks = [
          deriveOneModePlain(table, settings, WHOLE_TIME),
          createDeriver(table, settings).derive(WHOLE_TIME),
        ];
        const codes = table.actors[column].labels;
        for (const network of networks) {
          const rowOf = new Map([...network.actors].map((code, row) => [codes[code]!, row]));
          expect([...rowOf.keys()].sort()).toEqual([...labels].sort());
          for (const [i, a] of labels.entries())
            for (const [j, b] of labels.entries()) {
              if (i === j) continue;
              const value = network.values[pairIndex(rowOf.get(a)!, rowOf.get(b)!, labels.length)]!;
              expect(Math.abs(value - matrix[i]![j]!), `${name} of ${a} and ${b}: ${value}`).toBeLessThan(
                NEAR,
              );
            }
        }
      }
    }
  });

  test('gives the 42 networks of actors and issues', () => {
    const names = Object.keys(golden.twomode);
    expect(names).toHaveLength(42);
    for (const name of names) {
      const [aggregation, normalization, repeated] = name.split('|') as [string, string, string];
      const { rows, cols, matrix } = golden.twomode[name]!;
      for (const duplicates of DUPLICATES[repeated]!) {
        const settings: TwoModeSettings = {
          ...TWO_MODE_DEFAULTS,
          actors: 'organization',
          aggregation: aggregation as TwoModeAggregationId,
          normalization: normalization as TwoModeNormalizationId,
          duplicates,
        };
        const networks = [
          deriveTwoModePlain(table, settings, WHOLE_TIME),
          createTwoModeDeriver(table, settings).derive(WHOLE_TIME),
        ];
        const { labels } = table.actors.organization;
        expect([...labels].sort()).toEqual([...rows].sort());
        expect([...table.issues.labels].sort()).toEqual([...cols].sort());
        for (const network of networks)
          for (const [i, actor] of rows.entries())
            for (const [j, issue] of cols.entries()) {
              const row = network.actors.indexOf(labels.indexOf(actor));
              const value = network.values[row * network.issues + table.issues.labels.indexOf(issue)]!;
              expect(
                Math.abs(value - matrix[i]![j]!),
                `${name} of ${actor} on ${issue}: ${value}`,
              ).toBeLessThan(NEAR);
            }
      }
    }
  });
});
