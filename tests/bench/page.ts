// `npm run bench:page`: what the built page's main thread does when a person filters and hovers in a workspace of 5,000
// actors and 20,000 statements, from the click to the next stillness: everything, not the graph alone. Milliseconds are
// what the thread itself ran (the machine may be shared), less those of a click that changes nothing; the ratio is to
// opening the same workspace in the same run. Usage: node tests/bench/page.ts [actors] [statements] [rounds]

import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { writeWorkspace } from '#lib/export/workspace-json.ts';
import { largeWorkspace } from '../fixtures/large-workspace.ts';

const [actors = 4800, statements = 20_000, rounds = 7] = process.argv.slice(2).map(Number);

/** What the main thread runs from `act` until it has been idle for a while. */
async function threadMsOf(page: Page, session: CDPSession, act: () => Promise<void>): Promise<number> {
  const threadMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'ThreadTime')!.value;
  };
  const beforeMs = await threadMs();
  await act();
  await page.evaluate(async () => {
    for (let still = 0; still < 3; still++)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
  });
  return (await threadMs()) - beforeMs;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const executablePath = await findChromium();
if (!executablePath) throw new Error('bench:page needs a Chromium; set CHROMIUM_PATH or run npm test once.');
const server = await serve({ port: 4690 });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(180_000);
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(server.url);
  await page.getByRole('application').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const buffer = Buffer.from(writeWorkspace(largeWorkspace(actors, statements)));
  await page.getByRole('button', { name: 'Add article' }).click();
  const opening = await threadMsOf(page, session, async () => {
    await page
      .getByRole('dialog')
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer });
    await page.getByRole('dialog').getByRole('button', { name: 'Analyse' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('[role="application"][aria-busy="false"]').waitFor();
  });
  const words = await page.getByRole('region', { name: 'What is shown' }).getByRole('status').innerText();
  console.log(
    `${words.replace(/\s+/g, ' ')}; opening ran ${opening.toFixed(0)} ms; medians of ${rounds} rounds`,
  );

  // Clicked by its place: to look it up by its role runs on the same thread.
  const box = (await page
    .getByRole('region', { name: 'Issues', exact: true })
    .getByRole('checkbox')
    .first()
    .boundingBox())!;
  const click = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const graph = (await page.getByRole('application').boundingBox())!;
  const works = new Map<string, number[]>();
  const note = (name: string, ms: number) => works.set(name, [...(works.get(name) ?? []), ms]);
  const profile = process.env.PROFILE;
  if (profile) {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    await session.send('Profiler.start');
  }
  for (let round = 0; round < rounds; round++) {
    note('nothing', await threadMsOf(page, session, () => page.mouse.move(2, 2)));
    note('an issue is chosen', await threadMsOf(page, session, click));
    note('and left', await threadMsOf(page, session, click));
    const [x, y] = [graph.x + graph.width / 2 + 7 * round, graph.y + graph.height / 2];
    note('the pointer moves over the graph', await threadMsOf(page, session, () => page.mouse.move(x, y)));
  }
  if (profile) await writeFile(profile, JSON.stringify((await session.send('Profiler.stop')).profile));
  const idle = median(works.get('nothing')!);
  for (const [name, all] of works) {
    if (name === 'nothing') continue;
    const ms = Math.max(0, median(all) - idle);
    console.log(
      `${name.padEnd(34)}${ms.toFixed(1).padStart(8)} ms${(ms / opening).toFixed(3).padStart(8)} of opening`,
    );
  }
} finally {
  await browser.close();
  await server.close();
}
