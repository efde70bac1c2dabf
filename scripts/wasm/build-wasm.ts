// Assembles src/lib/network/derive/fast/pair-kernels.wat into pair-kernels-bytes.ts beside it: `npm run build:wasm`.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import loadWabt from 'wabt';

const FOLDER = join(import.meta.dirname, '../../src/lib/network/derive/fast');

/** The text of pair-kernels-bytes.ts. */
export async function assembleKernels(): Promise<string> {
  const wabt = await loadWabt();
  const source = readFileSync(join(FOLDER, 'pair-kernels.wat'), 'utf8');
  const module = wabt.parseWat('pair-kernels.wat', source, { simd: true });
  const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
  return [
    '// pair-kernels.wat assembled, in base64. Made by `npm run build:wasm`; a test rebuilds it.',
    '',
    'export const PAIR_KERNELS_BASE64 =',
    `${base64
      .match(/.{1,100}/g)!
      .map((line) => `  '${line}'`)
      .join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(FOLDER, 'pair-kernels-bytes.ts'), await assembleKernels());
}
