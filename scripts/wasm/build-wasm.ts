// Assembles each .wat of src into a file of its bytes beside it, in base64: `npm run build:wasm`.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import loadWabt from 'wabt';

const ROOT = join(import.meta.dirname, '../../src/lib');

export const KERNELS = ['network/derive/fast/pair-kernels', 'intake/tables/kernels/table-kernels'] as const;

/** Where the made file of such a name is. */
export const bytesPath = (kernels: string): string => join(ROOT, `${kernels}-bytes.ts`);

/** The text of that file. */
export async function assembleKernels(kernels: string): Promise<string> {
  const wabt = await loadWabt();
  const name = `${basename(kernels)}.wat`;
  const module = wabt.parseWat(name, readFileSync(join(ROOT, `${kernels}.wat`), 'utf8'), { simd: true });
  const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
  return [
    `// ${name} assembled, in base64. Made by \`npm run build:wasm\`; a test rebuilds it.`,
    '',
    `export const ${basename(kernels).replace('-', '_').toUpperCase()}_BASE64 =`,
    `${base64
      .match(/.{1,100}/g)!
      .map((line) => `  '${line}'`)
      .join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const kernels of KERNELS) writeFileSync(bytesPath(kernels), await assembleKernels(kernels));
}
