// The WebAssembly against the TypeScript, over random memory.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPairKernels } from '#lib/network/derive/fast/pair-kernels.ts';
import type { PairKernels } from '#lib/network/derive/fast/pair-kernels.ts';
import { assembleKernels } from '../../../../scripts/wasm/build-wasm.ts';

const HALF = 1 << 17;
const OUT = HALF;

/** What a loop leaves behind of the same random bytes, by WebAssembly and by TypeScript. */
function runBoth(seed: number, run: (kernels: PairKernels) => void): [Int32Array, Int32Array] {
  const [wasm, plain] = [false, true].map((preferPlain) => {
    const kernels = loadPairKernels(2 * HALF, preferPlain);
    expect(kernels.isWasm).toBe(!preferPlain);
    const words = new Int32Array(kernels.buffer, 0, HALF / 4);
    for (let at = 0, state = seed; at < words.length; at++)
      words[at] = state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    run(kernels);
    return new Int32Array(kernels.buffer, OUT);
  });
  return [wasm!, plain!];
}

describe('the WebAssembly', () => {
  test('is what its source assembles to', async () => {
    const made = new URL('../../../../src/lib/network/derive/fast/pair-kernels-bytes.ts', import.meta.url);
    expect(readFileSync(made, 'utf8')).toBe(await assembleKernels());
  });

  test('counts bits as the TypeScript does', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 40 }),
        (seed, actors, blocks) => {
          const [wasm, plain] = runBoth(seed, ({ bitPairs }) =>
            bitPairs(0, 1 << 16, 640, actors, blocks * 16, OUT, OUT + 4096),
          );
          expect(wasm).toEqual(plain);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('multiplies rows as the TypeScript does', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 12 }),
        (seed, fours, blocks) => {
          const actors = fours * 4;
          const [wasm, plain] = runBoth(seed, ({ products, buffer }) => {
            const halves = new Int16Array(buffer, 0, HALF / 2);
            // So that no sum of 96 products leaves 32 bits.
            for (const [at, half] of halves.entries()) halves[at] = half >> 4;
            products(0, 256, actors, blocks * 16, OUT, 128);
          });
          for (let i = 0; i < actors; i++)
            for (let j = i; j < actors; j++) expect(wasm[i * 32 + j]).toBe(plain[i * 32 + j]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('pairs entries as the TypeScript does', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 2 })), {
          maxLength: 50,
        }),
        (seed, entries) => {
          const sorted = entries.toSorted(([a], [b]) => a - b);
          const [wasm, plain] = runBoth(seed, ({ entryPairs, buffer }) => {
            const [words, floats] = [new Int32Array(buffer), new Float64Array(buffer)];
            for (let at = 0; at < 18; at++) floats[at] = at / 3;
            for (const [at, [actor, level]] of sorted.entries()) {
              words.set([actor << 4, level << 4], 256 + at * 4);
              floats[129 + at * 2] = at + 0.1;
            }
            entryPairs(1024, 1024 + 16 * sorted.length, 0, 48, 256, OUT, 256);
          });
          const [a, b] = [wasm, plain].map(({ buffer }) => new Float64Array(buffer, OUT));
          for (let at = 0; at < 16 * 16 * 2; at++) expect(a![at]).toBeCloseTo(b![at]!, 9);
        },
      ),
      { numRuns: 60 },
    );
  });
});
