// On paper: title, filters, counts, graph and every statement, in one light column, and nothing to press.

import { expect, test } from './the-page.ts';

test.use({ colorScheme: 'dark' });

test('What is printed is title, filters, the graph and all evidence, light, and without buttons', async ({
  map,
  page,
}) => {
  await map.open('?issue=iran');
  const { shown } = await map.counts();
  // It comes when the page has nothing else to do.
  const paper = page.locator('.print-page');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(async () => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(paper).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Putin and Pompeo meet in Sochi');
  await expect(paper.getByText(new RegExp(`${shown} of \\d+ statements`)).first()).toBeVisible();
  await expect(paper.getByText(/^Filters: .*Iran/)).toBeVisible();
  const picture = paper.getByRole('img', { name: /Graph of/ });
  await expect(picture).toBeVisible();
  await expect(picture.locator('text', { hasText: 'Iran' }).first()).toBeAttached();
  await expect(paper.locator('blockquote')).toHaveCount(shown);
  const seen = await page.evaluate(() => ({
    buttons: [...document.querySelectorAll('button, input, a')].filter((each) => each.checkVisibility())
      .length,
    width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ink: getComputedStyle(document.querySelector('.print-page')!).color,
  }));
  expect(seen).toEqual({ buttons: 0, width: 0, ink: 'rgb(29, 27, 24)' });

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await expect(paper).toHaveCount(0);
  await expect(map.graph).toBeVisible();
});

test('A printer gets several pages, also of the matrix, which has no drawing', async ({ map, page }) => {
  await map.open();
  await page.waitForLoadState('networkidle');
  const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const graph = await page.pdf({ format: 'A4', printBackground: true });
  expect(pagesOf(graph)).toBeGreaterThan(1);
  if (process.env.ENTENTE_PRINTS) await page.pdf({ format: 'A4', path: process.env.ENTENTE_PRINTS });
  await page.getByRole('radio', { name: 'Matrix' }).click();
  await expect(page.getByRole('region', { name: 'Matrix' }).getByRole('table')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.print-page');
  await expect(paper.getByRole('heading', { name: 'Lines' })).toBeVisible();
  await expect(paper.getByRole('listitem').first()).toHaveText(/gree/);
});
