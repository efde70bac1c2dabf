// Without WebGL, and where it is lost while one works, the graph is SVG and all that one does with it goes on.

import type { Page } from '@playwright/test';
import { expect, test, type ThePage } from './the-page.ts';
import { loseWebGl, withoutWebGl } from './without-webgl.ts';

const graphOf = (page: Page) => page.getByRole('application');
const nodeOf = (page: Page, id: string) => graphOf(page).locator(`[data-of="node"][data-id="${id}"]`);
const placeOf = async (page: Page, id: string) => (await nodeOf(page, id).locator('.hit').boundingBox())!;

/** Everything that one does with the graph. */
async function expectAllToWork(map: ThePage, page: Page): Promise<void> {
  // Pointing and choosing.
  const iran = nodeOf(page, 'topic:iran');
  await iran.hover();
  await expect(graphOf(page).locator('[data-of="node"] g[opacity]').first()).toBeVisible();
  await iran.click();
  await expect(page).toHaveURL(/sel=node:topic:iran/);

  // Zoom, from the buttons and back.
  const before = await placeOf(page, 'topic:iran');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  // What is drawn follows what is done with the next frame.
  const awayFromBefore = async () => {
    const { x, y } = await placeOf(page, 'topic:iran');
    return Math.hypot(x - before.x, y - before.y);
  };
  await expect.poll(awayFromBefore).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect.poll(awayFromBefore).toBeLessThan(2);

  // Keys: walk, step to a line, choose it, let go.
  await page.keyboard.press('Escape');
  await graphOf(page).focus();
  await page.keyboard.press('ArrowRight');
  const spoken = graphOf(page).locator('.spoken');
  await expect(spoken).toHaveText(/statements?; \d+ links? of agreement/);
  await page.keyboard.press('.');
  await expect(spoken).toHaveText(/^Line 1 of \d+: /);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=edge:/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);

  // A node is dragged, which pins it, and let go by a double click.
  const start = await placeOf(page, 'topic:iran');
  const [x, y] = [start.x + start.width / 2, start.y + start.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(graphOf(page).locator('.pin')).toHaveCount(1);
  await expect.poll(async () => (await placeOf(page, 'topic:iran')).x - start.x).toBeGreaterThan(25);
  await iran.dblclick();
  await expect(graphOf(page).locator('.pin')).toHaveCount(0);

  // The picture is of what is seen.
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Picture/ }).click();
  await map.dialog.getByRole('radio', { name: /^SVG/ }).check();
  await expect(map.dialog.getByRole('img')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    map.dialog.getByRole('button', { name: /^Save SVG/ }).click(),
  ]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toContain('>Iran<');
}

test('Without WebGL the graph is chosen in, walked, zoomed, dragged and saved as ever', async ({
  map,
  page,
}) => {
  await withoutWebGl(page);
  await map.open();
  await expectAllToWork(map, page);
});

test('Where WebGL is lost while the keyboard is in the graph, it stays there, and everything works on', async ({
  map,
  page,
}) => {
  await map.open();
  await expect(nodeOf(page, 'topic:iran')).toHaveCount(0);
  await graphOf(page).focus();
  await loseWebGl(page);
  await expect(nodeOf(page, 'topic:iran')).toBeVisible();
  await expect(graphOf(page)).toBeFocused();
  await expectAllToWork(map, page);
});

test('Without WebGL layouts, communities and the search work', async ({ map, page }) => {
  await withoutWebGl(page);
  await map.open('?hulls=on');
  await expect(graphOf(page).locator('.over path[stroke-width="1.25"]').first()).toBeAttached();
  const before = await placeOf(page, 'topic:iran');
  await page.getByRole('button', { name: 'Layout and look' }).click();
  await page.getByRole('radio', { name: 'By camps' }).check({ force: true });
  await expect
    .poll(async () => {
      const now = await placeOf(page, 'topic:iran');
      return Math.hypot(now.x - before.x, now.y - before.y);
    })
    .toBeGreaterThan(5);
  await page.keyboard.press('Escape');
  // While it is there, keys are its own.
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.type('iran');
  await page.keyboard.press('Enter');
  await expect(graphOf(page)).toBeFocused();
  await expect(graphOf(page).locator('.spoken')).toHaveText(/^Iran, issue/);
});
