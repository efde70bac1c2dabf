// A Vite plugin for imports that end in `?standalone`: the module, with all that it imports, as one script and one style
// for a page that has nothing else (src/lib/export/standalone-html.ts).

import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ROOT } from './node-path.mjs';

const SUFFIX = '?standalone';
const BUNDLER = fileURLToPath(new URL('bundle-standalone.mjs', import.meta.url));

/** @returns {Promise<{ program: import('../src/lib/export/standalone-html.ts').StandaloneProgram, sources: string[] }>} */
export async function bundleStandalone(entry) {
  const { stdout } = await promisify(execFile)(process.execPath, [BUNDLER, relative(ROOT, entry)], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

/** @returns {import('vite').Plugin} */
export function standalonePlugin() {
  /** The page is built for the server and for the browser; the program is the same. */
  const made = new Map();
  return {
    name: 'entente-standalone',
    enforce: 'pre',
    watchChange: () => made.clear(),
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const entry = id.slice(0, -SUFFIX.length);
      if (!made.has(entry)) made.set(entry, bundleStandalone(entry));
      const { program, sources } = await made.get(entry);
      for (const source of sources) if (!source.includes('node_modules')) this.addWatchFile(source);
      return `export default ${JSON.stringify(program)};`;
    },
  };
}
