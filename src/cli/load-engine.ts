// The extraction engine with the trained weights of data/models, read from disk.

import { readFile } from 'node:fs/promises';
import { createEngine } from '#lib/extract/create-engine.ts';
import type { Engine } from '#lib/extract/engine.ts';

const WEIGHTS = new URL('../../data/models/english.bin', import.meta.url);

export async function loadEngine(): Promise<Engine> {
  return createEngine(await readFile(WEIGHTS));
}
