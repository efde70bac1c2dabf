// The extraction engine with the trained weights of data/models, read from disk.

import type { Engine } from '#lib/extract/engine.ts';
import { boundMemory } from './bound-memory.ts';
import { readWeights } from './read-weights.ts';

export async function loadEngine(): Promise<Engine> {
  // Loaded here, so that a command line which is only read need not wait for it.
  const { createEngine } = await import('#lib/extract/create-engine.ts');
  const engine = createEngine(readWeights());
  boundMemory();
  return engine;
}
