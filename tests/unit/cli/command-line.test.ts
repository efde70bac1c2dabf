import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { main } from '../../../src/cli/main.ts';
import { captureOutput } from '../../fixtures/capture-output.ts';

let written: ReturnType<typeof captureOutput>;

beforeEach(() => {
  written = captureOutput();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the command line', () => {
  test('says its version', async () => {
    expect(await main(['--version'])).toBe(0);
    expect(written.out).toBe(`${manifest.version}\n`);
  });

  test('says what commands there are', async () => {
    expect(await main(['--help'])).toBe(0);
    expect(written.out).toMatch(/extract .*\n.*evaluate .*\n.*serve /);
  });

  test('explains each command', async () => {
    expect(await main(['extract', '--help'])).toBe(0);
    expect(written.out).toContain('--jsonl');
    expect(await main(['serve', '--help'])).toBe(0);
    expect(written.out).toContain('--port');
  });

  test('without a command, says on standard error what there is', async () => {
    expect(await main([])).toBe(2);
    expect(written.out).toBe('');
    expect(written.err).toContain('Usage');
  });

  test.each([
    [['nonsense'], 'unknown command "nonsense"'],
    [['--nonsense'], 'unknown option "--nonsense"'],
    [['toString'], 'unknown command "toString"'],
    [['extract'], 'needs a FILE'],
    [['extract', '--nonsense', 'a.txt'], "unknown option '--nonsense'"],
    [['extract', '--format', 'pdf', 'a.txt'], 'unknown format "pdf"; there are workspace.json'],
    [['extract', '--title', 'Talks', 'a.txt', 'b.txt'], 'belong to one article'],
    [['extract', '--jsonl', '--title', 'Talks'], '--jsonl takes no --title'],
    [['extract', '--jsonl', 'a.txt'], 'reads standard input'],
    [['serve', '--port', 'high'], 'PORT must be a number'],
  ])('refuses %j with one sentence and status 2', async (args, sentence) => {
    expect(await main(args)).toBe(2);
    expect(written.out).toBe('');
    expect(written.err).toContain(sentence);
    expect(written.err).toMatch(/^entente: .*\nSee "entente --help"\.\n$/);
  });
});
