// The opinion groups of a Polis conversation, which Polis itself found by k-means on principal components (C. Small et al.,
// Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces, RECERCA 26, 2021), found again in the derived
// network of its participants. Skipped where ../shared/polis is absent.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { createDeriver } from '#lib/network/derive/create-deriver.ts';
import { pairIndex } from '#lib/network/derive/pairs.ts';
import { ONE_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import { UNDATED } from '#lib/network/table/day-number.ts';
import { buildTable } from '#lib/network/table/table-builder.ts';
import { WHOLE_TIME } from '#lib/network/windows/window.ts';

const FILE = fileURLToPath(
  new URL('../../../../../shared/polis/polis_brexit-consensus_participants-votes.csv', import.meta.url),
);
if (!existsSync(FILE)) console.warn(`Skipped: ${FILE} is not here.`);

/** The direction in which the rows of a symmetric matrix differ most, by power iteration, the mean taken out. */
function mainDirection(size: number, valueOf: (i: number, j: number) => number): Float64Array {
  let direction = Float64Array.from({ length: size }, (_, i) => Math.sin(7 * i));
  for (let round = 0; round < 200; round++) {
    const turned = direction.map((_, i) =>
      direction.reduce((sum, x, j) => (i === j ? sum : sum + valueOf(i, j) * x), 0),
    );
    const mean = turned.reduce((sum, x) => sum + x, 0) / size;
    const length = Math.hypot(...turned.map((x) => x - mean));
    direction = turned.map((x) => (x - mean) / length);
  }
  return direction;
}

describe.skipIf(!existsSync(FILE))('the Polis sample', () => {
  test('falls into its two groups along the main direction of who sides with whom', () => {
    const participants = csvParse(readFileSync(FILE, 'utf8'));
    const comments = participants.columns.filter((column) => /^\d+$/.test(column));
    const table = buildTable(
      participants.flatMap((row) =>
        comments.flatMap((issue) =>
          row[issue] === '1' || row[issue] === '-1'
            ? [{ actor: row['participant']!, issue, day: UNDATED, stance: Number(row[issue]) }]
            : [],
        ),
      ),
    );
    const { actors, values } = createDeriver(table, {
      ...ONE_MODE_DEFAULTS,
      aggregation: 'subtract',
      normalization: 'vector-cosine',
    }).derive(WHOLE_TIME);
    const direction = mainDirection(actors.length, (i, j) => values[pairIndex(i, j, actors.length)]!);

    const groupOf = new Map(participants.map((row) => [row['participant']!, row['group-id']]));
    const known = [...actors].flatMap((code, at) => {
      const group = groupOf.get(table.actors.actor.labels[code]!);
      return group ? [{ group, side: direction[at]! > 0 }] : [];
    });
    expect(new Set(known.map(({ group }) => group))).toEqual(new Set(['0', '1']));
    const together = known.filter(({ group, side }) => (group === '1') === side).length;
    expect(Math.max(together, known.length - together) / known.length).toBeGreaterThan(0.9);
  });
});
