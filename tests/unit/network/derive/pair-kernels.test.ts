// The WebAssembly against the TypeScript, over random memory.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPairKernels } from '#lib/network/derive/fast/pair-kernels.ts';
import type { PairKernels } from '#lib/network/derive/fast/pair-kernels.ts';
import { assembleKernels, bytesPath } from '../../../../scripts/wasm/build-wasm.ts';

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
    const kernels = 'network/derive/fast/pair-kernels';
    expect(readFileSync(bytesPath(kernels), 'utf8')).toBe(await assembleKernels(kernels));
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

  test('gathers an issue and goes on from there as the TypeScript does', () => {
    const cell = fc.record({
      actor: fc.integer({ min: 0, max: 15 }),
      level: fc.integer({ min: 0, max: 2 }),
      count: fc.integer({ min: 0, max: 3 }),
      change: fc.integer({ min: -1, max: 1 }),
    });
    fc.assert(
      fc.property(fc.integer(), fc.array(cell, { maxLength: 50 }), fc.boolean(), (seed, cells, isStep) => {
        const sorted = cells.toSorted((a, b) => a.actor - b.actor || a.level - b.level);
        const given: number[][] = [];
        const [wasm, plain] = runBoth(seed, (kernels) => {
          const [words, floats] = [new Int32Array(kernels.buffer), new Float64Array(kernels.buffer)];
          floats.fill(0, 0, 2048);
          for (let at = 0; at < 18; at++) floats[at] = at / 4;
          for (const [at, { actor, level, count, change }] of sorted.entries()) {
            floats[128 + at] = count;
            floats[1800 + at] = change;
            words[512 + at] = actor;
            words[1024 + at] = level;
          }
          const entries = kernels.gather(
            0,
            sorted.length,
            1024,
            isStep ? 14_400 : 1024,
            2048,
            4096,
            3,
            0,
            8192,
            12_288,
            13_312,
            256,
            OUT,
          );
          kernels.pairGathered(OUT + 256, 256, isStep ? 1 : 0);
          kernels.columnGathered(OUT + 8192, 32, 1024, 2);
          given.push([entries, kernels.mostGathered()]);
        });
        expect(given[0]).toEqual(given[1]);
        expect(given[0]![0]).toBe(
          sorted.filter(({ count, change }) => count > 0 && (!isStep || change !== 0)).length,
        );
        expect(wasm).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});
