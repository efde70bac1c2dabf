import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashSources, isInstalled } from '../../../scripts/setup.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-setup-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(path: string, content: unknown): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

const pinned = { version: '1.0.0', integrity: 'sha512-a' };
const here = { os: [process.platform], cpu: [process.arch] };
const elsewhere = { os: ['plan9'], cpu: [process.arch] };

function lock(packages: Record<string, unknown>): { packages: Record<string, unknown> } {
  return { packages: { '': { name: 'entente' }, ...packages } };
}

describe('isInstalled', () => {
  test('holds where every package is there as locked', () => {
    put('package-lock.json', lock({ 'node_modules/a': pinned }));
    put('node_modules/.package-lock.json', lock({ 'node_modules/a': pinned }));
    expect(isInstalled(root)).toBe(true);
  });

  test('fails where nothing was installed, or the install was cut short', () => {
    put('package-lock.json', lock({ 'node_modules/a': pinned }));
    put('node_modules/a/package.json', '{}');
    expect(isInstalled(root)).toBe(false);
  });

  test.each([
    ['is missing', {}],
    ['has another version', { 'node_modules/a': { ...pinned, version: '1.0.1' } }],
    ['has other content', { 'node_modules/a': { ...pinned, integrity: 'sha512-b' } }],
  ])('fails where a package %s', (_, installed) => {
    put('package-lock.json', lock({ 'node_modules/a': pinned }));
    put('node_modules/.package-lock.json', lock(installed));
    expect(isInstalled(root)).toBe(false);
  });

  test('lets an optional package be missing that is made for another machine', () => {
    put('package-lock.json', lock({ 'node_modules/a': { ...pinned, optional: true, ...elsewhere } }));
    put('node_modules/.package-lock.json', lock({}));
    expect(isInstalled(root)).toBe(true);
  });

  test('fails where an optional package is missing that is made for this one', () => {
    put('package-lock.json', lock({ 'node_modules/a': { ...pinned, optional: true, ...here } }));
    put('node_modules/.package-lock.json', lock({}));
    expect(isInstalled(root)).toBe(false);
  });
});

describe('hashSources', () => {
  const hashAfter = (path: string, content: string): string => {
    put(path, content);
    return hashSources(root);
  };

  test('changes with what a source says, what it is called and what is added', () => {
    const hashes = [
      hashAfter('src/a.ts', 'one'),
      hashAfter('src/a.ts', 'two'),
      hashAfter('src/lib/b.ts', 'one'),
      hashAfter('data/model.bin', 'one'),
    ];
    expect(new Set(hashes).size).toBe(4);
  });

  test('stays where only other files change', () => {
    const before = hashAfter('src/a.ts', 'one');
    expect(hashAfter('docs/a.md', 'two')).toBe(before);
  });
});
