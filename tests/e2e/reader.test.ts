// The article as a text to read, in step with the graph, and the list of many articles.

import { findViolations } from './find-violations.ts';
import { MINING, RAILWAY } from './invented-articles.ts';
import { expect, test } from './the-page.ts';

test('Statements, actors and quotations are marked, each by a switch that is remembered', async ({
  map,
  page,
}) => {
  await map.open('?pane=article');
  const marks = page.getByRole('group', { name: 'Marks in the article' });
  const marked = {
    Statements: map.article.locator('.run'),
    Actors: map.article.locator('.entity'),
    Quotations: map.article.locator('.quote-content'),
  };
  const text = await map.article.innerText();
  for (const [name, places] of Object.entries(marked)) {
    expect(await places.count(), name).toBeGreaterThan(3);
    await marks.getByRole('checkbox', { name }).uncheck();
    await expect(places).toHaveCount(0);
  }
  expect(await map.article.innerText()).toBe(text);
  await page.reload();
  await map.drawn();
  await expect(marks.getByRole('checkbox', { name: 'Actors' })).not.toBeChecked();
  await expect(marked.Actors).toHaveCount(0);
  await marks.getByRole('checkbox', { name: 'Actors' }).check();
  expect(await marked.Actors.count()).toBeGreaterThan(3);
  await expect(map.article.locator('.quote-source, .quote-cue')).toHaveCount(0);
});

test('A click on an actor picks its node and marks all its mentions, and the article stays', async ({
  map,
  page,
}) => {
  await map.open('?pane=article');
  await map.article.locator('[data-entity="person:sergei-lavrov"]').first().click();
  await expect(page).toHaveURL(/sel=node:person:sergei-lavrov/);
  await expect(page).toHaveURL(/pane=article/);
  const bar = page.getByRole('complementary', { name: 'What is picked' });
  await expect(bar).toContainText('Sergei Lavrov');
  await expect(bar).toContainText(/named \d+ times here/);
  const pointed = map.article.locator('.pointed');
  const mentions = map.article.locator('[data-entity="person:sergei-lavrov"]');
  expect(await pointed.count()).toBe(await mentions.count());
  await bar.getByRole('button', { name: 'Edit…' }).click();
  await expect(map.dialog.getByRole('heading', { name: 'Sergei Lavrov' })).toBeVisible();
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Evidence' }).click();
  await expect(map.evidence.getByRole('heading', { name: 'Sergei Lavrov', level: 2 })).toBeVisible();
});

test('In the article the keys walk its statements in the order of the text, and accept moves on', async ({
  map,
  page,
}) => {
  await map.open('?pane=article');
  await map.article.focus();
  const card = page.getByRole('complementary', { name: 'The statement in focus' });
  const placeOf = () =>
    map.article
      .locator('.run.focus')
      .first()
      .evaluate((run) => {
        const before = document.createRange();
        before.setStart(run.closest('article')!, 0);
        before.setEnd(run, 0);
        return before.toString().length;
      });
  await page.keyboard.press('j');
  await expect(card).toBeVisible();
  const first = await placeOf();
  await page.keyboard.press('j');
  await expect.poll(placeOf).toBeGreaterThan(first);
  await page.keyboard.press('k');
  await expect.poll(placeOf).toBe(first);
  const quote = await card.getByRole('blockquote').innerText();
  await page.keyboard.press('a');
  await expect(card.getByRole('blockquote')).not.toHaveText(quote);
  await expect(map.article.locator('.run.focus').first()).toBeInViewport();
  await expect(page.getByRole('tabpanel', { name: 'Article' }).getByRole('status')).toHaveText('Accepted.');
  // Typed in a field they are letters.
  await page.getByRole('combobox', { name: /^Search/ }).fill('a');
  await page.keyboard.type('r');
  await expect(page.getByRole('region', { name: 'Review' })).toContainText('1 accepted, 0 rejected');
});

test('Several articles are a list to search, sort, open, filter by and take out of', async ({
  map,
  page,
}) => {
  await map.open();
  await map.read(MINING);
  await expect(map.tab('Articles')).toHaveCount(0);
  await map.read(RAILWAY);
  const all = await map.counts();
  await map.tab('Articles').click();
  const list = page.getByRole('region', { name: 'List of articles' });
  const rows = list.locator('[data-article]');
  const titles = rows.locator('.title');
  await expect(rows).toHaveCount(2);
  await expect(titles.first()).toHaveText('Talks on the night train end in Graz');
  await page.getByLabel('Sort').selectOption('title');
  await expect(titles.first()).toHaveText('Norway and Canada disagree on seabed mining');
  const find = page.getByRole('searchbox', { name: /^Find an article/ });
  await find.fill('graz');
  await expect(rows).toHaveCount(1);
  await find.fill('no such words');
  await expect(page.getByText('No article has these words')).toBeVisible();
  await find.fill('');

  const only = list.getByRole('button', { name: /^Only this article: Norway/ });
  await only.click();
  await expect(only).toHaveAttribute('aria-pressed', 'true');
  const mining = await map.counts();
  expect(mining.shown).toBeLessThan(all.all);
  await only.click();

  await titles.first().click();
  await expect(map.tab('Article')).toHaveAttribute('aria-selected', 'true');
  await expect(map.article).toContainText('seabed mining in the Arctic');

  await map.tab('Articles').click();
  await list.getByRole('button', { name: /^Remove Norway/ }).click();
  await expect(map.tab('Articles')).toHaveCount(0);
  await expect(map.article).toContainText('night train');
  expect((await map.counts()).all).toBe(all.all - mining.shown);
  await page.keyboard.press('Control+z');
  await expect(map.tab('Articles')).toBeVisible();
  expect((await map.counts()).all).toBe(all.all);
});

test('Of two thousand articles only those in sight are drawn, and searching them finds one', async ({
  map,
  page,
}) => {
  await map.open();
  await map.read(MINING);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Workspace/ }).click();
  const { readFile } = await import('node:fs/promises');
  const workspace = JSON.parse(await readFile(await (await saved).path(), 'utf8')) as {
    documents: { id: string; title: string }[];
  };
  const [one] = workspace.documents;
  const documents = Array.from({ length: 2000 }, (_, index) =>
    index ? { ...one!, id: `copy-${index}`, title: `Report ${index} on mining` } : one!,
  );
  await map.submitFile('many.json', JSON.stringify({ ...workspace, documents }));
  await expect(map.dialog).toBeHidden();
  await map.tab('Articles').click();
  const rows = page.locator('[data-article]');
  await expect(page.getByText('2,000 articles', { exact: true })).toBeVisible();
  expect(await rows.count()).toBeLessThan(60);
  await page.getByRole('searchbox', { name: /^Find an article/ }).fill('report 1777');
  await expect(rows).toHaveCount(1);
  await rows.locator('.title').click();
  await expect(map.article).toContainText('seabed mining');
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`In ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('The article with a pick, with a statement in focus, and the list of articles have no violation', async ({
      map,
      page,
    }) => {
      const check = async (state: string) => {
        expect.soft(await findViolations(page), state).toEqual([]);
      };
      await map.open('?pane=article&sel=node:person:sergei-lavrov');
      await expect(map.article.locator('.pointed').first()).toBeVisible();
      await check('the article with a pick');
      await map.article.focus();
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      await check('the article with a statement in focus');
      await map.read(MINING);
      await map.tab('Articles').click();
      await check('the list of articles');
    });
  });
