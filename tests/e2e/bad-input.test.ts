// What is no article: a clear message, nothing that was open is lost, and no script ever runs.

import { hostileRows } from '../fixtures/hostile-rows.ts';
import { FRENCH, SCRIPTED } from './invented-articles.ts';
import { expect, test } from './the-page.ts';

const REFUSED_TEXTS = [
  ['', 'There is no text here.'],
  [' \n\t ', 'There is no text here.'],
  [FRENCH, 'This does not read like English.'],
] as const;

const REFUSED_FILES = [
  [
    'photo.txt',
    [0x89, 0x50, 0x4e, 0x47, 0, 1, ...Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)],
    'photo.txt: This looks like a binary file',
  ],
  [
    'saved.json',
    '{"format": "entente-workspace", "version": 1}',
    'saved.json: This JSON is not what was expected here.',
  ],
] as const;

test('What is no article is refused with a message, and nothing that was open or typed is lost', async ({
  map,
  page,
}) => {
  await map.open();
  const before = await map.status.innerText();
  for (const [text, message] of REFUSED_TEXTS) {
    await map.submit(text);
    await expect(map.dialog.getByRole('alert')).toContainText(message);
    await expect(map.dialog.getByLabel('Text of the article')).toHaveValue(text);
    await page.keyboard.press('Escape');
    await expect(map.dialog).toBeHidden();
  }
  for (const [name, content, message] of REFUSED_FILES) {
    await map.drop({ name, type: '', content: typeof content === 'string' ? content : [...content] });
    await expect(map.dialog.getByRole('alert')).toContainText(message);
    await page.keyboard.press('Escape');
    await expect(map.dialog).toBeHidden();
  }
  await expect(map.status).toHaveText(before);
  await expect(page).toHaveTitle(/Putin and Pompeo/);
});

// That no dialog opens, and so no script ran, is what the-page.ts watches in every test.
test('Script in an article, in the search and in a title that a person gives stays text', async ({
  map,
  page,
}) => {
  const injected = page.locator('img[src="x"], svg[onload]');
  await map.open();
  await map.read(SCRIPTED);
  await map.tab('Article').click();
  await expect(map.article).toContainText('mining');
  await expect(injected).toHaveCount(0);

  const search = page.getByRole('combobox', { name: /Search/ });
  await search.fill(`"><img src=x onerror=alert(1)><script>alert(2)</script>`);
  await expect(page.getByText('Nothing of that name')).toBeVisible();
  await search.fill('');
  await expect(injected).toHaveCount(0);

  await page.getByRole('button', { name: /details$/ }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('<img src=x onerror=alert(1)>');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveTitle(/<img src=x/);
  await expect(injected).toHaveCount(0);
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
  ).toBeVisible();
});

const NAUGHTY = hostileRows<string>('naughty.jsonl');

(NAUGHTY ? test : test.skip)(
  'The 515 naughty strings, searched for and given as a title, stay text and leave the page as it was',
  async ({ map, page }) => {
    await map.open();
    const search = page.getByRole('combobox', { name: /Search/ });
    await search.focus();
    const searched = await search.evaluate(async (field: HTMLInputElement, strings) => {
      for (const string of strings) {
        field.value = string;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise(requestAnimationFrame);
      }
      return strings.length;
    }, NAUGHTY!);
    expect(searched).toBe(515);
    await search.fill('lavr');
    await expect(page.getByRole('option', { name: /Lavrov/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await search.fill('');

    for (let from = 0; from < NAUGHTY!.length; from += 60) {
      const title = NAUGHTY!.slice(from, from + 60).join(' | ');
      await page.getByRole('button', { name: /details$/ }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill(title);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      expect((await page.title()).length).toBeGreaterThan(200);
    }
    await map.drawn();
    expect((await map.counts()).all).toBeGreaterThanOrEqual(10);
  },
);
