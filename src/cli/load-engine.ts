// The extraction engine with the trained weights of data/models, read from disk.

import { readFile } from 'node:fs/promises';
import type { Engine } from '#lib/extract/engine.ts';

/** The weights' file. */
export const WEIGHTS = new URL('../../data/models/english.bin', import.meta.url);

export async function loadEngine(): Promise<Engine> {
  // Loaded here, so that a command line which is only read need not wait for it.
  const { createEngine } = await import('#lib/extract/create-engine.ts');
  return createEngine(await readFile(WEIGHTS));
}
