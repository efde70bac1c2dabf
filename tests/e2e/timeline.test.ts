// The timeline: both ways to place statements, the brush with pointer and keys, and articles without a date.

import { expect, test } from './the-page.ts';

const UNDATED = `Norwegian Environment Minister Ingrid Halvorsen opposes seabed mining.

Canadian Foreign Minister Paul Tremblay supports seabed mining. Norway and Canada agree on fishing quotas.
`;

test('Statements stand where they were said, or at the time that they speak of as exactly as the text has it', async ({
  map,
  page,
}) => {
  await map.open();
  await expect(map.timeline).toHaveAccessibleName(/All said on 14 May 2019\./);
  const { all } = await map.counts();
  await expect(map.timeline.getByRole('button')).toHaveCount(all);

  await page.getByRole('radio', { name: 'Time spoken of' }).check();
  await expect(map.timeline.getByRole('button')).toHaveCount(all);
  for (const time of ['2016', 'Jun 2019', '2020'])
    await expect(
      map.timeline.getByRole('button', { name: new RegExp(`, ${time}\\.`) }).first(),
    ).toBeVisible();
  await expect(map.timeline.locator('.mark.span').first()).toBeVisible();
});

test('Dragging over the timeline narrows everything, one key clears it, and keys alone do the same', async ({
  map,
  page,
}) => {
  await map.open();
  await page.getByRole('radio', { name: 'Time spoken of' }).check();
  await map.brush(0.7, 0.98);
  await expect(map.status).toHaveText(/1 filter$/);
  await expect(page).toHaveURL(/time=about:/);
  const { shown, all } = await map.counts();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  await expect(map.cards).toHaveCount(shown);
  await page.keyboard.press('c');
  await expect(map.status).toHaveText(`${all} statements`);
  await expect(page).not.toHaveURL(/time=/);

  await page.getByRole('radio', { name: 'When said' }).check();
  await page.getByRole('slider', { name: 'Start of the range' }).focus();
  await page.keyboard.press('End');
  await expect(map.status).toHaveText(new RegExp(`^0 of ${all} statements`));
  await page.keyboard.press('Escape');
  await expect(map.status).toHaveText(`${all} statements`);
  await page.keyboard.press('ArrowRight');
  await expect(map.status).toHaveText(/1 filter$/);
  await page.getByRole('button', { name: 'Clear the time range' }).click();
  await expect(map.status).toHaveText(`${all} statements`);
});

test('A mark says who, what and which words; a click or Enter shows its evidence and keeps the place', async ({
  map,
  page,
}) => {
  await map.open();
  const mark = map.timeline.getByRole('button', { name: /Lavrov/ }).first();
  await mark.hover();
  await expect(page.getByRole('tooltip')).toContainText('Lavrov');
  await expect(page.getByRole('tooltip')).toContainText('14 May 2019');
  await mark.click();
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await expect(map.evidence.locator('.card.focused')).toContainText('Lavrov');

  await page.keyboard.press('ArrowRight');
  const next = map.timeline.locator('.marks :focus');
  const label = (await next.getAttribute('aria-label'))!;
  await page.keyboard.press('Enter');
  await expect(next).toHaveAttribute('aria-pressed', 'true');
  await expect(next).toHaveAccessibleName(label);
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
