// The timeline: both ways to place statements, the brush with pointer and keys, and articles without a date.

import { expect, test } from './the-page.ts';

const UNDATED = `Norwegian Environment Minister Ingrid Halvorsen opposes seabed mining.

Canadian Foreign Minister Paul Tremblay supports seabed mining. Norway and Canada agree on fishing quotas.
`;

test('Statements stand where they were said', async ({ map }) => {
  await map.open();
  await expect(map.timeline).toHaveAccessibleName(/All said on 14 May 2019\./);
  const { all } = await map.counts();
  await expect(map.timeline.getByRole('button')).toHaveCount(all);
});

test('The switch places them by the time that they speak of, as exactly as the text has it', async ({
  map,
  page,
}) => {
  await map.open();
  await page.getByRole('radio', { name: 'Time spoken of' }).check();
  const { all } = await map.counts();
  await expect(map.timeline.getByRole('button')).toHaveCount(all);
  for (const time of ['2016', 'Jun 2019', '2020'])
    await expect(
      map.timeline.getByRole('button', { name: new RegExp(`, ${time}\\.`) }).first(),
    ).toBeVisible();
  await expect(map.timeline.locator('.mark.span').first()).toBeVisible();
});

test('Dragging over the timeline narrows everything, and one key clears it', async ({ map, page }) => {
  await map.open();
  await page.getByRole('radio', { name: 'Time spoken of' }).check();
  await map.brush(0.7, 0.98);
  await expect(map.status).toHaveText(/1 filter$/);
  await expect(page).toHaveURL(/time=about:/);
  const { all } = await map.counts();
  await expect(async () => {
    const { shown } = await map.counts();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await map.cards.count()).toBe(shown);
  }).toPass();
  await page.keyboard.press('c');
  await expect(map.status).toHaveText(new RegExp(`^${all} statements$`));
  await expect(page).not.toHaveURL(/time=/);
});

test('The brush can be moved and cleared by keys alone', async ({ map, page }) => {
  await map.open();
  const before = (await map.counts()).all;
  await page.getByRole('slider', { name: 'Start of the range' }).focus();
  await page.keyboard.press('End');
  await expect(map.status).toHaveText(new RegExp(`^0 of ${before} statements`));
  await page.keyboard.press('Escape');
  await expect(map.status).toHaveText(new RegExp(`^${before} statements$`));
  await page.keyboard.press('ArrowRight');
  await expect(map.status).toHaveText(/1 filter$/);
  await page.getByRole('button', { name: 'Clear the time range' }).click();
  await expect(map.status).toHaveText(new RegExp(`^${before} statements$`));
});

test('A mark says who, what and which words, and choosing it shows its evidence', async ({ map, page }) => {
  await map.open();
  const mark = map.timeline.getByRole('button', { name: /Lavrov/ }).first();
  await mark.hover();
  await expect(page.getByRole('tooltip')).toContainText('Lavrov');
  await expect(page.getByRole('tooltip')).toContainText('14 May 2019');
  await mark.click();
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await expect(map.evidence.locator('.card.focused')).toContainText('Lavrov');
});

test('Arrow keys go from mark to mark and Enter chooses, without losing the place', async ({ map, page }) => {
  await map.open();
  await map.timeline.locator('.marks [tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=edge:/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label);
});

test('An article without a date is shown in the order of reading, and says so', async ({ map, page }) => {
  await map.open();
  await map.read(UNDATED);
  await expect(page.getByText('No date known: shown in reading order.')).toBeVisible();
  const { all } = await map.counts();
  expect(all).toBeGreaterThan(1);
  await map.brush(0, 0.5);
  await expect(map.status).toHaveText(/1 filter$/);
  await expect(page).toHaveURL(/time=order:1\.\./);
});
