// A link carries the view, and where it is small enough the article itself.

import { MINING } from './invented-articles.ts';
import { expect, test } from './the-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('A link to one’s own article opens it, filtered alike, in another browser', async ({
  map,
  page,
  browser,
  baseURL,
}) => {
  await map.open();
  await map.read(MINING);
  const title = await page.title();
  await page
    .getByRole('region', { name: 'Stance' })
    .getByRole('button', { name: /^Agree/ })
    .click();
  await expect(map.status).toHaveText(/1 filter$/);
  const counts = await map.counts();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(baseURL!)).toBe(true);
  expect(link).toContain('stance=agree');
  expect(link.length).toBeLessThan(8_000);

  const other = await browser.newContext();
  const there = await other.newPage();
  const requests: string[] = [];
  there.on('request', (request) => requests.push(request.url()));
  await there.goto(link);
  await expect(there).toHaveTitle(title);
  await expect(there.getByRole('region', { name: 'What is shown' }).getByRole('status')).toHaveText(
    new RegExp(`^${counts.shown} of ${counts.all} `),
  );
  await expect(there).not.toHaveURL(/#read=/);
  expect(await there.evaluate(() => history.length)).toBe(2);
  expect(requests.filter((url) => url.includes('read='))).toEqual([]);
  await other.close();
});

test('A damaged link says so and leaves the sample', async ({ map, page }) => {
  await page.goto('./#read=AAAA');
  await expect(page.getByText('This link is cut or damaged.')).toBeVisible();
  await map.drawn();
});

test('What is too large for a link says so and offers a file', async ({ map, page }) => {
  await map.open();
  // The article's own words in no order: English enough to be read, and too mixed to be packed small.
  const known = MINING.split(/\s+/);
  let seed = 7;
  const mixed = Array.from({ length: 9_000 }, () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return known[seed % known.length];
  });
  await map.read(`${MINING}\n\n${mixed.join(' ')}`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('What is open is too large for a link.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save workspace' }).click();
  expect((await download).suggestedFilename()).toMatch(/workspace\.json$/);
});
