// Compiles the program of the self-contained page into one classic script and one style, and writes both to standard
// output as JSON with their SHA-256, as the page's security policy needs them. Run by scripts/standalone-plugin.mjs in a
// process of its own, so that it comes out the same while serving, building and testing.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { ROOT } from './node-path.mjs';

const entry = process.argv[2];
const result = await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
  build: {
    write: false,
    minify: true,
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { input: join(ROOT, entry), output: { format: 'iife', codeSplitting: false } },
  },
});

const { output } = Array.isArray(result) ? result[0] : result;
const chunks = output.filter(({ type }) => type === 'chunk');
if (chunks.length !== 1) throw new Error(`${entry} does not fit into one script.`);
const sha256 = (text) => createHash('sha256').update(text).digest('base64');
// An HTML reader ends a script or a style at its end tag, wherever that stands.
const script = chunks[0].code
  .trim()
  .replace(/<\/(script)/gi, '<\\/$1')
  .replaceAll('<!--', '<\\!--');
const style = output
  .filter(({ type, fileName }) => type === 'asset' && fileName.endsWith('.css'))
  .map(({ source }) => String(source).trim())
  .join('\n');
if (/<\/style/i.test(style)) throw new Error('The style holds an end tag.');
const program = { script, style, scriptHash: sha256(script), styleHash: sha256(style) };
process.stdout.write(JSON.stringify({ program, sources: Object.keys(chunks[0].modules) }));
