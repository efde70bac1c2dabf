// The house as it stands.

import { describe, expect, test } from 'vitest';
import { checkCycles } from './check-cycles.ts';
import { checkLayers } from './check-layers.ts';
import { checkPortable } from './check-portable.ts';
import { checkSample } from './check-sample.ts';
import { checkWorkers } from './check-workers.ts';
import { readSourceFiles } from './source-files.ts';

describe('the sources', () => {
  const files = readSourceFiles();

  test('are all found', () => {
    expect(files.has('src/lib/model/span.ts')).toBe(true);
    expect([...files.keys()].some((path) => path.endsWith('.svelte'))).toBe(true);
  });

  test('import downwards only', () => {
    expect(checkLayers(files)).toEqual([]);
  });

  test('import in no circle', () => {
    expect(checkCycles(files)).toEqual([]);
  });

  test('use no platform in the portable layers', () => {
    expect(checkPortable(files)).toEqual([]);
  });

  test('keep workers away from the store, the server and Svelte', () => {
    expect(checkWorkers(files)).toEqual([]);
  });

  test('do not know the sample article', () => {
    expect(checkSample(files)).toEqual([]);
  });
});
