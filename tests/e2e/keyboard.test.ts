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
  await page.keyboard.press('2');
  const show = map.evidence.getByRole('button', { name: 'Show in article' }).first();
  await show.press('Enter');
  await expect(map.tab('Article')).toHaveAttribute('aria-selected', 'true');
  await expect(map.article.locator('.run.focus').first()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);
});

test('The first Tab skips to the graph, arrow keys walk it, and a filter is ticked and cleared', async ({
  map,
  page,
}) => {
  await map.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the graph' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.keyboard.press('g');
  await expect(page.getByRole('application')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=node:/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);

  const all = await map.status.innerText();
  await page.keyboard.press('f');
  await expect(page.getByRole('region', { name: 'Issues' }).getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(map.status).toHaveText(/1 filter$/);
  await page.keyboard.press('Space');
  await expect(map.status).toHaveText(all);
});

test('The keys are written down, typed in a field they are only letters, and an article is read by them', async ({
  map,
  page,
}) => {
  await map.open();
  await page.keyboard.press('?');
  await expect(map.dialog.getByText('Clear the timeline’s brush')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.dialog).toBeHidden();

  await page.keyboard.press('/');
  await page.keyboard.type('tunic?');
  await expect(page.getByRole('combobox', { name: /Search/ })).toHaveValue('tunic?');
  await expect(map.dialog).toBeHidden();
  await page.getByRole('combobox', { name: /Search/ }).blur();

  await page.keyboard.press('n');
  await expect(map.dialog.getByLabel('Text of the article')).toBeFocused();
  await page.keyboard.insertText(MINING);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveTitle(/seabed mining/);
});

test('In the graph a node is spoken with its lines, which full stop and comma step through, and Enter opens one', async ({
  map,
  page,
}) => {
  await map.open();
  await page.keyboard.press('g');
  await page.keyboard.press('ArrowRight');
  const spoken = page.getByRole('application').locator('.spoken');
  await expect(spoken).toHaveText(/; \d+ links? of agreement, .*isagree.*; \d+ statements?\./);
  const node = await spoken.innerText();
  await page.keyboard.press('.');
  await expect(spoken).toHaveText(/^Line 1 of \d+: .*\(\d+ statements?\)\.$/);
  const first = await spoken.innerText();
  await page.keyboard.press('PageDown');
  await expect(spoken).toHaveText(/^Line 2 of /);
  await page.keyboard.press(',');
  await expect(spoken).toHaveText(first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=edge:/);
  await page.keyboard.press('ArrowLeft');
  await expect(spoken).not.toHaveText(node);
  await expect(spoken).toHaveText(/links? of agreement/);
});
