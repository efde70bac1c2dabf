// The checks themselves, on small invented houses, so that a check that sees nothing fails here.

import { describe, expect, test } from 'vitest';
import { checkCycles } from './check-cycles.ts';
import { checkLayers } from './check-layers.ts';
import { checkPortable } from './check-portable.ts';
import { checkSample } from './check-sample.ts';
import { checkWorkers } from './check-workers.ts';
import { scriptsOf, type SourceFiles } from './source-files.ts';

const house = (files: Record<string, string>): SourceFiles => new Map(Object.entries(files));

describe('checkLayers', () => {
  test('lets a layer import what is below it, and itself', () => {
    const files = house({
      'src/lib/extract/a.ts': `import { b } from '#lib/model/b.ts'; import { c } from './c.ts';`,
      'src/routes/+page.ts': `import { a } from '#lib/extract/a.ts';`,
      'src/cli/main.ts': `import { a } from '#lib/export/a.ts';`,
    });
    expect(checkLayers(files)).toEqual([]);
  });

  test.each([
    ['an import', `import { a } from '#lib/extract/a.ts';`],
    ['a type-only import', `import type { A } from '#lib/extract/a.ts';`],
    ['a relative import', `import { a } from '../extract/a.ts';`],
    ['an import for its effect', `import '#lib/extract/a.ts';`],
    ['a re-export', `export { a } from '#lib/extract/a.ts';`],
    ['an export of all', `export * from '#lib/extract/a.ts';`],
    ['a dynamic import', `const a = await import('#lib/extract/a.ts');`],
    ['an import within a type', `type A = import('#lib/extract/a.ts').A;`],
    ['a file by its URL', `new URL('../extract/a.ts', import.meta.url);`],
    ['a worker', `new Worker('../extract/a.ts');`],
    ['an import with a query', `import url from '#lib/extract/a.ts?url';`],
  ])('refuses %s upwards', (_, source) => {
    expect(checkLayers(house({ 'src/lib/model/b.ts': `// first\n${source}` }))).toEqual([
      'src/lib/model/b.ts:2: model imports the higher layer extract (src/lib/extract/a.ts)',
    ]);
  });

  test('refuses an import of a neighbour', () => {
    const files = house({ 'src/lib/export/a.ts': `import { b } from '#lib/store/b.ts';` });
    expect(checkLayers(files)).toEqual([
      'src/lib/export/a.ts:1: export imports its neighbour store (src/lib/store/b.ts)',
    ]);
  });

  test('refuses a file outside of the house', () => {
    const faults = checkLayers(house({ 'src/lib/utils.ts': '', 'src/lib/helpers/a.ts': '' }));
    expect(faults).toEqual([
      'src/lib/utils.ts: is in no layer of the house',
      'src/lib/helpers/a.ts: is in no layer of the house',
    ]);
  });

  test('refuses a name that only SvelteKit knows', () => {
    const files = house({ 'src/lib/view/a.ts': `import { b } from '$lib/model/b.ts';` });
    expect(checkLayers(files)).toEqual([expect.stringContaining('Node knows #lib/')]);
  });

  test('is not misled by comments and strings', () => {
    const source = `// import '#lib/view/a.ts'\nconst words = "import '#lib/view/a.ts'";`;
    expect(checkLayers(house({ 'src/lib/model/b.ts': source }))).toEqual([]);
  });
});

describe('checkCycles', () => {
  test('finds a circle of three, once', () => {
    const files = house({
      'src/lib/text/c.ts': `import type { A } from './a.ts';`,
      'src/lib/text/a.ts': `import { b } from './b.ts';`,
      'src/lib/text/b.ts': `await import('./c.ts');`,
    });
    expect(checkCycles(files)).toEqual([
      'cycle: src/lib/text/a.ts → src/lib/text/b.ts → src/lib/text/c.ts → src/lib/text/a.ts',
    ]);
  });

  test('finds a file that imports itself', () => {
    expect(checkCycles(house({ 'src/lib/text/a.ts': `import './a.ts';` }))).toHaveLength(1);
  });

  test('takes two ways to one file for no circle', () => {
    const files = house({
      'src/lib/text/a.ts': `import './b.ts'; import './c.ts';`,
      'src/lib/text/b.ts': `import './d.ts';`,
      'src/lib/text/c.ts': `import './d.ts';`,
      'src/lib/text/d.ts': '',
    });
    expect(checkCycles(files)).toEqual([]);
  });
});

describe('checkPortable', () => {
  const faultsOf = (source: string): string[] => checkPortable(house({ 'src/lib/text/a.ts': source }));

  test.each([
    'window',
    'document',
    'navigator',
    'localStorage',
    'process',
    'Buffer',
    'fetch',
    'setTimeout',
    'console',
    'performance',
    'require',
    'structuredClone',
    'globalThis',
    'self',
  ])('refuses %s', (name) => {
    expect(faultsOf(`export const a = () => ${name};`)).toEqual([`src/lib/text/a.ts:1: uses ${name}`]);
  });

  test.each([
    ['a call', 'console.log(1);'],
    ['a default value', 'export function a(say = console) { return say; }'],
    ['a shorthand property', 'export const a = { console };'],
    ['a computed key', 'export const a = { [console]: 1 };'],
    ['typeof', 'export const a = typeof console;'],
    ['a template', 'export const a = `${console}`;'],
    ['the default of a binding', 'export const { a = console } = { a: 1 };'],
    ['an assignment', 'console = 1;'],
  ])('refuses a platform’s name in %s', (_, source) => {
    expect(faultsOf(source)).toEqual(['src/lib/text/a.ts:1: uses console']);
  });

  test('refuses a platform’s type', () => {
    expect(faultsOf('export function a(node: HTMLElement): void { void node; }')).toEqual([
      'src/lib/text/a.ts:1: uses HTMLElement',
    ]);
  });

  test('refuses import.meta', () => {
    expect(faultsOf('export const a = import.meta.url;')).toEqual(['src/lib/text/a.ts:1: uses import.meta']);
  });

  test('lets names be that the file binds itself', () => {
    const source = `
      import { fetch } from './fetch.ts';
      import type { Document } from '#lib/model/document.ts';
      export function a(document: Document, { window }: { window: number }): unknown {
        const process = (self: number) => self + window;
        return { console: document.text, performance: process(1), fetch };
      }
      export interface Location<Node> { readonly name: Node; readonly process: string }
      export type Pair = readonly [window: number, self: number];
      export const isNode = (value: unknown): value is string => typeof value === 'string';
    `;
    expect(faultsOf(source)).toEqual([]);
  });

  test('lets ECMAScript and what both platforms have be', () => {
    const source = `
      export const a = new Intl.Segmenter('en').segment('x');
      export const b = [...new Map<string, number>(), ...Object.groupBy([1], String)['1'] ?? []];
      export const c = new TextDecoder().decode(new Uint8Array(1)), d = new URLSearchParams('a=1');
      export type E = Readonly<Record<string, Promise<Iterable<RegExpExecArray>>>>;
    `;
    expect(faultsOf(source)).toEqual([]);
  });

  test.each(['node:fs', 'fs', 'svelte', 'svelte/store', '$app/state', 'sigma', 'd3-selection', 'idb'])(
    'refuses to import %s',
    (specifier) => {
      expect(faultsOf(`import a from '${specifier}'; export { a };`)).toEqual([
        `src/lib/text/a.ts:1: imports ${specifier}, which is not known to be portable`,
      ]);
    },
  );

  test('lets portable packages be', () => {
    expect(
      faultsOf(`import * as v from 'valibot'; import { min } from 'd3-array'; export { v, min };`),
    ).toEqual([]);
  });

  test('lets the other layers use their platform', () => {
    const files = house({ 'src/lib/view/a.ts': 'document.title;', 'src/cli/a.ts': 'process.exit();' });
    expect(checkPortable(files)).toEqual([]);
  });
});

describe('checkWorkers', () => {
  test('finds the store behind another file', () => {
    const files = house({
      'src/lib/workspace/extract.worker.ts': `import '../workspace/b.ts';`,
      'src/lib/workspace/b.ts': `import type { C } from '#lib/store/c.ts';`,
      'src/lib/store/c.ts': '',
    });
    expect(checkWorkers(files)).toEqual([
      'src/lib/workspace/extract.worker.ts → src/lib/workspace/b.ts → src/lib/store/c.ts: a worker reaches the store',
    ]);
  });

  test.each([
    [`import '../../routes/+page.server.ts';`],
    [`import fs from 'node:fs';`],
    [`import { page } from '$app/state';`],
    [`import { state } from './state.svelte.ts';`],
  ])('refuses %s', (source) => {
    expect(checkWorkers(house({ 'src/lib/workspace/extract.worker.ts': source }))).toHaveLength(1);
  });

  test('lets a worker import the engine', () => {
    const files = house({
      'src/lib/workspace/extract.worker.ts': `import { a } from '#lib/extract/a.ts';`,
      'src/lib/extract/a.ts': '',
    });
    expect(checkWorkers(files)).toEqual([]);
  });
});

describe('checkSample', () => {
  test('lets only a route name the sample, and only evaluation its answers', () => {
    const files = house({
      'src/routes/+page.server.ts': `'putin-pompeo-sochi.txt'`,
      'src/lib/extract/a.ts': `'putin-pompeo-sochi.txt'`,
      'src/routes/+layout.ts': `'expected.json'`,
      'src/cli/evaluate/gold-folder.ts': `'expected.json'`,
    });
    expect(checkSample(files)).toEqual([
      'src/lib/extract/a.ts: mentions the sample article',
      'src/routes/+layout.ts: mentions expected.json',
    ]);
  });
});

describe('scriptsOf', () => {
  test('keeps both scripts of a component at their lines, and the imports of its markup', () => {
    const component = [
      '<script module lang="ts">',
      `  import './a.ts';`,
      '</script>',
      '<script lang="ts">',
      `  import './b.ts';`,
      '</script>',
      `<p>import './no.ts'</p>{#await import('./c.svelte') then c}{c}{/await}`,
    ].join('\n');
    const lines = scriptsOf(component)
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toEqual([
      '',
      `import './a.ts';`,
      '',
      '',
      `import './b.ts';`,
      '',
      '',
      'import("./c.svelte");',
    ]);
  });
});
