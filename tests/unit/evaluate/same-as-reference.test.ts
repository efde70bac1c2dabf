// `entente evaluate` against the reference scorer: the first rows of each set, from a folder made for both.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { GoldRow } from '#lib/evaluate/gold-set.ts';
import { goldSets } from '#lib/evaluate/sets/gold-sets.ts';

const SHARED = fileURLToPath(new URL('../../../../shared', import.meta.url));
const ENTENTE = fileURLToPath(new URL('../../../bin/entente.mjs', import.meta.url));
const ROWS: Readonly<Record<string, number>> = { dse: 120, polnear: 4, gum_news: 3, re3d_docs: 10 };
const ROWS_OF_OTHERS = 40;
const NOT_IN_REFERENCE = new Set(['unga_issue_titles']);

const reason = whyNot();
if (reason) console.warn(`Skipped: ${reason}.`);

function whyNot(): string | null {
  if (!existsSync(join(SHARED, 'score/score.py'))) return `${SHARED}/score/score.py is not here`;
  if (!existsSync(join(SHARED, 'gold'))) return `${SHARED}/gold is not here`;
  return spawnSync('python3', ['--version']).status === 0 ? null : 'there is no python3';
}

describe.skipIf(reason !== null)('entente evaluate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-evaluate-'));

  afterAll(() => rmSync(folder, { recursive: true }));

  test('gives the reference scorer’s figures', () => {
    for (const set of goldSets) {
      const path = join(SHARED, 'gold', `${set.id}.jsonl`);
      if (!existsSync(path) || NOT_IN_REFERENCE.has(set.id)) continue;
      const rows = readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && set.counts(JSON.parse(line) as GoldRow));
      const first = rows.slice(0, ROWS[set.id] ?? ROWS_OF_OTHERS);
      writeFileSync(join(folder, `${set.id}.jsonl`), first.map((line) => `${line}\n`).join(''));
    }
    for (const name of readdirSync(join(SHARED, 'article')))
      cpSync(join(SHARED, 'article', name), join(folder, name));

    const node = JSON.stringify(process.execPath);
    const reference = readReference(
      run('python3', [
        join(SHARED, 'score/score.py'),
        folder,
        `${node} ${JSON.stringify(ENTENTE)} extract --jsonl`,
      ]),
    );
    const ours = JSON.parse(run(process.execPath, [ENTENTE, 'evaluate', '--json', folder])) as Record<
      string,
      { figures: Record<string, { value: number }> }
    >;
    expect(reference.size).toBeGreaterThan(25);
    for (const [name, value] of reference) {
      const [set, ...figure] = name.split('.') as [string, ...string[]];
      const got = ours[set]?.figures[figure.join('.')]?.value;
      // The reference rounds to three places.
      expect(Math.abs((got ?? NaN) - value), `${name}: ${got}, not ${value}`).toBeLessThanOrEqual(0.0005001);
    }
  });
});

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout;
}

const COUNTS = new Set(['predicted', 'gold', 'rows', 'answered', 'errors', 'words_per_s', 'statements']);

/** One JSON object a line and set -> "dse.edge.f1" to its value. Of the article, shares for its "16/16". */
function readReference(lines: string): Map<string, number> {
  const figures = new Map<string, number>();
  const visit = (value: unknown, path: string, name: string): void => {
    if (COUNTS.has(name)) return;
    if (typeof value === 'number') figures.set(path, value);
    else if (typeof value === 'string') {
      const [part, whole] = value.split('/').map(Number) as [number, number];
      figures.set(path, part / whole);
    } else
      for (const [key, inner] of Object.entries(value as object))
        visit(inner, path ? `${path}.${key}` : key, key);
  };
  for (const line of lines.trim().split('\n')) {
    const score = JSON.parse(line) as Record<string, Record<string, unknown>>;
    const { article } = score;
    if (article) {
      const required = article['required'] as number;
      article['required'] = (required - (article['missed'] as string[]).length) / required;
      delete article['missed'];
    }
    visit(score, '', '');
  }
  return figures;
}
