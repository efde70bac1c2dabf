// What is no article: a clear message, nothing that was open is lost, and no script ever runs.

import { FRENCH, MINING, SCRIPTED } from './invented-articles.ts';
import { expect, test } from './the-page.ts';

for (const [what, text, message] of [
  ['Nothing', '', 'There is no text here.'],
  ['White space', ' \n\t ', 'There is no text here.'],
  ['French', FRENCH, 'This does not read like English.'],
] as const)
  test(`${what} is refused with a message that says what to do`, async ({ map, page }) => {
    await map.open();
    const before = await map.status.innerText();
    await map.submit(text);
    await expect(map.dialog.getByRole('alert')).toContainText(message, { timeout: 60_000 });
    await expect(map.dialog.getByLabel('Text of the article')).toHaveValue(text);
    await page.keyboard.press('Escape');
    await expect(map.status).toHaveText(before);
    await expect(page).toHaveTitle(/Putin and Pompeo/);
  });

test('A binary file is refused with a message', async ({ map }) => {
  await map.open();
  const before = await map.status.innerText();
  const bytes = Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256);
  await map.drop({
    name: 'photo.txt',
    type: 'text/plain',
    content: [0x89, 0x50, 0x4e, 0x47, 0, 1, ...bytes],
  });
  await expect(map.dialog.getByRole('alert')).toContainText('photo.txt: This looks like a binary file', {
    timeout: 60_000,
  });
  await expect(map.status).toHaveText(before);
});

test('A workspace file that is none is refused with a message', async ({ map }) => {
  await map.open();
  await map.drop({
    name: 'saved.json',
    type: 'application/json',
    content: '{"format": "entente-workspace", "version": 1}',
  });
  await expect(map.dialog.getByRole('alert')).toContainText(
    'saved.json: This JSON is not what was expected here.',
  );
});

test('Script in an article stays text, in graph, evidence, article and title', async ({ map, page }) => {
  await map.open();
  await map.read(SCRIPTED);
  await map.tab('Article').click();
  await expect(map.article).toContainText('mining');
  expect(await page.locator('img[src="x"], svg[onload]').count()).toBe(0);
});

test('Script in the search is only looked for', async ({ map, page }) => {
  await map.open();
  const search = page.getByRole('combobox', { name: /Search/ });
  await search.fill(`"><img src=x onerror=alert(1)><script>alert(2)</script>`);
  await expect(page.getByText('Nothing of that name')).toBeVisible();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('Script in a title that a person gives stays text', async ({ map, page }) => {
  await map.open();
  await page.getByRole('button', { name: /details$/ }).click();
  await page.getByLabel('Title').fill('<img src=x onerror=alert(1)>');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveTitle(/<img src=x/);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('One sentence of a hundred thousand characters is read or refused, and the page stays alive', async ({
  map,
  page,
}) => {
  await map.open();
  await map.submit(`Norway said that it opposes ${'a very '.repeat(14_000)}long ban on seabed mining.`);
  await expect(
    map.dialog
      .getByRole('alert')
      .or(page.getByText(/^Opened/))
      .first(),
  ).toBeVisible({ timeout: 90_000 });
});

test('The page answers while a long text is read', async ({ map }) => {
  await map.open();
  await map.submitFile('long.txt', MINING.repeat(4000));
  await expect(map.dialog.getByRole('progressbar')).toBeVisible();
  await map.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(map.dialog.getByRole('button', { name: 'Analyse' })).toBeEnabled();
});
