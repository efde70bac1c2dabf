// The loops of pair-kernels.wat in TypeScript, over the same block of memory.

import { countBits } from './count-bits.ts';
import type { PairLoops } from './pair-loops.ts';

export function plainPairLoops(buffer: ArrayBuffer): PairLoops {
  const words = new Int32Array(buffer);
  const halves = new Int16Array(buffer);
  const floats = new Float64Array(buffer);

  return {
    bitPairs(present, above, stride, actors, bytes, both, differ) {
      for (let i = 0, pair = 0; i < actors; i++)
        for (let j = i + 1; j < actors; j++, pair++) {
          const [from, other] = [(i * stride) >> 2, (j * stride) >> 2];
          let [shared, different] = [0, 0];
          for (let word = 0; word < bytes >> 2; word++) {
            const of = (rows: number, row: number): number => words[(rows >> 2) + row + word]!;
            const bits = of(present, from) & of(present, other);
            shared += countBits(bits);
            different += countBits(bits & (of(above, from) ^ of(above, other)));
          }
          words[(both >> 2) + pair] = shared;
          words[(differ >> 2) + pair] = different;
        }
    },

    products(rows, stride, actors, bytes, out, outStride) {
      for (let i = 0; i < actors; i++)
        for (let j = i; j < actors; j++) {
          const [from, other] = [(rows + i * stride) >> 1, (rows + j * stride) >> 1];
          let sum = 0;
          for (let column = 0; column < bytes >> 1; column++)
            sum += halves[from + column]! * halves[other + column]!;
          words[(out + i * outStride) / 4 + j] = sum;
        }
    },

    entryPairs(entries, end, factors, levelStride, _scaled, out, outStride) {
      for (let x = entries; x < end; x += 16) {
        const row = out + (words[x >> 2]! >> 4) * outStride;
        const from = factors + (words[(x >> 2) + 1]! >> 4) * levelStride;
        const times = floats[(x >> 3) + 1]!;
        for (let y = x + 16; y < end; y += 16) {
          const to = (row + words[y >> 2]!) >> 3;
          const factor = (from + words[(y >> 2) + 1]!) >> 3;
          const pairs = times * floats[(y >> 3) + 1]!;
          floats[to]! += pairs * floats[factor]!;
          floats[to + 1]! += pairs * floats[factor + 1]!;
        }
      }
    },
  };
}
