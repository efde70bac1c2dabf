// Pages for `npm run bench:view`: a harness built as the page is, in a headless Chromium on software rendering, with what
// the main thread has run so far.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../../scripts/chromium.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The harness and its workers as files by name. `entry` is a file of this folder. */
export async function buildHarness(entry: string): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      write: false,
      rollupOptions: {
        input: `${ROOT}/tests/bench/view/${entry}`,
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

export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath)
    throw new Error('bench:view needs a Chromium; set CHROMIUM_PATH or run npm test once.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--enable-unsafe-swiftshader'] });
}

export interface BenchPage {
  readonly page: Page;
  /** The processor's time of the main thread since it began, in milliseconds. */
  threadMs(): Promise<number>;
}

/** Opens the harness; it has run when `global` is a name of the window. */
export async function openPage(
  browser: Browser,
  files: ReadonlyMap<string, string>,
  viewport: { width: number; height: number },
  global: string,
): Promise<BenchPage> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(error.message));
  const css = await Promise.all(['tokens', 'app'].map((name) => readFile(`${ROOT}/src/${name}.css`, 'utf8')));
  const style = css.join('\n').replace(/^@import.*$/gmu, '');
  await page.route('**/*', (route) => {
    const code = files.get(new URL(route.request().url()).pathname.slice(1));
    if (code !== undefined) return route.fulfill({ contentType: 'text/javascript', body: code });
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><style>${style}</style><script type="module" src="/harness.js"></script>`,
    });
  });
  await page.goto('http://bench.localhost/');
  await page.waitForFunction((name) => name in window, global);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    page,
    threadMs: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * metrics.find(({ name }) => name === 'ThreadTime')!.value;
    },
  };
}
