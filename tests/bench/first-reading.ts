// `node tests/bench/first-reading.ts SAMPLE [CORPUS]`, in a process of its own: how long the first reading of an article
// takes once the weights are loaded, and the most memory that reading a whole corpus takes. Without a corpus the engine
// has been warmed up first, as the page does while its dialog opens. Writes JSON.

import { readFileSync } from 'node:fs';
import { loadEngine } from '../../src/cli/load-engine.ts';
import { warmUp } from '#lib/extract/warm-up.ts';
import { readDocument } from '#lib/intake/read-document.ts';

const READINGS = 21;

const [samplePath, corpusPath] = process.argv.slice(2) as [string, string | undefined];
const sample = readFileSync(samplePath);
const engine = await loadEngine();

/** Milliseconds of the clock, as a person waits. */
function read(text: string | Uint8Array): number {
  const start = performance.now();
  engine.extract(readDocument(text));
  return performance.now() - start;
}

if (corpusPath === undefined) warmUp(engine);
const firstMs = read(sample);
const again = Array.from({ length: READINGS }, () => read(sample)).sort((a, b) => a - b);
const corpus = corpusPath === undefined ? [] : readFileSync(corpusPath, 'utf8').trim().split('\n');
for (const line of corpus) read((JSON.parse(line) as { text: string }).text);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ firstMs, againMs: again[READINGS >> 1], peakMegabytes }));
