// The page over time in a browser that has no WebGL 2, or loses it: the same network as SVG, by pointer and by keys.

import type { Page } from '@playwright/test';
import { expect, test } from './the-page.ts';
import { TheTables } from './the-tables.ts';
import { loseWebGl, withoutWebGl } from './without-webgl.ts';

const graphOf = (page: Page) => page.getByRole('application', { name: /^Graph of/ });
const linesOf = (page: Page) => graphOf(page).locator('svg path[stroke-opacity]');

test.describe('Without WebGL', () => {
  test.beforeEach(({ page }) => withoutWebGl(page));

  test('the strongest lines are drawn, the page says how many, and the window changes them', async ({
    page,
  }) => {
    const tables = new TheTables(page);
    await tables.openVotes();
    await expect(graphOf(page)).toContainText(/the strongest 1,500 of [\d,]+ lines are drawn/);
    await expect(linesOf(page)).toHaveCount(1500);
    const paths = () => linesOf(page).evaluateAll((all) => all.map((each) => each.getAttribute('d')).join());
    const before = await paths();
    const label = graphOf(page).locator('svg text', { hasText: /^India$/ });
    const place = (await label.boundingBox())!;
    await tables.window.press('End');
    await expect.poll(paths).not.toBe(before);
    await expect(tables.shown).toContainText('193 of 200 countries');
    // Others have come, and nobody has moved for them.
    expect(await label.boundingBox()).toEqual(place);
  });

  test('somebody is found, picked with the pointer, walked from by keys, and let go', async ({ page }) => {
    const tables = new TheTables(page);
    await tables.openVotes('least=0.9');
    await expect(graphOf(page)).toContainText(/without WebGL 2/i);
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Poland');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Poland' })).toBeVisible();

    // A name on the picture stands a little below its node.
    const label = graphOf(page).locator('svg text', { hasText: /^Poland$/ });
    const box = (await label.boundingBox())!;
    await graphOf(page).focus();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Poland' })).toBeHidden();
    await page.mouse.click(box.x + box.width / 2, box.y - 6);
    await expect(page.getByRole('heading', { name: 'Poland' })).toBeVisible();

    await graphOf(page).focus();
    await page.keyboard.press('ArrowRight');
    const spoken = graphOf(page).locator('[aria-live="polite"]');
    await expect(spoken).toContainText(/agreements? and/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Poland' })).toBeHidden();
  });

  test('wheel, drag and buttons move it, and a picture is to be had', async ({ page }) => {
    const tables = new TheTables(page);
    await tables.openVotes('least=0.9');
    await expect(graphOf(page)).toContainText(/without WebGL 2/i);
    const label = graphOf(page).locator('svg text').first();
    const place = async () => (await label.boundingBox())!.x;
    const first = await place();
    const box = (await graphOf(page).boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 80, box.y + 40, { steps: 3 });
    await page.mouse.up();
    await expect.poll(place).toBeGreaterThan(first + 30);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(place).toBeCloseTo(first, 0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(place).not.toBeCloseTo(first, 0);

    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /^Picture/ }).click();
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  });
});

test('Where WebGL is lost, SVG takes over with what was picked', async ({ page }) => {
  const tables = new TheTables(page);
  await tables.openVotes('sel=Poland&least=0.9');
  await expect(page.getByRole('group', { name: 'Zoom' })).toBeVisible();
  await loseWebGl(page);
  await expect(graphOf(page)).toContainText(/without WebGL 2/i);
  await expect(graphOf(page).locator('svg text', { hasText: /^Poland$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Poland' })).toBeVisible();
  await page.getByRole('button', { name: 'Window after' }).click();
  await expect(linesOf(page).first()).toBeAttached();
});
