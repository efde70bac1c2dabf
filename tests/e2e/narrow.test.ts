// The page on a telephone: everything within reach and nothing wider than the screen.

import { expect, test, type ThePage } from './the-page.ts';

async function expectNoSidewaysScroll(map: ThePage): Promise<void> {
  const { scroll, client } = await map.page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}

test('The graph has its place above the tabs, and nothing is wider than the screen in any of them', async ({
  map,
  page,
}) => {
  await map.open();
  const graph = (await page.getByRole('application').boundingBox())!;
  expect(graph.width).toBeGreaterThan(340);
  expect(graph.height).toBeGreaterThan(280);
  await expectNoSidewaysScroll(map);
  for (const name of ['Article', 'Filters', 'Timeline', 'Evidence'] as const) {
    await map.tab(name).click();
    await expect(map.tab(name)).toHaveAttribute('aria-selected', 'true');
    await expectNoSidewaysScroll(map);
  }
  const dialog = await map.openAddArticle();
  await expect(dialog.getByLabel('Text of the article')).toBeInViewport();
  await expect(dialog.getByRole('button', { name: 'Analyse' })).toBeInViewport();
  await expectNoSidewaysScroll(map);
});

test('A filter is chosen and its evidence read, and the timeline brushed and cleared', async ({
  map,
  page,
}) => {
  await map.open();
  await map.tab('Filters').click();
  await map.choose('Issues', 'Iran');
  await expect(map.status).toHaveText(/1 filter$/);
  await map.tab('Evidence').click();
  await expect(map.cards.first()).toContainText('Iran');
  await expectNoSidewaysScroll(map);
  await page.getByRole('button', { name: 'Clear all' }).click();

  await map.tab('Timeline').click();
  await page.getByRole('radio', { name: 'Time spoken of' }).check();
  await map.brush(0.6, 0.98);
  await expect(map.status).toHaveText(/1 filter$/);
  await page.getByRole('button', { name: 'Clear the time range' }).click();
  await expect(map.status).toHaveText(/^\d+ statements$/);
});

test('Every way out is within reach, by finger and by key', async ({ map, page }) => {
  await map.open();
  await page.getByRole('button', { name: 'Export' }).click();
  const menu = page.getByRole('menu');
  const box = (await menu.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  expect(box.y + box.height).toBeLessThanOrEqual(844);
  await page.keyboard.press('End');
  const last = page.getByRole('menuitem').last();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(map.dialog.getByRole('img')).toBeVisible();
  await expect(map.dialog.getByRole('button', { name: 'Save PNG' })).toBeInViewport();
  await expectNoSidewaysScroll(map);
});
