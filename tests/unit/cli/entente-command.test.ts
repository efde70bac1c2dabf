// The command as it is run, in a process of its own, with the weights that ship.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../../bin/entente.mjs', import.meta.url));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-command-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function entente(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, input, encoding: 'utf8' });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

const article =
  'Norway and Chile disagree on fishing quotas.\n\n“We will not sign,” Foreign Minister Ana Ruiz said.\n';

describe('entente extract', () => {
  test('answers lines in their order and says nothing else', () => {
    const lines = [{ id: 'a', text: article }, { id: 'b' }, { id: 'c', text: article }];
    const { status, out, err } = entente(
      ['extract', '--jsonl'],
      lines.map((line) => JSON.stringify(line)).join('\n'),
    );
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      ['b', 'input-wrong-shape'],
      ['c', undefined],
    ]);
  });

  test('writes a workspace of several files, and names one that it cannot read', () => {
    writeFileSync(join(folder, 'one.txt'), article);
    writeFileSync(join(folder, 'two.txt'), `${article}\nIceland agrees with Chile.\n`);
    const { status, err } = entente(['extract', 'one.txt', 'gone.txt', 'two.txt', '--output', 'all.json']);
    const workspace = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'));
    expect(status).toBe(1);
    expect(err).toMatch(/^entente: gone\.txt: .*no such file.*\n$/);
    expect(workspace.documents).toHaveLength(2);
  });

  test('reads one article from standard input, with what is said about it', () => {
    const { status, out } = entente(
      ['extract', '-', '--title', 'Talks', '--publisher', 'The Invented Post', '--date', '2020-01-02'],
      article,
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Talks',
      documents: [{ title: 'Talks', publisher: 'The Invented Post', date: '2020-01-02' }],
    });
  });

  test.each([
    ['statements.csv', /^document,title,/],
    ['graph.json', /^\{\s*"format":/],
    ['graph.gexf', /^<\?xml .*\n<gexf .*mode="dynamic"/s],
    ['graph.graphml', /^<\?xml .*\n<graphml /],
    ['statements-dna.csv', /^statement ID;time;/],
    ['jsonl', /^\{"id":"[^"]+","entities":/],
  ])('writes %s', (format, beginning) => {
    const { status, out } = entente(['extract', '-', '--format', format], article);
    expect(status).toBe(0);
    expect(out).toMatch(beginning);
  });

  test('refuses a file without words in one line, with a remedy', () => {
    const { status, out, err } = entente(['extract', '-'], '  \n');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toBe(
      'entente: -: There is no text here. Paste the words of an article, or choose a file that has some.\n',
    );
  });
});
