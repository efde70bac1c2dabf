// `npm run bench:view`: what a hover, a filter and a pan make Sigma do in Entente and in plain Sigma with the same graph,
// in one run in a headless Chromium. Counts are exact; milliseconds are of the main thread and only good as ratios, since the
// machine may be busy. Usage: node tests/bench/view.ts [nodes] [edges] [rounds]

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../scripts/chromium.mjs';
import type { Deed, Report, Work } from './view/harness.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [nodes = 5000, edges = 20_000, rounds = 15] = process.argv.slice(2).map(Number);
const WORDS: Record<Deed, string> = {
  hover: 'a node is hovered',
  leave: 'and left',
  filter: '5 % of edges filtered away',
  unfilter: 'and back',
  pan: 'the camera moves',
};

/** The harness and its worker as files by name, built as the page is. */
async function buildHarness(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      write: false,
      rollupOptions: {
        input: `${ROOT}/tests/bench/view/harness.ts`,
        output: { entryFileNames: 'harness.js' },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return new Map(
    outputs.flatMap((each) =>
      'output' in each
        ? each.output.map((file): [string, string] => [
            file.fileName,
            file.type === 'chunk' ? file.code : String(file.source),
          ])
        : [],
    ),
  );
}

async function run(): Promise<Report> {
  const files = await buildHarness();
  const css = (await readFile(`${ROOT}/src/app.css`, 'utf8')).replace(/^@import.*$/gmu, '');
  const executablePath = await findChromium();
  if (!executablePath)
    throw new Error('bench:view needs a Chromium; set CHROMIUM_PATH or run npm test once.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 1600 }, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => console.error(error.message));
    await page.route('**/*', (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      const code = files.get(path);
      if (code !== undefined) return route.fulfill({ contentType: 'text/javascript', body: code });
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><style>${css}</style><script type="module" src="/harness.js"></script>`,
      });
    });
    await page.goto('http://bench.localhost/');
    await page.waitForFunction(() => 'bench' in window);
    return await page.evaluate(
      (sizes) => (window as unknown as { bench(...sizes: number[]): Promise<Report> }).bench(...sizes),
      [nodes, edges, rounds],
    );
  } finally {
    await browser.close();
  }
}

const report = await run();
const cells = ({ reduced, written, ms }: Work): string =>
  [reduced, written, ms.toFixed(1)].map((value) => String(value).padStart(9)).join('');
console.log(`${report.nodes} nodes, ${report.edges} edges; medians of ${rounds} rounds`);
console.log('                                 Entente                     plain Sigma');
console.log(
  '                             reckoned  written       ms  reckoned  written       ms    ms as share',
);
for (const [deed, { ours, plain }] of Object.entries(report.deeds) as [Deed, Report['deeds'][Deed]][])
  console.log(
    `${WORDS[deed].padEnd(28)}${cells(ours)}${cells(plain)}${(ours.ms / plain.ms).toFixed(3).padStart(13)}`,
  );
