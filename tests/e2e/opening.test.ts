// From nothing to a graph: the sample at once, then articles that are pasted, dropped and chosen.

import { CALM, MINING, RAILWAY } from './invented-articles.ts';
import { expect, test } from './the-page.ts';

test('The sample article is there as a graph when the page opens', async ({ map, page }) => {
  await map.open();
  await expect(page).toHaveTitle(/Putin and Pompeo/);
  await expect(map.graph).toHaveAccessibleName(
    /[1-9]\d* people.*; [1-9]\d* links of agreement and [1-9]\d* of disagreement\./,
  );
  expect((await map.counts()).all).toBeGreaterThanOrEqual(10);
  await expect(map.cards.first()).toBeVisible();
});

test('A pasted article becomes a graph of its own people and countries, and can be undone', async ({
  map,
  page,
}) => {
  await map.open();
  const before = await map.status.innerText();
  await map.read(MINING);
  await expect(page).toHaveTitle(/Norway and Canada disagree on seabed mining/);
  await expect(map.actors).toContainText('Halvorsen');
  await expect(page.getByText('Pompeo')).toHaveCount(0);
  await expect(map.graph).toHaveAccessibleName(/[1-9]\d* of disagreement/);
  await expect(page.getByRole('button', { name: /details$/ })).toContainText('9 Mar 2021');

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page).toHaveTitle(/Putin and Pompeo/);
  await expect(map.status).toHaveText(before);
});

test('An article pasted outside any field is offered for reading, and a second joins the same map', async ({
  map,
  page,
}) => {
  await map.open();
  await map.paste(page.locator('body'), MINING);
  await expect(map.dialog.getByLabel('Text of the article')).toHaveValue(MINING);
  await map.dialog.getByRole('button', { name: 'Analyse' }).click();
  await expect(page).toHaveTitle(/seabed mining/);
  const { all } = await map.counts();

  const dialog = await map.openAddArticle();
  await dialog.getByLabel('Text of the article').fill(RAILWAY);
  await dialog.getByRole('radio', { name: /Keep it/ }).check();
  await page.keyboard.press('Control+Enter');
  await expect(map.dialog).toBeHidden();
  await expect.poll(async () => (await map.counts()).all).toBeGreaterThan(all);
  await expect(map.actors).toContainText('Halvorsen');
  await expect(map.actors).toContainText('Wessely');
});

test('Dropped files are read, several become one map, and one that cannot be read does not stop the others', async ({
  map,
  page,
}) => {
  await map.open();
  await map.drop({ name: 'mining.txt', type: 'text/plain', content: MINING });
  await expect(page).toHaveTitle(/seabed mining/);

  await map.drop(
    {
      name: 'picture.txt',
      type: 'text/plain',
      content: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0, 1],
    },
    { name: 'mining.txt', type: 'text/plain', content: MINING },
    { name: 'railway.md', type: 'text/markdown', content: RAILWAY },
  );
  await expect(page.getByText('picture.txt: This looks like a binary file, not text.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Articles' }).getByRole('checkbox')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await map.tab('Article').click();
  await expect(page.getByRole('combobox', { name: 'Article' }).getByRole('option')).toHaveCount(2);
});

test('The page answers while a long text is read, and reading can be cancelled without a change', async ({
  map,
  page,
}) => {
  await map.open();
  const before = await map.status.innerText();
  await map.submitFile('long.txt', MINING.repeat(4000));
  await expect(map.dialog.getByRole('progressbar')).toBeVisible();
  await map.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
  await expect(map.dialog.getByRole('button', { name: 'Analyse' })).toBeEnabled();
  await map.dialog.getByRole('button', { name: 'Leave out long.txt' }).click();
  await page.keyboard.press('Escape');
  await expect(map.status).toHaveText(before);
  await map.read(MINING);
  await expect(page).toHaveTitle(/seabed mining/);
});

test('A paste too long for a text field is held as a file and read like one', async ({ map, page }) => {
  await map.open();
  const dialog = await map.openAddArticle();
  const field = dialog.getByLabel('Text of the article');
  await field.fill('A draft.');
  const long = `${MINING}\n${'The sea was calm and the boats stayed in the harbour. '.repeat(4_000)}`;
  await map.paste(field, long);
  await map.paste(field, `${long}\nAnother.`);
  await expect(field).toHaveValue('A draft.');
  await expect(dialog.getByRole('list', { name: 'To be read' }).getByRole('listitem')).toHaveText([
    /^Pasted text 2\d\d kB/,
    /^Pasted text 2 2\d\d kB/,
  ]);
  await dialog.getByRole('button', { name: 'Leave out Pasted text 2' }).click();
  await field.fill('');
  await dialog.getByRole('button', { name: 'Analyse' }).click();
  await expect(page).toHaveTitle(/seabed mining/);
});

test('An article in which nobody agrees or disagrees is open all the same, and the page says what is missing', async ({
  map,
  page,
}) => {
  await map.open();
  await map.read(CALM);
  await expect(page).toHaveTitle(/A quiet week in the harbour/);
  await expect(map.status).toHaveText('0 statements');
  await expect(page.getByText('No one agrees or disagrees here.')).toBeVisible();
  await expect(map.evidence).toContainText('No one in this text was found to agree or disagree');
  await map.tab('Article').click();
  await expect(map.article).toContainText('The boats stayed in the harbour');
});
