// SvelteKit's static adapter with the one thing that it leaves out: it compresses text, and not the trained weights, which
// are most of what a first visit loads.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import adapter from '@sveltejs/adapter-static';

/** Writes the page to `folder`, with a .gz and a .br beside every file that is the smaller for it. */
export function staticAdapter(folder) {
  const { name, adapt } = adapter({ pages: folder, assets: folder, precompress: true });
  return {
    name,
    async adapt(builder) {
      await adapt(builder);
      compressWeights(folder);
    },
  };
}

function compressWeights(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.bin')) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    // Quality 11 takes nearly three times as long for a twenty-fifth of the size.
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
}
