// The trained weights of data/models, read from disk.

import { readFileSync } from 'node:fs';
import type { EngineWeights } from '#lib/extract/create-engine.ts';

const MODELS = new URL('../../data/models/', import.meta.url);

/** About 5 MB; some ten milliseconds. */
export function readWeights(): EngineWeights {
  const bytes = (file: string) => readFileSync(new URL(file, MODELS));
  return {
    english: bytes('english.bin'),
    names: bytes('names.bin'),
    doers: bytes('doers.bin'),
    coreference: bytes('coreference.bin'),
    pairs: bytes('pairs.bin'),
  };
}
