// The self-contained page: saved from the site, opened from disk without a network, and used.

import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { hostileNames, hostileWorkspace } from '../fixtures/hostile-workspace.ts';
import { inventedWorkspace } from '../fixtures/invented-workspace.ts';
import { findViolations } from './find-violations.ts';
import { expect, test as base, type ThePage } from './the-page.ts';

interface Offline {
  readonly page: Page;
  /** Requests beyond the file itself, script errors, dialogs and what the console calls an error. */
  readonly problems: readonly string[];
}

const test = base.extend<{
  folder: string;
  /** Saves what the site shows and opens the file in a browser that has no network. */
  openSaved: (map: ThePage, colorScheme?: 'light' | 'dark') => Promise<Offline>;
}>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-page-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  openSaved: async ({ browser, folder, viewport, hasTouch }, use) => {
    const opened: Page[] = [];
    await use(async (map, colorScheme = 'light') => {
      await map.page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([
        map.page.waitForEvent('download'),
        map.page.getByRole('menuitem', { name: /^Web page/ }).click(),
      ]);
      const file = join(folder, download.suggestedFilename());
      await download.saveAs(file);
      const context = await browser.newContext({
        offline: true,
        viewport,
        hasTouch,
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      opened.push(page);
      const problems: string[] = [];
      const url = pathToFileURL(file).href;
      page.on('request', (request) => {
        if (request.url() !== url && !request.url().startsWith('data:'))
          problems.push(`request to ${request.url()}`);
      });
      page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      page.on('dialog', (dialog) => {
        problems.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(url);
      await expect(page.getByRole('application')).toBeVisible();
      return { page, problems };
    });
    for (const page of opened) await page.context().close();
  },
});

const nodesOf = (page: Page) => page.locator('[data-of="node"]');
const cardsOf = (page: Page) => page.locator('[data-statement]');

test('The file is under 1 MB, opens without a network, and shows graph, timeline, filters and evidence', async ({
  map,
  openSaved,
  folder,
}) => {
  await map.open();
  const { shown } = await map.counts();
  const { page, problems } = await openSaved(map);
  const { size } = await stat(join(folder, 'putin-and-pompeo-meet-in-sochi--map.html'));
  expect(size).toBeLessThan(1_000_000);
  await expect(page).toHaveTitle('Putin and Pompeo meet in Sochi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Putin and Pompeo meet in Sochi');
  await expect(page.getByRole('img', { name: /^Graph of / })).toBeVisible();
  await expect(page.getByRole('group', { name: /^Timeline of/ })).toBeVisible();
  await expect(cardsOf(page)).toHaveCount(shown);
  await expect(page.getByText(`${shown} statements`, { exact: true }).first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('A filter narrows graph, timeline and evidence, and is cleared', async ({ map, openSaved }) => {
  await map.open();
  const { page, problems } = await openSaved(map);
  const [nodes, cards] = [await nodesOf(page).count(), await cardsOf(page).count()];
  const folded = page.locator('summary', { hasText: 'Filters' });
  if (await folded.isVisible()) await folded.click();
  await page.getByRole('group', { name: 'Issues' }).getByRole('checkbox', { name: /^Iran/ }).check();
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^\\d+ of ${cards} statements$`));
  expect(await nodesOf(page).count()).toBeLessThan(nodes);
  for (const card of await cardsOf(page).all()) await expect(card).toContainText('Iran');
  await page
    .getByRole('group', { name: 'Stances' })
    .getByRole('checkbox', { name: /^Agree/ })
    .check();
  await expect(page.getByText('No statement passes the filters.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(cardsOf(page)).toHaveCount(cards);
  expect(problems).toEqual([]);
});

test('Pointing, clicking, dragging and zooming work in the graph', async ({ map, openSaved }) => {
  await map.open();
  const { page, problems } = await openSaved(map);
  const all = await cardsOf(page).count();
  const iran = page.locator('[data-of="node"][data-id="topic:iran"]');
  await iran.hover();
  await expect(page.locator('[data-of="node"] g[opacity]').first()).toBeVisible();
  await iran.click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Iran');
  expect(await cardsOf(page).count()).toBeLessThan(all);

  // What is drawn follows what is done with the next frame.
  const place = async () => (await iran.locator('.hit').boundingBox())!;
  const before = await place();
  const awayFrom = async (from: typeof before) => {
    const { x, y } = await place();
    return Math.hypot(x - from.x, y - from.y);
  };
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => awayFrom(before)).toBeGreaterThan(20);
  const zoomed = await place();
  const graph = (await page.getByRole('application').boundingBox())!;
  await page.mouse.move(graph.x + 20, graph.y + graph.height - 20);
  await page.mouse.down();
  await page.mouse.move(graph.x + 80, graph.y + graph.height - 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await place()).x - zoomed.x).toBeGreaterThan(40);
  // A drag chooses nothing and lets nothing go.
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Iran');
  await page.getByRole('group', { name: 'Zoom' }).getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => awayFrom(before)).toBeLessThan(2);
  expect(problems).toEqual([]);
});

test('Keys alone walk the graph, choose, and let go', async ({ map, openSaved }) => {
  await map.open();
  const { page, problems } = await openSaved(map);
  const all = await cardsOf(page).count();
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.spoken')).toHaveText(/statements?; \d+ links? of agreement/);
  const first = await page.locator('.spoken').textContent();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.spoken')).not.toHaveText(first!);
  const name = (await page.locator('.spoken').textContent())!.split(',')[0]!;
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(name);
  await page.keyboard.press('Escape');
  await expect(cardsOf(page)).toHaveCount(all);
  expect(problems).toEqual([]);
});

test('It holds what the filters leave, and says which they were', async ({ map, openSaved }) => {
  await map.open('?issue=iran');
  const { shown } = await map.counts();
  const { page, problems } = await openSaved(map);
  await expect(cardsOf(page)).toHaveCount(shown);
  await expect(page.getByText(new RegExp(`· ${shown} of \\d+ statements`))).toBeVisible();
  await expect(page.getByText(/^Made with these filters: .*Iran/)).toBeVisible();
  const data = await page.locator('#entente-data').textContent();
  expect(data).not.toContain('Venezuela"');
  expect(problems).toEqual([]);
});

test('A range on the timeline narrows what is shown', async ({ map, openSaved, page: site }) => {
  await map.open();
  await map.drop({
    name: 'w.json',
    type: 'application/json',
    content: JSON.stringify(inventedWorkspace),
  });
  await expect(site.getByText(/^Opened/)).toBeVisible();
  await map.drawn();
  const { page, problems } = await openSaved(map);
  await expect(cardsOf(page)).toHaveCount(inventedWorkspace.statements.length);
  await page.locator('.brush .overlay').scrollIntoViewIfNeeded();
  const axis = (await page.locator('.brush .overlay').boundingBox())!;
  await page.mouse.move(axis.x + 1, axis.y + 3);
  await page.mouse.down();
  await page.mouse.move(axis.x + axis.width * 0.3, axis.y + 6, { steps: 4 });
  await page.mouse.move(axis.x + axis.width * 0.5, axis.y + 3, { steps: 4 });
  await page.mouse.up();
  const inMarch = inventedWorkspace.statements.filter(({ said }) => said?.from === '2021-03-09');
  await expect(cardsOf(page)).toHaveCount(inMarch.length);
  await expect(page.getByText('Harbour Gazette · Fishing talks in Bergen').first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('Hostile names are words on the page and nothing more', async ({ map, openSaved, page: site }) => {
  await map.open();
  const hostile = hostileWorkspace();
  await map.drop({ name: 'h.json', type: 'application/json', content: JSON.stringify(hostile) });
  await expect(site.getByText(/^Opened/)).toBeVisible();
  await map.drawn();
  const { page, problems } = await openSaved(map);
  await expect(cardsOf(page)).toHaveCount(hostile.statements.length);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostileNames[0]!);
  await expect(page.locator('img, iframe, object, script[src], link')).toHaveCount(0);
  expect(problems).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${colorScheme}`, async ({ map, openSaved }) => {
    await map.open();
    const { page, problems } = await openSaved(map, colorScheme);
    await expect(page.locator('html')).toHaveClass(colorScheme);
    await page.locator('summary', { hasText: 'How it was read' }).first().click();
    // The file's own policy would stop axe's script in the page, and rightly.
    expect(await findViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
