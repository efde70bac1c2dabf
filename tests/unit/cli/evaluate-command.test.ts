// The command over a folder of invented gold; the figures themselves are tested in ../evaluate.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { halfOf } from '#lib/evaluate/half-of.ts';
import { main } from '../../../src/cli/main.ts';
import { captureOutput } from '../../fixtures/capture-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-evaluate-command-'));
const ROWS = 8;
let written: ReturnType<typeof captureOutput>;

beforeAll(() => {
  const rows = Array.from({ length: ROWS }, (_, at) => ({
    id: `row-${at}`,
    text: 'Norway condemned Chile.',
    intl: true,
    expected: {
      polarity: at === 0 ? 'neutral' : 'negative',
      p: { text: 'Norway', begin: 0, end: 6 },
      q: { text: 'Chile', begin: 17, end: 22 },
      holder: at === 0 ? null : 'Norway',
    },
  }));
  writeFileSync(join(folder, 'dse.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  mkdirSync(join(folder, 'empty'));
  written = captureOutput();
});

beforeEach(() => {
  written.clear();
});

afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('entente evaluate', () => {
  test('prints a table a set, one a stage, and how reliable confidence is', async () => {
    expect(await main(['evaluate', folder])).toBe(0);
    expect(written.out).toMatch(/^dse \(8 rows\): /);
    expect(written.out).toMatch(/edge\.p +stances +0\.875 /);
    expect(written.out).toContain('expected calibration error');
    expect(written.out).toMatch(/dse edge\.f1 +0\.933 +.* 0\.50 +0\.60 +goal/);
    expect(written.err).toContain('dse: 8 rows');
  });

  test('gives the same as JSON', async () => {
    expect(await main(['evaluate', '--json', folder])).toBe(0);
    const { dse } = JSON.parse(written.out);
    expect(dse).toMatchObject({ rows: ROWS, wrong: 1, missed: 0 });
    expect(dse.figures['edge.p']).toMatchObject({ stage: 'stances', value: 0.875 });
    expect(dse.reliability.bins).toHaveLength(10);
  });

  test('measures one half alone', async () => {
    const seen = Array.from({ length: ROWS }, (_, at) => halfOf(`row-${at}`)).filter(
      (half) => half === 'seen',
    );
    expect(await main(['evaluate', '--half', 'seen', folder])).toBe(0);
    expect(written.out).toContain(`dse (${seen.length} rows)`);
    expect(await main(['evaluate', '--half', 'unseen', folder])).toBe(0);
    expect(written.out).toContain(`dse (${ROWS - seen.length} rows)`);
  });

  test('writes the mistakes, and shows none of the unseen half unless it is asked to', async () => {
    const wrong = halfOf('row-0') === 'seen' ? 1 : 0;
    for (const [half, count] of [
      ['all', wrong],
      ['seen', wrong],
      ['unseen', 1 - wrong],
    ] as const) {
      const file = join(folder, `${half}.md`);
      expect(await main(['evaluate', '--half', half, '--errors', file, folder])).toBe(0);
      expect(readFileSync(file, 'utf8').split('got p disagrees with q').length - 1, half).toBe(count);
    }
  });

  test.each([
    [['/there/is/nothing'], 'no folder "/there/is/nothing"'],
    [[join(folder, 'empty')], 'nothing to measure'],
    [['--set', 'polnear', folder], 'no set "polnear"'],
    [['--half', 'left', folder], '--half is seen, unseen, all'],
    [['--errors', 'a.pdf', folder], '--errors writes .html or .md'],
  ])('refuses %j', async (args, sentence) => {
    expect(await main(['evaluate', ...args])).toBe(2);
    expect(written.err).toContain(sentence);
  });
});
