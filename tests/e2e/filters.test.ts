// Filters reach graph, timeline and evidence alike.

import { expect, test, type ThePage } from './the-page.ts';

async function expectOnly(map: ThePage, issue: string): Promise<void> {
  await expect(map.status).toHaveText(/1 filter$/);
  const { shown, all } = await map.counts();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  await expect(map.timeline).toHaveAccessibleName(new RegExp(`^Timeline of ${shown} statements?`));
  await expect(map.timeline.locator('.marks [role="button"]')).toHaveCount(shown);
  await expect(map.cards).toHaveCount(shown);
  for (const card of await map.cards.all()) await expect(card).toContainText(issue);
}

test('Choosing Iran, Ukraine or both leaves what concerns them in graph, timeline and evidence', async ({
  map,
  page,
}) => {
  await map.open();
  const whole = (await map.graph.getAttribute('aria-label'))!;
  const shown: number[] = [];
  for (const issue of ['Iran', 'Ukraine']) {
    await map.choose('Issues', issue);
    await expectOnly(map, issue);
    await expect(map.graph).not.toHaveAccessibleName(whole);
    await expect(page).toHaveURL(new RegExp(`issue=${issue.toLowerCase()}`));
    shown.push((await map.counts()).shown);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(map.graph).toHaveAccessibleName(whole);
  }
  await map.choose('Issues', 'Iran');
  await map.choose('Issues', 'Ukraine');
  await expect.poll(async () => (await map.counts()).shown).toBeGreaterThan(Math.max(...shown));
  for (const card of await map.cards.all()) await expect(card).toContainText(/Iran|Ukraine/);
});

test('A country, an actor and a stance narrow together, and counts follow', async ({ map, page }) => {
  await map.open();
  const iran = page
    .getByRole('region', { name: 'Issues' })
    .getByRole('checkbox', { name: /^Iran/ })
    .locator('xpath=ancestor::label');
  const ofIran = (await iran.textContent())!;
  await map.choose('Countries', 'Russia');
  await expect(map.status).toHaveText(/1 filter$/);
  const country = (await map.counts()).shown;
  await map.choose('Actors', 'Sergei Lavrov');
  await expect.poll(async () => (await map.counts()).shown).toBeLessThan(country);
  await page
    .getByRole('region', { name: 'Stance' })
    .getByRole('button', { name: /^Disagree/ })
    .click();
  await expect(map.status).toHaveText(/3 filters$/);
  await expect(map.cards.first()).toContainText('Lavrov');
  for (const card of await map.cards.all()) await expect(card).toContainText('disagree');
  await expect(iran).not.toHaveText(ofIran);
});

test('The least confidence hides what is less sure', async ({ map, page }) => {
  await map.open();
  const slider = page.getByRole('slider', { name: 'Least confidence' });
  await slider.fill('95');
  await expect(slider).toHaveAttribute('aria-valuetext', '95 % or more');
  const { shown, all } = await map.counts();
  expect(shown).toBeLessThan(all);
  await slider.fill('0');
  await expect(map.status).toHaveText(new RegExp(`^${all} statements$`));
});

test('A filter that leaves nothing says so and can be cleared', async ({ map, page }) => {
  await map.open('?issue=ukraine&stance=agree&min=0.95');
  await expect(map.status).toHaveText(/^0 of \d+ statements/);
  await expect(map.evidence.getByText('The filters leave no statement.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(map.status).toHaveText(/^\d+ statements$/);
});

test('The search finds a node by its name, and the legend takes disagreement out and puts it back', async ({
  map,
  page,
}) => {
  await map.open();
  await page.getByRole('combobox', { name: /Search/ }).fill('lavr');
  await page.getByRole('option', { name: /Lavrov/ }).click();
  await expect(map.evidence.getByRole('heading', { name: /Lavrov/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/sel=node:person:sergei-lavrov/);

  const disagree = page.getByRole('list', { name: /^Legend/ }).getByRole('button', { name: /^Disagree/ });
  await disagree.click();
  await expect(map.graph).toHaveAccessibleName(/ and 0 of disagreement\./);
  await disagree.click();
  await expect(map.graph).not.toHaveAccessibleName(/ and 0 of disagreement\./);
});

test('Guesses wait behind a button, and a link says where they are shown', async ({ map, page }) => {
  await map.open();
  const before = (await map.counts()).all;
  const button = page.getByRole('button', { name: /^Show \d+ guess/ });
  const guesses = Number(/\d+/.exec((await button.textContent())!)![0]);
  await button.click();
  await expect(map.status).toHaveText(`${before + guesses} statements`);
  await expect(map.cards).toHaveCount(before + guesses);
  await expect(page).toHaveURL(/min=0/);
  await page.reload();
  await expect(map.status).toHaveText(`${before + guesses} statements`);
  await page.getByRole('button', { name: /^Leave out \d+ guess/ }).click();
  await expect(map.status).toHaveText(`${before} statements`);
  await expect(page).not.toHaveURL(/min=/);
});
