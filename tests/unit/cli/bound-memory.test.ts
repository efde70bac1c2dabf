// Runs another Node, since the bound is the whole process's.

import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../../src/cli/bound-memory.ts')).href;

/** How many times as large the young generation is after much has been made of which some stays for a while. */
function growth(prepare: string): number {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { boundMemory } from ${JSON.stringify(MODULE)};
    const size = () => getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size;
    const kept = [];
    const churn = (times) => {
      for (let at = 0; at < times; at++) kept[at % 50_000] = { at, text: String(at), list: [at, at, at] };
    };
    churn(200_000);
    ${prepare}
    const before = size();
    churn(3_000_000);
    console.log(size() / before);
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('Error');
  return Number(stdout);
}

test('the young generation keeps its size once it is bounded', () => {
  expect(growth('boundMemory();')).toBe(1);
});

test('it grows where it is not', () => {
  expect(growth('')).toBeGreaterThan(1);
});
