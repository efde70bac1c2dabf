// Pages for `npm run bench:view`, in a headless Chromium on software rendering, with what the main thread has run so far.

import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../scripts/chromium.mjs';
import { openHarness } from '../../fixtures/build-harness.ts';

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
  await openHarness(page, files, global);
  return { page, threadMs: await measuredPage(page) };
}

/** Gives the processor's time of the page's main thread since it began, in milliseconds, when asked. */
export async function measuredPage(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'ThreadTime')!.value;
  };
}
