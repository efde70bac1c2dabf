// The extraction engine with the trained weights of data/models, read from disk.

import { readFile } from 'node:fs/promises';
import type { Engine } from '#lib/extract/engine.ts';

const MODELS = new URL('../../data/models/', import.meta.url);

export async function loadEngine(): Promise<Engine> {
  // Loaded here, so that a command line which is only read need not wait for it.
  const { createEngine } = await import('#lib/extract/create-engine.ts');
  const [english, pairs] = await Promise.all(
    ['english.bin', 'pairs.bin'].map((file) => readFile(new URL(file, MODELS))),
  );
  return createEngine({ english: english!, pairs: pairs! });
}
