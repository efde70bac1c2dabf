// The address holds the whole view: a reload, a link and the back button restore it.

import { MINING } from './invented-articles.ts';
import { expect, test } from './the-page.ts';

test('A reload restores filters, range and selection', async ({ map, page }) => {
  await map.open();
  await map.choose('Issues', 'Iran');
  await page.getByRole('radio', { name: 'When said' }).check();
  await map.tab('Article').click();
  await map.article
    .getByRole('button', { name: /spiral of crisis/ })
    .first()
    .locator('.cue')
    .click();
  const [status, graph] = [await map.status.innerText(), await map.graph.getAttribute('aria-label')];
  await expect(page).toHaveURL(/issue=iran.*sel=edge:/);
  await page.reload();
  await map.drawn();
  await expect(map.status).toHaveText(status);
  await expect(map.graph).toHaveAccessibleName(graph!);
  await expect(
    page.getByRole('region', { name: 'Issues' }).getByRole('checkbox', { name: /^Iran/ }),
  ).toBeChecked();
});

test('A link to a range of time opens with its brush', async ({ map, page }) => {
  await map.open('?time=about:2020..2020');
  await expect(map.status).toHaveText(/1 filter$/);
  await expect(page.getByRole('radio', { name: 'Time spoken of' })).toBeChecked();
  await expect(page.getByRole('slider', { name: 'Start of the range' })).toHaveAttribute(
    'aria-valuetext',
    'Jan 2020',
  );
  const { shown, all } = await map.counts();
  expect(shown).toBeLessThan(all);
});

test('Back and forward go through what was chosen, and a drag over the timeline is one step', async ({
  map,
  page,
}) => {
  await map.open();
  const all = await map.status.innerText();
  await map.choose('Issues', 'Iran');
  await expect(map.status).toHaveText(/1 filter$/);
  const iran = await map.status.innerText();
  await map.choose('Countries', 'Russia');
  await expect(map.status).toHaveText(/2 filters$/);
  await page.goBack();
  await expect(map.status).toHaveText(iran);
  await page.goBack();
  await expect(map.status).toHaveText(all);
  await page.goForward();
  await expect(map.status).toHaveText(iran);
  await page.goBack();
  await expect(map.status).toHaveText(all);

  await page.getByRole('radio', { name: 'Time spoken of' }).check();
  await map.brush(0.6, 0.98);
  await expect(map.status).toHaveText(/1 filter$/);
  await page.goBack();
  await expect(map.status).toHaveText(all);
  await expect(page.getByRole('radio', { name: 'Time spoken of' })).toBeChecked();
});

test('A pasted article survives a reload', async ({ map, page }) => {
  await map.open();
  await map.read(MINING);
  await map.saved();
  const status = await map.status.innerText();
  await page.reload();
  await map.drawn();
  await expect(page).toHaveTitle(/seabed mining/);
  await expect(map.status).toHaveText(status);
});

test('A link to an article that is not here says so', async ({ map, page }) => {
  await map.open('?of=some-other-article-1abc&issue=iran');
  await expect(page.getByText(/the article itself is not in the link/)).toBeVisible();
  await expect(map.status).toHaveText(/^\d+ statements$/);
});

test('A link that makes no sense still opens the page', async ({ map }) => {
  await map.open(
    '?issue=%00%3Cscript%3Ealert(1)%3C/script%3E&time=said:9999-99..x&min=NaN&sel=edge:nothing&pane=__proto__',
  );
  await expect(map.status).toHaveText(/^\d+ statements$/);
});
