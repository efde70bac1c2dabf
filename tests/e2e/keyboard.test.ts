// Everything by keys alone.

import { MINING } from './invented-articles.ts';
import { expect, test } from './the-page.ts';

test('From the search to an issue’s evidence and into the article, without a pointer', async ({
  map,
  page,
}) => {
  await map.open();
  await page.keyboard.press('/');
  await page.keyboard.type('iran');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=node:/);
  await page.keyboard.press('e');
  const show = map.evidence.getByRole('button', { name: 'Show in article' }).first();
  await show.press('Enter');
  await expect(map.tab('Article')).toHaveAttribute('aria-selected', 'true');
  await expect(map.article.locator('.run.focus').first()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);
});

test('A filter is ticked and cleared by keys', async ({ map, page }) => {
  await map.open();
  const all = await map.status.innerText();
  await page.keyboard.press('f');
  await expect(page.getByRole('region', { name: 'Issues' }).getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(map.status).toHaveText(/1 filter$/);
  await page.keyboard.press('Space');
  await expect(map.status).toHaveText(all);
});

test('Arrow keys walk the graph and Enter selects', async ({ map, page }) => {
  await map.open();
  await page.keyboard.press('g');
  await expect(page.getByRole('application')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=node:/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);
});

test('An article is pasted and read by keys', async ({ map, page }) => {
  await map.open();
  await page.keyboard.press('n');
  await expect(map.dialog.getByLabel('Text of the article')).toBeFocused();
  await page.keyboard.insertText(MINING);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveTitle(/seabed mining/, { timeout: 60_000 });
});

test('The keys are written down, and letters typed in a field are only letters', async ({ map, page }) => {
  await map.open();
  await page.keyboard.press('?');
  await expect(map.dialog.getByText('Clear the timeline’s brush')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.dialog).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.type('tunic?');
  await expect(page.getByRole('combobox', { name: /Search/ })).toHaveValue('tunic?');
  await expect(map.dialog).toBeHidden();
});

test('The first Tab offers to skip to the graph', async ({ map, page }) => {
  await map.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the graph' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
