// The inner loops of deriving a network of actors, over one block of memory: in WebAssembly where the platform has SIMD and
// its security policy lets it compile, else in TypeScript. Both do the same and are tested to be equal.

import { PAIR_KERNELS_BASE64 } from './pair-kernels-bytes.ts';
import type { PairLoops } from './pair-loops.ts';
import { plainPairLoops } from './plain-pair-loops.ts';

export interface PairKernels extends PairLoops {
  readonly buffer: ArrayBuffer;
  readonly isWasm: boolean;
}

const PAGE = 65_536;

/** With a block of at least so many bytes, all 0. `preferPlain` is for tests. */
export function loadPairKernels(bytes: number, preferPlain = false): PairKernels {
  const pages = Math.max(1, Math.ceil(bytes / PAGE));
  if (!preferPlain) {
    try {
      const binary = Uint8Array.from(atob(PAIR_KERNELS_BASE64), (char) => char.charCodeAt(0));
      const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary), { env: { memory } });
      return { ...(exports as unknown as PairLoops), buffer: memory.buffer as ArrayBuffer, isWasm: true };
    } catch {
      // No SIMD, or a policy without 'wasm-unsafe-eval': slower, and the same.
    }
  }
  const buffer = new ArrayBuffer(pages * PAGE);
  return { ...plainPairLoops(buffer), buffer, isWasm: false };
}
