// One network in several views, under the same filters.

import { MINING } from './invented-articles.ts';
import { expect, test } from './the-page.ts';

const view = (name: string) => ({ name, exact: true }) as const;

test('The matrix has a cell for every stance, sorts by an issue, and opens a cell’s statements', async ({
  map,
  page,
}) => {
  await map.open();
  await page.getByRole('radio', view('Matrix')).click();
  await expect(page).toHaveURL(/view=matrix/);
  const matrix = page.getByRole('region', { name: 'Actors by issues' });
  const cell = matrix.getByRole('button', { name: /^Sergei Lavrov on Iran: 1 disagree$/ });
  await cell.click();
  await expect(page).toHaveURL(/sel=cell:/);
  await expect(map.cards).toHaveCount(1);
  await expect(map.cards.first()).toContainText('Lavrov');
  await expect(map.cards.first()).toContainText('Iran');

  const header = matrix.getByRole('columnheader', { name: 'Iran' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await map.choose('Issues', 'Iran');
  await expect(matrix.getByRole('columnheader')).toHaveCount(1);
});

test('The table lists every line of the graph, sorts, and picks', async ({ map, page }) => {
  await map.open();
  const graph = (await map.graph.getAttribute('aria-label'))!;
  await page.getByRole('radio', view('Table')).click();
  const lines = page.getByRole('region', { name: 'Lines' });
  const [, agree, disagree] = /(\d+) links of agreement and (\d+) of disagreement/.exec(graph)!;
  await expect(lines.getByRole('cell', { name: /^agrees|^mutually agrees/ })).toHaveCount(Number(agree));
  await expect(lines.getByRole('cell', { name: /^disagrees|^mutually disagrees/ })).toHaveCount(
    Number(disagree),
  );
  await lines.getByRole('columnheader', { name: 'Who' }).getByRole('button').click();
  await expect(lines.getByRole('columnheader', { name: 'Who' })).toHaveAttribute('aria-sort', 'ascending');
  const names = await lines.getByRole('rowheader').allInnerTexts();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  await lines.getByRole('rowheader').first().getByRole('button').press('Enter');
  await expect(page).toHaveURL(/sel=edge:/);
});

test('Actors by country are countries alone, and their lines keep their evidence', async ({ map, page }) => {
  await map.open('?level=country');
  await expect(map.graph).not.toHaveAccessibleName(/person|people/);
  await page.getByRole('radio', view('Table')).click();
  const russia = page
    .getByRole('region', { name: 'Lines' })
    .getByRole('row', { name: /Russia.*Iran/ })
    .first();
  await russia.getByRole('button').click();
  await expect(map.cards.first()).toBeVisible();
  await expect(page).toHaveURL(/level=country/);
});

test('Sides are computed over proposals, over topics only where asked, and say so', async ({ map, page }) => {
  await map.open('?view=sides');
  await expect(page.getByText(/on a topic and not counted/)).toBeVisible();
  const legend = page.getByRole('list', { name: /^Legend/ });
  await expect(legend.getByRole('button', { name: /^Computed/ })).toBeHidden();
  await page.getByRole('button', { name: 'Count topics too' }).click();
  await expect(page).toHaveURL(/sides=topics/);
  await expect(legend.getByRole('button', { name: /^Computed/ })).toBeVisible();
  await page.getByRole('button', { name: 'How it is computed' }).click();
  const settings = page.getByRole('dialog', { name: 'How sides are computed' });
  await settings.getByLabel('Weight', { exact: true }).selectOption({ label: 'Per average activity' });
  await expect(settings.getByText('x / ((n(i) + n(j)) / 2)')).toBeVisible();
  await expect(page).toHaveURL(/norm:average/);
  await page.goBack();
  await expect(page).not.toHaveURL(/norm:average/);
});

test('Words, a neighbourhood and what is left out filter alike, and every chip can be turned round', async ({
  map,
  page,
}) => {
  await map.open();
  const { all } = await map.counts();
  await page.getByRole('searchbox', { name: 'Words in the evidence' }).fill('disagree');
  await expect(map.status).toHaveText(/1 filter$/);
  const { shown } = await map.counts();
  expect(shown).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^Turn the filter .*round$/ }).click();
  await expect.poll(async () => (await map.counts()).shown).toBe(all - shown);
  await page.getByRole('button', { name: 'Clear all' }).click();

  await page.getByRole('region', { name: 'Issues' }).getByText('Iran', { exact: true }).hover();
  await page
    .getByRole('region', { name: 'Issues' })
    .getByRole('button', { name: 'Leave out Iran', exact: true })
    .click();
  await expect(page).toHaveURL(/not-issue=iran/);
  await expect(map.cards).not.toHaveCount(0);
  for (const card of await map.cards.all()) await expect(card).not.toContainText('on Iran');
  await page.getByRole('button', { name: 'Clear all' }).click();

  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('lavrov');
  await page.keyboard.press('Enter');
  await page
    .getByRole('group', { name: /^Steps from Sergei Lavrov/ })
    .getByRole('button', { name: '1 step' })
    .click();
  await expect(page).toHaveURL(/near=sergei-lavrov:1/);
  await expect(map.cards).not.toHaveCount(0);
  for (const card of await map.cards.all()) await expect(card).toContainText('Lavrov');
});

test('The palette finds commands and nodes, and runs them', async ({ map, page }) => {
  await map.open();
  await page.keyboard.press('Control+k');
  await expect(map.dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('matrix');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=matrix/);
  await page.keyboard.press('Control+k');
  await expect(map.dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('iran');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=node:/);
});

test('What was opened can be undone and done again', async ({ map, page }) => {
  await map.open();
  const title = await page.title();
  await map.read(MINING);
  await expect(page).not.toHaveTitle(title);
  await page.keyboard.press('Control+z');
  await expect(page).toHaveTitle(title);
  await page.keyboard.press('Control+Shift+z');
  await expect(page).not.toHaveTitle(title);
});

test('Panes fold away and come back', async ({ map, page }) => {
  await map.open();
  const issues = page.getByRole('region', { name: 'Issues' });
  await page.keyboard.press('[');
  await expect(issues).not.toBeInViewport();
  await page.keyboard.press('f');
  await expect(issues).toBeInViewport();
});

test('The hints of a first visit are closed for good', async ({ map, page }) => {
  await map.open();
  const hints = page.getByRole('complementary', { name: 'Three hints for a start' });
  await expect(hints).toBeVisible();
  await hints.getByRole('button', { name: 'Close the hints' }).click();
  await page.reload();
  await map.drawn();
  await expect(hints).toBeHidden();
});
