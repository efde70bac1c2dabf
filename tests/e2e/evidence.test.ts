// From an edge to its words, from the words to the article, and back.

import { expect, test } from './the-page.ts';

test('A statement’s card says the quote, who, stance, issue, when, why and how sure, and its names lead on', async ({
  map,
  page,
}) => {
  await map.open('?issue=iran');
  const card = map.cards.filter({ hasText: 'Lavrov' }).first();
  await expect(card.getByRole('blockquote')).toContainText('risk of being pulled into a spiral of crisis');
  await expect(card).toContainText('disagrees');
  await expect(card).toContainText('14 May 2019');
  for (const term of ['Said', 'How sure', 'Why'])
    await expect(card.getByText(term, { exact: true })).toBeVisible();

  await map.cards.first().getByRole('button', { name: 'Iran', exact: true }).first().click();
  await expect(page).toHaveURL(/sel=node:topic:iran/);
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(page).not.toHaveURL(/sel=/);
});

test('One click shows a statement in the article, which is all there, repaired, in its paragraphs', async ({
  map,
}) => {
  await map.open();
  const card = map.cards.filter({ hasText: 'Ushakov' }).first();
  const quote = await card.getByRole('blockquote').innerText();
  await card.getByRole('button', { name: 'Show in article' }).click();
  await expect(map.tab('Article')).toHaveAttribute('aria-selected', 'true');
  const marked = map.article.locator('.run.focus');
  await expect(marked.first()).toBeInViewport();
  expect((await marked.allInnerTexts()).join('')).toContain(quote.slice(0, 30));

  await expect(map.article).toContainText('“complete fiction.”');
  await expect(map.article).not.toContainText('â€');
  expect(await map.article.locator('p').count()).toBeGreaterThan(8);
});

test('A sentence that bears a stance selects its edge', async ({ map, page }) => {
  await map.open('?pane=article');
  await map.article
    .getByRole('button', { name: /spiral of crisis/ })
    .first()
    .locator('.cue')
    .click();
  await expect(page).toHaveURL(/sel=edge:/);
  await expect(page.getByRole('complementary', { name: 'The statement in focus' })).toContainText('Lavrov');
  await map.tab('Evidence').click();
  await expect(map.cards.filter({ hasText: 'spiral of crisis' }).first()).toBeVisible();
});
