// `npm run bench:view`: what a hover, a filter and a pan make Sigma do in Entente and in plain Sigma with the same
// graph, in one run in a headless Chromium. Counts are exact; milliseconds are what the main thread itself ran (the
// processor's time, since the machine may be shared), less those of doing nothing. Usage: node tests/bench/view.ts
// [nodes] [edges] [rounds]

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../scripts/chromium.mjs';
import type { Counts, Deed, Drawer } from './view/harness.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [nodes = 5000, edges = 20_000, rounds = 9] = process.argv.slice(2).map(Number);
const WORDS: Record<Exclude<Deed, 'nothing'>, string> = {
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

interface Work extends Counts {
  /** What the main thread ran. */
  readonly ms: number;
}

/** One deed's work; the main thread's own time from Chromium's metrics. */
async function doDeed(
  page: Page,
  session: CDPSession,
  deed: Deed,
  drawer: Drawer,
  round: number,
): Promise<Work> {
  const threadMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'ThreadTime')!.value;
  };
  const beforeMs = await threadMs();
  const counts = await page.evaluate(
    ([deed, drawer, round]) =>
      (window as unknown as { doDeed(deed: Deed, drawer: Drawer, round: number): Counts }).doDeed(
        deed,
        drawer,
        round,
      ),
    [deed, drawer, round] as const,
  );
  return { ...counts, ms: (await threadMs()) - beforeMs };
}

function median(works: readonly Work[]): Work {
  return [...works].sort((a, b) => a.ms - b.ms)[Math.floor(works.length / 2)]!;
}

async function run(): Promise<(deed: Deed, drawer: Drawer) => Work> {
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
      const code = files.get(new URL(route.request().url()).pathname.slice(1));
      if (code !== undefined) return route.fulfill({ contentType: 'text/javascript', body: code });
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><style>${css}</style><script type="module" src="/harness.js"></script>`,
      });
    });
    await page.goto('http://bench.localhost/');
    await page.waitForFunction(() => 'prepare' in window);
    await page.evaluate(
      (sizes) => (window as unknown as { prepare(...sizes: number[]): Promise<void> }).prepare(...sizes),
      [nodes, edges],
    );
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const works = new Map<string, Work[]>();
    for (let round = 0; round < rounds; round++)
      for (const drawer of ['ours', 'plain'] as const)
        for (const deed of ['nothing', 'hover', 'leave', 'filter', 'unfilter', 'pan'] as const) {
          const key = `${deed} ${drawer}`;
          const work = await doDeed(page, session, deed, drawer, round);
          works.set(key, [...(works.get(key) ?? []), work]);
        }
    return (deed, drawer) => median(works.get(`${deed} ${drawer}`)!);
  } finally {
    await browser.close();
  }
}

const workOf = await run();
const cells = ({ reckoned, written, ms }: Work): string =>
  [reckoned, written, ms.toFixed(1)].map((value) => String(value).padStart(9)).join('');
console.log(`${nodes} nodes, ${edges} edges; medians of ${rounds} rounds`);
console.log('                                 Entente                     plain Sigma');
console.log(
  '                             reckoned  written       ms  reckoned  written       ms    ms as share',
);
for (const [deed, words] of Object.entries(WORDS) as [keyof typeof WORDS, string][]) {
  const [ours, plain] = (['ours', 'plain'] as const).map((drawer) => {
    const work = workOf(deed, drawer);
    return { ...work, ms: Math.max(0, work.ms - workOf('nothing', drawer).ms) };
  }) as [Work, Work];
  const share = plain.ms > 0 ? (ours.ms / plain.ms).toFixed(2) : '–';
  console.log(`${words.padEnd(28)}${cells(ours)}${cells(plain)}${share.padStart(13)}`);
}
